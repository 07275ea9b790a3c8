import { randomUUID } from "node:crypto";
import type { AddVolunteerInput, DuplicateState, Viewer } from "@igilik/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDuplicatesService } from "../src/volunteers/duplicates/duplicates.service.js";
import { countOpenDuplicates } from "../src/volunteers/duplicates/duplicate.repository.js";
import { createVolunteersService } from "../src/volunteers/volunteers.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let volunteers: ReturnType<typeof createVolunteersService>;
let duplicates: ReturnType<typeof createDuplicatesService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  marathon = await openMarathon(platform);
  volunteers = createVolunteersService(platform);
  duplicates = createDuplicatesService(platform);
});
afterAll(() => platform.close());

async function add(given: Partial<AddVolunteerInput>, viewer: Viewer = coordinator): Promise<string> {
  const answer = await volunteers.add(viewer, {
    clientRef: randomUUID(),
    familyName: "Әбдірахманов",
    givenName: "Ернар",
    birthYear: 1991,
    guardianConsent: false,
    showName: false,
    ...given,
  });
  if (!("card" in answer)) throw new Error(answer.code);
  return answer.card.volunteer.id;
}

const listed = async (state: DuplicateState = "OPEN", viewer = coordinator): Promise<string[][]> =>
  (await duplicates.list(viewer, state, { first: 100 })).nodes.map(({ firstId, secondId }) => [
    firstId,
    secondId,
  ]);

const pairOf = async (id: string): Promise<string> => {
  for (const state of ["OPEN", "SAME", "NOT_SAME"] as const) {
    const { nodes } = await duplicates.list(coordinator, state, { first: 100 });
    const pair = nodes.find(({ firstId, secondId }) => firstId === id || secondId === id);
    if (pair) return pair.id;
  }
  throw new Error("there is no such pair");
};

const decide = async (id: string, decision: DuplicateState, viewer = coordinator) =>
  duplicates.decide(viewer, { clientRef: randomUUID(), candidate: await pairOf(id), decision });

describe("two cards may be one person's", () => {
  test("with one name and year, a telephone here and an e-mail address there", async () => {
    const first = await add({ phone: "87011112233" });
    const second = await add({ email: "ernar@example.org" });
    expect(await listed()).toContainEqual([first, second]);
  });

  test("when a letter is spelled in the other language's way", async () => {
    const first = await add({ familyName: "Сейітова", givenName: "Әсел" });
    const second = await add({ familyName: "Сейитова", givenName: "Асел" });
    expect(await listed()).toContainEqual([first, second]);
  });

  test.each<[string, Partial<AddVolunteerInput>, Partial<AddVolunteerInput>]>([
    ["two telephone numbers", { phone: "87020000001" }, { phone: "87020000002" }],
    ["another year", { birthYear: 1980 }, { birthYear: 1981 }],
    ["no year", { birthYear: null }, { birthYear: null }],
  ])("but not with %s", async (_, one, other) => {
    const familyName = `Қыдыр${_.length}`;
    const first = await add({ familyName, ...one });
    const second = await add({ familyName, ...other, email: "somebody@example.org" });
    expect(second).not.toBe(first);
    expect((await listed()).flat()).not.toContain(first);
  });

  test("but twins, and a mother and her child with one telephone, are asked about by nobody", async () => {
    const phone = "87030000001";
    const family = [
      await add({ familyName: "Ли", givenName: "Анна", birthYear: 1985, phone }),
      await add({ familyName: "Ли", givenName: "Мира", birthYear: 2012, phone, guardianConsent: true }),
      await add({ familyName: "Ли", givenName: "Тимур", birthYear: 2012, phone, guardianConsent: true }),
    ];
    expect(new Set(family).size).toBe(3);
    expect((await listed()).flat().filter((id) => family.includes(id))).toEqual([]);
  });

  test("but never a demonstration's and a real one's", async () => {
    const name = { familyName: "Дәулетов" };
    const real = await add(name);
    const shown = await add(name, demonstrator);
    const again = await add({ ...name, phone: "87040000001" }, demonstrator);
    expect(await listed("OPEN", demonstrator)).toEqual([[shown, again]]);
    expect((await listed()).flat()).not.toContain(real);
    await expect(decide(real, "SAME")).rejects.toThrow("no such pair");
    const [pair] = (await duplicates.list(demonstrator, "OPEN", { first: 1 })).nodes;
    await duplicates.decide(demonstrator, {
      ...{ clientRef: randomUUID(), candidate: pair?.id ?? "", decision: "NOT_SAME" },
    });
    expect(await listed("NOT_SAME", demonstrator)).toEqual([[shown, again]]);
  });
});

describe("a decision", () => {
  let made = 0;
  const newPair = async (): Promise<readonly [string, string]> => {
    const familyName = `Жұп ${++made}`;
    return [await add({ familyName }), await add({ familyName, phone: `8705000${1000 + made}` })];
  };

  test("that they are one makes them count once, and is taken back exactly", async () => {
    const [first, second] = await newPair();
    const event = await marathon.createEvent();
    await marathon.arrive(event.id, first);
    await marathon.arrive(event.id, second);
    const { candidate, write } = await decide(first, "SAME");
    expect(candidate).toMatchObject({ state: "SAME", by: null });
    expect(write?.campaignId).toBe(marathon.campaign.id);
    expect((await volunteers.cardOf(coordinator, second)).volunteer.id).toBe(first);
    await marathon.expectCountersToBeFacts();
    const waiting = await listed();
    expect(waiting).not.toContainEqual([first, second]);
    expect(await countOpenDuplicates(platform.db, false)).toBe(waiting.length);

    expect((await decide(first, "OPEN")).candidate).toMatchObject({
      state: "OPEN",
      reason: null,
      decidedAt: null,
    });
    expect((await volunteers.cardOf(coordinator, second)).volunteer.id).toBe(second);
    await marathon.expectCountersToBeFacts();
    expect(await listed()).toContainEqual([first, second]);
  });

  test("that they are two is remembered, and can become that they are one", async () => {
    const [first, second] = await newPair();
    await decide(first, "NOT_SAME");
    expect(await listed("NOT_SAME")).toContainEqual([first, second]);
    expect(await listed()).not.toContainEqual([first, second]);
    expect((await decide(first, "SAME")).candidate.state).toBe("SAME");
    expect((await volunteers.cardOf(coordinator, second)).volunteer.id).toBe(first);
  });

  test("that the third card is the second's person goes to the first, and is taken back from there", async () => {
    const name = { familyName: "Үшкартаев", givenName: "Самат", birthYear: 1988 };
    const cards: string[] = [];
    for (const contact of [{ phone: "87019998877" }, { email: "samat@example.org" }, {}])
      cards.push(await add({ ...name, ...contact }));
    const [first = "", second = "", third = ""] = cards;
    const { nodes } = await duplicates.list(coordinator, "OPEN", { first: 100 });
    const candidateOf = (one: string, other: string): string => {
      const pair = nodes.find(({ firstId, secondId }) => firstId === one && secondId === other);
      if (!pair) throw new Error("there is no such pair");
      return pair.id;
    };
    const settle = (candidate: string, decision: DuplicateState) =>
      duplicates.decide(coordinator, { clientRef: randomUUID(), candidate, decision });
    await settle(candidateOf(first, second), "SAME");
    await settle(candidateOf(second, third), "SAME");
    const cardOf = async (id: string) => (await volunteers.cardOf(coordinator, id)).volunteer.id;
    expect([await cardOf(second), await cardOf(third)]).toEqual([first, first]);
    await settle(candidateOf(second, third), "OPEN");
    expect([await cardOf(second), await cardOf(third)]).toEqual([first, third]);
    await marathon.expectCountersToBeFacts();
  });

  test("of the same kind twice is refused, and one whose cards were parted elsewhere can be taken back", async () => {
    const [first, second] = await newPair();
    await decide(first, "SAME");
    await expect(decide(first, "SAME")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await volunteers.unmerge(coordinator, { clientRef: randomUUID(), volunteer: second, reason: "двое" });
    expect((await decide(first, "OPEN")).candidate.state).toBe("OPEN");
  });

  test("is a coordinator's alone, and about their own world", async () => {
    const [first] = await newPair();
    await expect(decide(first, "SAME", anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(decide(first, "NOT_SAME", demonstrator)).rejects.toMatchObject({
      code: "DUPLICATE_NOT_FOUND",
    });
    await expect(duplicates.list(anonymous, "OPEN", { first: 1 })).rejects.toMatchObject({
      code: "NOT_SIGNED_IN",
    });
  });

  test("leaves the list in order, a page at a time", async () => {
    const all = await listed();
    const inPages: string[][] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof duplicates.list>> = await duplicates.list(coordinator, "OPEN", {
        first: 2,
        after,
      });
      inPages.push(...page.nodes.map(({ firstId, secondId }) => [firstId, secondId]));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(inPages).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});
