import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followActivity } from "./support/activity-feed.js";
import { readLog } from "./support/feed-follower.js";
import { addPeople, openMarathon } from "./support/open-marathon.js";
import { randomFrom } from "./support/random-from.js";
import { signInFor } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const desks = 4;
const listsEach = 15;
const peopleCount = 200;
const accountsEach = 2;

describe("accounts of two organizations, while desks race and connections are cut", () => {
  let world: World;
  let address: string;
  beforeAll(async () => {
    world = await createWorld();
    address = await world.listen();
  });
  afterAll(() => world.close());

  it.each([1, 2, 3])(
    "are told all that concerns their own and nothing of the other's (seed %i)",
    { timeout: 60_000 },
    async (seed) => {
      const random = randomFrom(seed);
      const pick = <Value>(values: readonly Value[]): Value =>
        values[Math.floor(random() * values.length)] as Value; // below the length
      const { slug, organizationId, eventId } = await openMarathon(world, `brought-${seed}`);
      const { addOrganization } = await world.ask<{ addOrganization: { organization: { id: string } } }>(
        `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
        { input: { clientRef: randomUUID(), name: { ru: "Студенты" }, kind: "STUDENT" } },
      );
      const organizations = [organizationId, addOrganization.organization.id];
      const people = await addPeople(world, peopleCount, `B${seed}`);
      const followers = await Promise.all(
        organizations.flatMap((organization) =>
          Array.from({ length: accountsEach }, async () => {
            const session = await signInFor(world, address, organization);
            const from = { campaign: slug, after: `${slug}.1.0.0` };
            return { organization, follower: followActivity(() => address, session, from) };
          }),
        ),
      );
      await until(() => followers.every(({ follower }) => follower.connections > 0));

      let isOver = false;
      const cutting = (async () => {
        while (!isOver) {
          pick(followers).follower.cut();
          await sleep(random() * 40); // that they happen at any moment is the point
        }
      })();
      const brought = new Map(organizations.map((organization) => [organization, 0]));
      const checkInAtRandom = async (): Promise<void> => {
        for (let n = 0; n < listsEach; n++) {
          const rows = Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({
            clientRef: randomUUID(),
            event: eventId,
            volunteer: pick(people),
            organization: pick([...organizations, null]),
          }));
          const { recordCheckIns } = await world.ask<{ recordCheckIns: { __typename: string }[] }>(
            `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`,
            { input: rows },
          );
          for (const [index, { __typename }] of recordCheckIns.entries()) {
            const organization = rows[index]?.organization;
            if (__typename !== "CheckInRecorded" || !organization) continue;
            brought.set(organization, (brought.get(organization) ?? 0) + 1);
          }
        }
      };
      await Promise.all(Array.from({ length: desks }, checkInAtRandom));
      isOver = true;
      await cutting;
      await world.settle();

      const log = await readLog(world, slug, "activity");
      for (const organization of organizations) {
        const own = log.filter((item) => item.organizationId === organization);
        expect(own.length).toBeGreaterThan(10);
        const arrived = own.filter(({ kind }) => kind === "CHECKED_IN");
        expect(arrived.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(brought.get(organization));
        for (const { follower } of followers.filter((each) => each.organization === organization)) {
          await until(() => follower.told.at(-1)?.version === own.at(-1)?.version, {
            what: "the newest item",
          });
          // No Resync is among it: nobody missed anything that is gone.
          expect(
            follower.told.map(({ version, subject, kind, amount }) => ({ version, subject, kind, amount })),
          ).toEqual(own.map(({ version, id, kind, amount }) => ({ version, subject: id, kind, amount })));
        }
      }
      const connections = followers.reduce((sum, { follower }) => sum + follower.connections, 0);
      expect(connections).toBeGreaterThan(followers.length);
      for (const { follower } of followers) await follower.close();
    },
  );
});
