import { graphql } from "graphql";
import { describe, expect, test } from "vitest";

import { DomainError, fillLanguages } from "../src/index.js";
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
      "a moment of no calendar",
      'mutation { recordCheckIn(input: { clientRef: "1", event: "tea", at: "2026-02-30T10:00:00Z" }) { __typename } }',
      "at",
    ],
    [
      "a moment beside an input",
      '{ metric(id: "thanks_published") { history(from: "soon") { at } } }',
      "from",
    ],
    ["a course of one point", '{ metric(id: "thanks_published") { history(points: 1) { at } } }', "points"],
    [
      "a time within a list within an input",
      `mutation { createEvent(input: { clientRef: "1", campaign: "demo-2026", title: { ru: "Каток" }, startsAt: "2026-12-04T10:00:00Z",
        endsAt: "2026-12-04T11:00:00Z", place: "Медеу", district: "medeu", category: "culture", organizers: [],
        shifts: [{ startsAt: "2026-12-04T10:00:00Z", endsAt: "later" }] }) { clientRef } }`,
      "shifts.endsAt",
    ],
    ["a NUL in an argument", '{ campaign(slug: "demo\\u0000") { id } }', "slug"],
    [
      "a number without an end",
      'mutation { recordImpact(input: { clientRef: "1", event: "tea", challenge: "cups", quantity: 1e999 }) { clientRef } }',
      "quantity",
    ],
    [
      "a reason that nobody can see",
      'mutation { undoCheckIn(input: { clientRef: "1", attendance: "1", reason: "\\u200b\\u202e\\u3164 " }) { clientRef } }',
      "reason",
    ],
    [
      "a reference padded with marks that have no width",
      `mutation { undoCheckIn(input: { clientRef: "${"\\ufe0f".repeat(200)}", attendance: "1", reason: "wrong" }) { clientRef } }`,
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
  test.each(["  ", "\u200b", "\u202e\u2066", "\u3164\u115f", "\u2800", "\u0007\u001b"])(
    "and is refused without any that can be seen: %j",
    (unseen) => {
      expect(() => fillLanguages({ ru: unseen, en: " " })).toThrow(DomainError);
    },
  );
});
