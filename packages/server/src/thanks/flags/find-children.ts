import { isGivenName } from "./given-names.js";

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
/** 1 to 17, in digits or in words: who is older is no child. */
const years = String.raw`(?:1[0-7]|[1-9]|одного|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он(?:\s(?:бір|екі|үш|төрт|бес|алты|жеті))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

const ages = [
  // «9 лет», but not «за 9 лет» or «9 лет назад»: that is how long, not how old.
  String.raw`(?<!(?:за|ждал[аи]?|ждём|уже|через|все|последние|спустя|более|почти|около|больше)\s)${edge}${years}\s?(?:лет|год(?:а|ика|ик)?|годик(?:а|ов)?)${end}(?!\s+(?:назад|подряд|жд|не|работ|жив))`,
  String.raw`${edge}${years}\s?[-–]?\s?(?:ти\s?)?(?:летн|годовал)\p{L}+`,
  String.raw`${edge}${years}\s?[-–]?\s?жас(?:та|тағы|ар|қа|ында)?${end}`,
  String.raw`${edge}${years}[\s-]years?[\s-]old${end}|${edge}aged?\s${years}${end}`,
].map((pattern) => new RegExp(pattern, "giu"));

/** After one of these a capital letter begins a child's name, whether or not it is on the list. */
const child = new RegExp(
  String.raw`^(?:сын(?:ок|а|у|очек)?|доч(?:ь|ка|ку|ери|ке)|внук(?:а|у)?|внуч(?:ка|ку|ке|ек)|реб[её]нок|малыш(?:ка)?|мальчик(?:а|у)?|девочк[аеиу]|школьник(?:а|у)?|школьниц[аеу]|учени(?:к|ка|ку|ца|цу)|ұлым|қызым|балам|немерем|жиенім|баламыз|оқушы(?:м|мыз)?|son|daughter|grandson|granddaughter|child|kid|boy|girl|pupil|наш(?:а|ему|ей|его|у)?|мо(?:й|я|ему|ей|его|ю)|біздің|менің|our|my)$`,
  "iu",
);
const surname =
  /(?:ов|ова|овой|ову|ев|ева|евой|еву|ин|ина|иной|ину|ский|ская|ской|енко|ұлы|қызы|улы|кызы|ova|ov|eva|ev|uly|kyzy)$/u;
const capitalized = /^\p{Lu}\p{Ll}+$/u;
/** What is ours and nobody's child. */
const places = /^(?:Алмат|Казахстан|Қазақстан|Almaty|Kazakhstan|Астан|Astana|Марафон|Marathon|Родин|Отан)/u;

/** What a text says of children: ages up to 17, and names of people, as they are written. */
export function findChildren(text: string): string[] {
  return [...findNames(text), ...ages.flatMap((age) => [...text.matchAll(age)].map(([words]) => words))];
}

function findNames(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  return words.flatMap(({ word, index }, place) => {
    if (!capitalized.test(word) || places.test(word)) return [];
    const before = words[place - 1];
    const after = words[place + 1];
    const isBeside = (other: typeof after) =>
      other !== undefined && text.slice(index + word.length, other.index) === " ";
    const isAfterChild =
      before !== undefined &&
      child.test(before.word) &&
      /^,? $/u.test(text.slice(before.index + before.word.length, index));
    if (
      after &&
      isBeside(after) &&
      capitalized.test(after.word) &&
      after.word.length > 4 &&
      surname.test(after.word)
    )
      return [`${word} ${after.word}`];
    return isGivenName(word) || isAfterChild ? [word] : [];
  });
}
