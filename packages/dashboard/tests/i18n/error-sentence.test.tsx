import { expect, test } from "vitest";
import { useErrorSentence } from "../../src/i18n/use-error-sentence";
import { renderIn } from "../ui/support";

function Sentence({ code }: { code: string }) {
  return useErrorSentence()(code);
}

test.each([
  ["kk", "TEXT_BLANK", "Мәтін бос. Бірнеше сөз жазыңыз."],
  ["ru", "TEXT_BLANK", "Текст пуст. Напишите несколько слов."],
  ["en", "TEXT_BLANK", "The text is empty. Write a few words."],
  [
    "en",
    "SOMETHING_NEW",
    "Something went wrong on the server. Try again; if it stays, tell the front office.",
  ],
  ["en", "toString", "Something went wrong on the server. Try again; if it stays, tell the front office."],
] as const)("in %s the code %s says what to do", (language, code, sentence) => {
  expect(renderIn(language, <Sentence code={code} />).container.textContent).toBe(sentence);
});
