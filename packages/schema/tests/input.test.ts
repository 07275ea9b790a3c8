import { graphql } from "graphql";
import { describe, expect, test } from "vitest";

import { DomainError, fillLanguages } from "../src/index.js";
import { DateScalar, DateTimeScalar } from "../src/scalars.js";
import { contract } from "./contract.js";
import { coordinator, fakeContext, fakeServices } from "./fake-services.js";

const refusal = async (source: string) => {
  const contextValue = fakeContext(fakeServices(), coordinator);
  const [error] = (await graphql({ schema: contract, source, contextValue })).errors ?? [];
  return error?.originalError;
};

describe("an argument that breaks its rule is refused by its name and never by its value", () => {
  const secret = "s".repeat(300);
  test.each([
    ["a list of more than 100", "{ events(first: 101) { nodes { id } } }", "first"],
    ["a list of none", "{ events(first: 0) { nodes { id } } }", "first"],
    [
      "a reference of no length",
      'mutation { undoCheckIn(input: { clientRef: "", attendance: "1", reason: "wrong" }) { clientRef } }',
      "clientRef",
    ],
    [
      "a long password",
      `mutation { signIn(input: { email: "a@b.kz", password: "${secret}" }) { __typename } }`,
      "password",
    ],
    [
      "a text within an input",
      `mutation { addProject(input: { clientRef: "1", campaign: "demo-2026", name: { ru: "${secret}x" } }) { clientRef } }`,
      "name.ru",
    ],
    [
      "one of a batch",
      'mutation { recordCheckIns(input: [{ clientRef: "1", event: "tea" }, { clientRef: "", event: "tea" }]) { __typename } }',
      "clientRef",
    ],
  ])("%s", async (_case, source, field) => {
    const error = await refusal(source);
    expect(error).toMatchObject({ code: "BAD_INPUT", detail: { fields: [field] } });
    expect(error?.message).not.toContain(secret);
  });
});

test("what follows its rules reaches the service as it was sent", async () => {
  const contextValue = fakeContext(fakeServices(), coordinator);
  const { data, errors } = await graphql({
    schema: contract,
    contextValue,
    source: `mutation { createEvent(input: {
      clientRef: "1", campaign: "demo-2026", title: { ru: "Каток" }, startsAt: "2026-12-04T23:30:00+05:00", endsAt: "2026-12-05T01:00:00+05:00",
      place: "Медеу", district: "medeu", category: "culture", organizers: ["students"]
    }) { event { title { kk } startsAt localDate status countsAsEvent organizers { id } project { id } } version } }`,
  });
  expect(errors).toBeUndefined();
  expect(data?.["createEvent"]).toEqual({
    event: {
      title: { kk: "Каток" },
      startsAt: "2026-12-04T23:30:00+05:00",
      localDate: "2026-12-04",
      status: "APPROVED",
      countsAsEvent: true,
      organizers: [{ id: "students" }],
      project: null,
    },
    version: "demo-2026.1.18205.0",
  });
});

test("a detail that is null is taken away, and one that is left out stays", async () => {
  const services = fakeServices();
  const change = async (detail: string) => {
    const source = `mutation { changeEvent(input: { clientRef: "1", id: "tea" ${detail} }) { event { project { id } capacity } } }`;
    return (await graphql({ schema: contract, contextValue: fakeContext(services, coordinator), source }))
      .data;
  };
  expect(await change("capacity: null")).toEqual({
    changeEvent: { event: { project: { id: "oz-ortana" }, capacity: null } },
  });
  expect(await change("project: null")).toEqual({
    changeEvent: { event: { project: null, capacity: null } },
  });
});

describe("a moment", () => {
  test.each(["2026-12-04T10:00:00+05:00", "2026-12-04T10:00Z", "2024-02-29T23:59:59.123Z"])(
    "keeps its offset: %s",
    (moment) => {
      expect(DateTimeScalar.parseValue(moment)).toBe(moment);
      expect(DateTimeScalar.serialize(moment)).toBe(moment);
    },
  );
  test.each([
    "2026-12-04",
    "2026-12-04T10:00:00",
    "2026-02-30T10:00:00Z",
    "2026-12-04T25:00:00Z",
    "soon",
    1,
    null,
  ])("is refused as %s", (moment) => {
    expect(() => DateTimeScalar.parseValue(moment)).toThrow("with its offset");
  });
});

test("a day that the calendar does not have is refused", () => {
  expect(DateScalar.parseValue("2024-02-29")).toBe("2024-02-29");
  expect(() => DateScalar.parseValue("2026-02-29")).toThrow();
  expect(() => DateScalar.parseValue("04.12.2026")).toThrow();
});

describe("a text that is given in some languages is filled in the others", () => {
  test.each([
    [{ ru: "Каток" }, { kk: "Каток", ru: "Каток", en: "Каток" }],
    [
      { kk: "Мұз", en: "Ice" },
      { kk: "Мұз", ru: "Мұз", en: "Ice" },
    ],
    [
      { en: " Ice ", ru: " " },
      { kk: "Ice", ru: "Ice", en: "Ice" },
    ],
  ])("%j", (input, filled) => {
    expect(fillLanguages(input)).toEqual(filled);
  });
  test("and is refused without any", () => {
    expect(() => fillLanguages({ ru: "  " })).toThrow(DomainError);
  });
});
