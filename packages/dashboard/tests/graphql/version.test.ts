import { expect, test } from "vitest";
import { isNewer, isSameCampaign } from "../../src/graphql/version";

test.each([
  ["a higher ordinal", "almaty-2026.1.5.2", "almaty-2026.1.5.1", true],
  ["a higher seq, compared as a number", "almaty-2026.1.10.0", "almaty-2026.1.9.7", true],
  ["a higher epoch, whatever the seq", "almaty-2026.2.1.0", "almaty-2026.1.900.0", true],
  ["another campaign, whatever the numbers", "almaty-2027.1.1.0", "almaty-2026.4.900.3", true],
  ["the same version", "almaty-2026.1.5.1", "almaty-2026.1.5.1", false],
  ["a lower seq", "almaty-2026.1.4.9", "almaty-2026.1.5.1", false],
  ["a lower epoch, whatever the seq", "almaty-2026.1.900.0", "almaty-2026.2.1.0", false],
])("%s decides", (_why, candidate, known, newer) => {
  expect(isNewer(candidate, known)).toBe(newer);
});

test("a slug with dots is still one campaign", () => {
  expect(isSameCampaign("almaty.v2.1.5.1", "almaty.v2.1.6.0")).toBe(true);
  expect(isSameCampaign("almaty.v2.1.5.1", "almaty.v3.1.6.0")).toBe(false);
});
