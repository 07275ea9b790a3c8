import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findFlags, kindsOf } from "./find-flags.js";

const kindsIn = (text: string, sender: string | null = null) => kindsOf(findFlags(text, sender));
const wordsIn = (text: string) => findFlags(text, null).map(({ words }) => words);

describe("of thanks heard in a real street", () => {
  const file = readFileSync(new URL("../../../tests/data/thanks-heard.csv", import.meta.url), "utf8");
  const rows = file
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(";"));

  test("the advertisement, the insult and the one that names a child are flagged, and no other", () => {
    const flagged = rows.map(([, , sender, , text]) => kindsIn(text ?? "", sender ?? null));
    expect(flagged).toEqual([[], [], [], [], ["PHONE", "LINK"], [], ["INSULT"], ["CHILD"], []]);
  });

  test("what was found is told as it is written", () => {
    expect(wordsIn(rows[4]?.[4] ?? "")).toEqual(["+7 701 000 00 00", "http://spam.example"]);
    expect(wordsIn(rows[6]?.[4] ?? "")).toEqual(["дураки"]);
    expect(wordsIn(rows[7]?.[4] ?? "")).toEqual(["Маша Иванова", "9 лет"]);
  });
});

test.each([
  "8 701 123 45 67",
  "+7(701)123-45-67",
  "87011234567",
  "8.701.123.45.67",
  "8 7О1 ООО ОО ОО",
  "７７０１１２３４５６７",
  "Звоните 272-18-45",
  "Хабарласыңыз: 8-747-000-0000",
  "call 7 0 1 1 2 3 4 5 6 7 now",
])("a telephone number is seen in «%s»", (text) => {
  expect(kindsIn(text)).toEqual(["PHONE"]);
});

test.each([
  "смотрите https://foto.example/skazki",
  "t.me/tegin_nesie",
  "hxxp://spam",
  "www.nesie",
  "kredit-tez.kz",
  "spam [.] kz",
  "кредит точка kz",
  "kredit нүкте kz",
  "пишите anna@mail.ru",
  "біздің арна: @tez_nesie",
  "спасибо.рф",
])("a link is seen in «%s»", (text) => {
  expect(kindsIn(text)).toEqual(["LINK"]);
});

test.each([
  "Дима, 7 лет",
  "наш Рахат весь вечер пел",
  "Наша Камшат поёт",
  "дочка Инкар счастлива",
  "Саше очень понравилось",
  "Mаша радовалась",
  "Пётр Иванович Сидоров и Павлик Морозов",
  "5-летний мальчик",
  "девять лет ему",
  "Әлиханға кітап ұнады",
  "біздің Ерасыл қуанды",
  "Қызым Аяла 6 жаста",
  "тоғыз жаста",
  "Our Alikhan, aged 9",
  "a 7-year-old boy",
  "my daughter Tomiris",
])("a child's name or age is seen in «%s»", (text) => {
  expect(kindsIn(text)).toEqual(["CHILD"]);
});

test.each([
  "вы идиоты",
  "д у р а к",
  "д.у.р.а.к",
  "дypaки",
  "ДУРРРАААК",
  "д*рак",
  "дeбiлы",
  "c y k a",
  "тупые вы",
  "пошли на ху*",
  "оңбағандар",
  "акымак",
  "АҚЫМАҚСЫҢДАР",
  "cіктір",
  "есалаңдар",
  "you 1d10ts",
  "f*ck you",
  "FUUUCK",
  "sh1t",
  "durak",
])("an insult is seen in «%s»", (text) => {
  expect(kindsIn(text)).toEqual(["INSULT"]);
});

test.each([
  "Ждали 9 лет и дождались",
  "За 5 лет ничего лучше не было",
  "Мне 70 лет, такого не видела",
  "70 жастамын, рақмет",
  "05.12.2026 08:40 у школы № 12",
  "Накормили 1 900 человек",
  "Рахмет, 2026-12-05 17:20",
  "Спасибо.Очень тепло",
  "Наш Алматы стал теплее",
  "Не надо требований, нужна учёба и небо",
  "Кот и козлёнок теперь дома",
  "Хоровод, хорошо, художник, страховка",
  "Көтерiңкi көңіл сыйладыңыздар",
  "Балалар күліп, ән айтты",
  "Class, assistance, Scunthorpe, grape and passion",
  "Барсик просит передать: приходите ещё",
  "Суккуленты посадили, гадать не пришлось",
  "Рақмет, апа-аталарымыз жылап тұрды",
  "Т.е. и т.д. и т.п. всё понравилось",
])("nothing is seen in «%s»", (text) => {
  expect(findFlags(text, null)).toEqual([]);
});

test("the signature is looked at as the words are", () => {
  expect(kindsIn("Спасибо", "Айгерим, 8 701 123 45 67")).toEqual(["PHONE", "CHILD"]);
});
