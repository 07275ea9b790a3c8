/** Ends of addresses that people here write. What is a word too (me, io) counts only before a slash. */
const endings = "kz|ru|com|net|org|info|biz|app|link|site|online|shop|store|example|su|by|uz|kg|рф|қаз|каз";
const dot = String.raw`(?:\.|\s?[\[(]\s?(?:\.|точка|нүкте|dot)\s?[\])]\s?|\s(?:точка|нүкте|dot)\s)`;
const name = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]*`;

const links = [
  /(?:https?|hxxps?|ftp)\s?:\s?\/\/\S+/giu,
  /(?<![\p{L}\p{N}])www\.\S+/giu,
  // An e-mail address leads to somebody as well as a page does.
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name}(?:${dot}${name})*?${dot}(?:${endings})(?![\p{L}\p{N}])(?:/\S*)?`,
    "giu",
  ),
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}.-]*\.(?:me|io|ly|gl|cc)\/\S+/giu,
  // A name in a messenger or a network.
  /(?<![\p{L}\p{N}])@[a-z][\w.]{2,}/giu,
];

/** The links, addresses and handles of a text, as they are written; what lies in a longer one is not told twice. */
export function findLinks(text: string): string[] {
  const found = links.flatMap((link) =>
    [...text.matchAll(link)].map(([words]) => words.replace(/[.,!?)]+$/u, "")),
  );
  return found.filter(
    (words, place) =>
      !found.some((other, at) => at !== place && other.includes(words) && (other !== words || at < place)),
  );
}
