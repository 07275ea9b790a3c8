import { expect, test } from "vitest";
import { partsOf } from "../../src/console/search/found-words";

const marked = (text: string, search: string) =>
  partsOf(text, search)
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["Қайрат", "кайр", "[Қайр]ат"],
  ["Ұлы өзенді тазарту", "озен УЛЫ", "[Ұлы] [өзен]ді тазарту"],
  ["Пётр", "петр", "[Пётр]"],
  ["Hot tea, hot soup", "hot", "[Hot] tea, [hot] soup"],
  ["aaa", "aa", "[aaa]"],
  ["😀 чай", "ч", "😀 [ч]ай"],
  ["Чай", "", "Чай"],
  ["", "чай", ""],
  ["a.b", ".", "a[.]b"],
])("in “%s” the words “%s” are marked", (text, search, shown) => {
  expect(marked(text, search)).toBe(shown);
});
