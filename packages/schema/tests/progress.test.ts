import { type ExecutionResult, graphql, parse, subscribe } from "graphql";
import { expect, test } from "vitest";

import { contract } from "./contract.js";
import { coordinator, fakeContext, fakeServices, FakeWorld } from "./fake-services.js";

async function ask(source: string, contextValue = fakeContext()): Promise<Record<string, unknown>> {
  const { data, errors } = await graphql({ schema: contract, source, contextValue });
  if (errors || !data) throw new Error(`Refused: ${String(errors)}`);
  return data;
}

test("a board reads its figures with the names that belong to them", async () => {
  const data = await ask(`{
    progress {
      version activeVolunteers campaign { slug isDemonstration name { in(language: RU) } days }
      byDistrict { activeVolunteers district { name { kk } } }
      challenges { verified reported target challenge { unit { ru } } }
      leading { activeVolunteers organization { name { en } } }
    }
  }`);
  expect(data).toMatchObject({
    progress: {
      activeVolunteers: 12_486,
      campaign: { slug: "demo-2026", isDemonstration: true, name: { in: "Марафон добрых дел" } },
      challenges: [{ verified: 1284, challenge: { unit: { ru: "реклам закрашено" } } }, { verified: 6430 }],
      leading: [{ organization: { name: { en: "Zhasyl Alatau Foundation" } } }, {}, {}],
    },
  });
});

test("a receipt's parts add up to the value, and with what was left out to all candidates", async () => {
  const data = await ask(`{
    metric(id: "active_volunteers") { readings { tier value } explain { candidates parts { amount } leftOut { count } } }
  }`);
  const { readings, explain } = data["metric"] as {
    readings: { value: number }[];
    explain: { candidates: number; parts: { amount: number }[]; leftOut: { count: number }[] };
  };
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const amounts = explain.parts.map(({ amount }) => amount);
  expect(sum(amounts)).toBe(readings[0]?.value);
  expect(sum([...amounts.filter((amount) => amount > 0), ...explain.leftOut.map(({ count }) => count)])).toBe(
    explain.candidates,
  );
});

test("a watcher gets the whole state, then the version that a check-in makes", async () => {
  const services = fakeServices(new FakeWorld());
  const document = parse("subscription { progress(pace: SCREEN) { version activeVolunteers } }");
  const watched = await subscribe({ schema: contract, document, contextValue: fakeContext(services) });
  if (!(Symbol.asyncIterator in watched)) throw new Error("Refused");
  const figures = async () => ((await watched.next()).value as ExecutionResult).data;
  expect(await figures()).toEqual({ progress: { version: "demo-2026.1.18204.0", activeVolunteers: 12_486 } });

  const data = await ask(
    `mutation { recordCheckIn(input: { clientRef: "1", event: "tea", volunteerCode: "AK4821" }) {
      ... on CheckInRecorded { version attendance { volunteer { displayName(language: KK) } card { familyName } event { present } } }
    } }`,
    fakeContext(services, coordinator),
  );
  const version = "demo-2026.1.18205.0";
  expect(data).toEqual({
    recordCheckIn: {
      version,
      attendance: {
        volunteer: { displayName: "Айгерім Қ." },
        card: { familyName: "Қасымова" },
        event: { present: 1 },
      },
    },
  });
  expect(await figures()).toEqual({ progress: { version, activeVolunteers: 12_487 } });
  await watched.return?.();
});

test("a watcher that has the newest version is sent nothing until it changes", async () => {
  const world = new FakeWorld();
  const document = parse("subscription ($after: String) { progress(after: $after) { version } }");
  const variableValues = { after: world.progress.version };
  const contextValue = fakeContext(fakeServices(world));
  const watched = await subscribe({ schema: contract, document, variableValues, contextValue });
  if (!(Symbol.asyncIterator in watched)) throw new Error("Refused");
  const first = watched.next();
  world.change({ eventsHeld: 20 });
  expect(((await first).value as ExecutionResult).data).toEqual({
    progress: { version: "demo-2026.1.18205.0" },
  });
});

test("each answer of a batch of check-ins is its own type, in order", async () => {
  const data = await ask(
    `mutation { recordCheckIns(input: [
      { clientRef: "a", event: "tea", volunteerCode: "AK4821" }, { clientRef: "b", event: "tea", volunteer: "aigerim" },
      { clientRef: "c", event: "tea", volunteerCode: "SE7302" }, { clientRef: "d", event: "tea", volunteerCode: "XX" }
    ]) { __typename ... on CheckInRefused { clientRef code } ... on AlreadyCheckedIn { clientRef version } } }`,
    fakeContext(fakeServices(), coordinator),
  );
  expect(data["recordCheckIns"]).toEqual([
    { __typename: "CheckInRecorded" },
    { __typename: "AlreadyCheckedIn", clientRef: "b", version: null },
    { __typename: "CheckInRefused", clientRef: "c", code: "NO_CONSENT" },
    { __typename: "CheckInRefused", clientRef: "d", code: "UNKNOWN_VOLUNTEER" },
  ]);
});

test("a page ends where the next begins", async () => {
  const source = (after: string) =>
    `{ events(first: 3, ${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const page = async (after: string) =>
    (await ask(source(after)))["events"] as {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  const first = await page("after: null");
  const second = await page(`after: "${first.pageInfo.endCursor}"`);
  const third = await page(`after: "${second.pageInfo.endCursor}"`);
  const ids = [first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(ids).toEqual(["gifts", "books", "rink", "tea", "concert", "workshop", "patrol"]);
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
});
