import { expect, test } from "vitest";
import { displayName } from "./display-names.js";

const aigerim = {
  givenName: "Айгерім",
  familyName: "қасымова",
  birthYear: 2012,
  consents: [],
  organization: { kk: "«Жасыл Алатау» қоры", ru: "Фонд «Жасыл Алатау»", en: "Zhasyl Alatau Foundation" },
};

test("nobody is named by default, in three languages", () => {
  expect(displayName(aigerim, "KK")).toBe("«„Жасыл Алатау“ қоры» ұйымының волонтёрі");
  expect(displayName(aigerim, "RU")).toBe("волонтёр организации «Фонд „Жасыл Алатау“»");
  expect(displayName(aigerim, "EN")).toBe("a volunteer of Zhasyl Alatau Foundation");
});

test("somebody without an organization is a volunteer", () => {
  expect(displayName({ ...aigerim, organization: null }, "EN")).toBe("a volunteer");
  expect(displayName(undefined, "RU")).toBe("волонтёр");
});

test.each([
  ["a guardian's word names a child", "GUARDIAN", 2026, 2012, "Айгерім Қ."],
  ["a child's own word does not", "SELF", 2026, 2012, "волонтёр организации «Фонд „Жасыл Алатау“»"],
  ["nor a year later", "SELF", 2027, 2012, "волонтёр организации «Фонд „Жасыл Алатау“»"],
  ["who is 16 may say so", "SELF", 2028, 2012, "Айгерім Қ."],
  ["who is grown up may say so", "SELF", 2026, 1990, "Айгерім Қ."],
  ["so may who tells no year", "SELF", 2026, null, "Айгерім Қ."],
] as const)("%s", (_, grantedBy, year, birthYear, expected) => {
  expect(displayName({ ...aigerim, birthYear, consents: [{ grantedBy, year }] }, "RU")).toBe(expected);
});
