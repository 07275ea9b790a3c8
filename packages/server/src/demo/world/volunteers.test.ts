import { describe, expect, it } from "vitest";
import { familyNames, givenNames } from "./names.js";
import { demoOrganizations } from "./organizations.js";
import { adultAge, ageIn, consentAge, volunteerOf } from "./volunteers.js";

const everybody = Array.from({ length: 50_000 }, (_, number) =>
  volunteerOf("igilik", number, demoOrganizations.length),
);

describe("the demonstration's volunteers", () => {
  it("are the same people for the same seed and others for another", () => {
    expect(volunteerOf("igilik", 7, 31)).toEqual(everybody[7]);
    expect(volunteerOf("another", 7, 31)).not.toEqual({ ...everybody[7] });
  });

  it("are 15 to 16 years old on average, some of them grown up and some old", () => {
    const ages = everybody.map(ageIn);
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(16);
    expect(ages.filter((age) => age >= adultAge).length).toBeGreaterThan(3_500);
    expect(ages.filter((age) => age >= 60).length).toBeGreaterThan(50);
  });

  it("have a guardian's consent under the consent age, except a few", () => {
    const children = everybody.filter((volunteer) => ageIn(volunteer) < consentAge);
    const without = children.filter(({ hasGuardianConsent }) => !hasGuardianConsent).length;
    expect(without).toBeGreaterThan(0);
    expect(without / children.length).toBeLessThan(0.05);
  });

  it("carry codes and ids of their own", () => {
    expect(new Set(everybody.map(({ code }) => code)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(everybody.length);
  });
});

describe("the demonstration's names", () => {
  it("stand once each in their list", () => {
    const lists = [
      ...Object.values(givenNames).flatMap(({ female, male }) => [female, male]),
      ...Object.values(familyNames),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it("are seldom those of more people than a desk lists at once", () => {
    const people = new Map<string, number>();
    for (const { familyName, givenName } of everybody) {
      const name = `${familyName} ${givenName}`;
      people.set(name, (people.get(name) ?? 0) + 1);
    }
    const crowded = [...people.values()].filter((count) => count > 6).reduce((sum, count) => sum + count, 0);
    expect(crowded / everybody.length).toBeLessThan(0.2);
    const beginning = [...people].filter(([name]) => name.startsWith("Абд"));
    expect(beginning.length).toBeGreaterThan(100);
  });
});

describe("the demonstration's organizations", () => {
  it("are 31, with names of their own, one of them 48 letters long", () => {
    expect(new Set(demoOrganizations.map(({ name }) => name.ru)).size).toBe(31);
    expect(Math.max(...demoOrganizations.map(({ name }) => name.ru.length))).toBe(48);
  });
});
