import { randomUUID } from "node:crypto";
import type { ActivityKind } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "../src/http/graphql.js";
import {
  type ActivityTold,
  activitySubscription,
  followActivity,
  happened,
} from "./support/activity-feed.js";
import { type Follower, readLog } from "./support/feed-follower.js";
import {
  type OpenMarathon,
  addPeople,
  createEvent,
  eventsHaveBegun,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { representativeOf } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { openTransports, signInFor, signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

interface Listed {
  activity: {
    nodes: { version: string; kind: ActivityKind }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe("the activity of an organization", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  /** The fund holds the marathon's event, the group only brings people to it. */
  let fund: string;
  let group: string;
  let people: string[];
  let sessions: { fund: string; colleague: string; group: string; coordinator: string };
  const followers: Follower<ActivityTold>[] = [];

  const follow = (session: string, after?: string): Follower<ActivityTold> => {
    const variables = { campaign: marathon.slug, ...(after === undefined ? {} : { after }) };
    const follower = followActivity(() => address, session, variables);
    followers.push(follower);
    return follower;
  };
  const begin = async (session: string): Promise<Follower<ActivityTold>> => {
    const follower = follow(session);
    await until(() => follower.told.length === 1, { what: "Resync" });
    return follower;
  };
  const log = () => readLog(world, marathon.slug, "activity");
  const logOf = async (organization: string) =>
    (await log()).filter(({ organizationId }) => organizationId === organization);
  /** Somebody new comes to the event, with an organization or by themselves. */
  const arrive = async (organization: string | null): Promise<void> => {
    const input = { clientRef: randomUUID(), event: marathon.eventId, volunteer: people.pop(), organization };
    await world.ask(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
      { input },
    );
    await world.settle();
  };
  const versionsOf = (items: readonly { version: string }[]): string[] => items.map(({ version }) => version);
  /** Resolves when the follower has its organization's newest item. */
  const hasAll = async (
    follower: Follower<ActivityTold>,
    organization: string,
  ): Promise<readonly ActivityTold[]> => {
    const last = (await logOf(organization)).at(-1)?.version;
    await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
    return happened(follower.told);
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    fund = marathon.organizationId;
    const added = await world.ask<{ addOrganization: { organization: { id: string } } }>(
      `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
      { input: { clientRef: randomUUID(), name: { ru: "Студенты" }, kind: "STUDENT" } },
    );
    group = added.addOrganization.organization.id;
    people = await addPeople(world, 200);
    address = await world.listen();
    sessions = {
      fund: await signInFor(world, address, fund),
      colleague: await signInFor(world, address, fund),
      group: await signInFor(world, address, group),
      coordinator: await signInOverHttp(world, address),
    };
    await eventsHaveBegun(world);
    for (const brings of [fund, group, null, group, fund, null, fund, group]) await arrive(brings);
  });
  afterAll(async () => {
    for (const follower of followers) await follower.close();
    await world.close();
  });

  it("is told to it and nobody else's, once and in order, while coordinators are told all", async () => {
    const own = await begin(sessions.fund);
    const others = await begin(sessions.group);
    const all = await begin(sessions.coordinator);
    const before = (await log()).length;
    for (const brings of [group, fund, null, group, fund]) await arrive(brings);
    const told = (await log()).slice(before);
    await until(() => all.told.length === told.length + 1);
    expect(versionsOf(happened(all.told))).toEqual(versionsOf(told));
    for (const [follower, organization] of [
      [own, fund],
      [others, group],
    ] as const) {
      expect(versionsOf(await hasAll(follower, organization))).toEqual(
        versionsOf(told.filter(({ organizationId }) => organizationId === organization)),
      );
      expect(new Set(happened(follower.told).map((item) => item.organization?.id))).toEqual(
        new Set([organization]),
      );
    }
  });

  it("tells of its own events, also of one that waits for approval, and not of others'", async () => {
    const [own, others] = [await begin(sessions.fund), await begin(sessions.group)];
    const mine = await createEvent(world, marathon.slug, fund, { status: "SUBMITTED", place: "двор" });
    const shared = await createEvent(world, marathon.slug, fund, {
      organizers: [fund, group],
      startsAt: hoursFromNow(3),
      endsAt: hoursFromNow(4),
      place: "парк",
    });
    await world.settle();
    const told = await hasAll(own, fund);
    expect(told.map(({ kind, event }) => [kind, event?.id])).toEqual([["EVENT_SUBMITTED", mine]]);
    await arrive(group);
    expect((await hasAll(others, group)).map(({ kind }) => kind)).toEqual(["CHECKED_IN"]);
    expect((await log()).some(({ id, organizationId }) => id === shared && organizationId === null)).toBe(
      true,
    );
  });

  it("replays from every place on exactly what is its own, with others' items between", async () => {
    const [items, own] = [await log(), await logOf(group)];
    expect(own.length).toBeGreaterThan(5);
    expect(items.length).toBeGreaterThan(own.length + 5);
    for (const after of [`${marathon.slug}.1.0.0`, ...versionsOf(items)]) {
      const place = versionsOf(items).indexOf(after);
      const rest = items.slice(place + 1).filter(({ organizationId }) => organizationId === group);
      const follower = follow(sessions.group, after);
      await arrive(group);
      await until(() => follower.told.length === rest.length + 1, { what: `the rest after ${after}` });
      expect(versionsOf(follower.told)).toEqual(versionsOf((await logOf(group)).slice(-rest.length - 1)));
      items.push(...(await log()).slice(items.length));
      await follower.close();
    }
  });

  it("is one execution for all accounts of it, and one reading of the log for all organizations", async () => {
    const { feedHub } = world.server;
    for (const follower of followers) await follower.close();
    await until(() => feedHub.memberCount === 0);
    const variables = { campaign: marathon.slug };
    const open = (session: string, n: number) =>
      subscribeRaw(address, activitySubscription, variables, `op-${n}`, session);
    const ours = await Promise.all(
      Array.from({ length: 20 }, (_, n) => open(n % 2 ? sessions.fund : sessions.colleague, n)),
    );
    const theirs = await Promise.all(Array.from({ length: 10 }, (_, n) => open(sessions.group, n)));
    const all = [...ours, ...theirs];
    await until(() => all.every(({ received }) => received.length === 1), { what: "30 beginnings" });
    expect(feedHub.groupCount).toBe(2);
    const before = { ...feedHub.counts };
    await arrive(fund);
    await until(() => ours.every(({ received }) => received.length === 2), { what: "the item" });
    await arrive(group);
    await until(() => theirs.every(({ received }) => received.length === 2), { what: "the other's item" });
    expect(feedHub.counts.executions - before.executions).toBe(2);
    expect(feedHub.counts.delivered - before.delivered).toBe(30);
    expect(feedHub.counts.reads - before.reads).toBe(2);
    expect(all.every(({ received }) => received.length === 2)).toBe(true);
    for (const { socket } of all) socket.terminate();
    await until(() => feedHub.memberCount === 0);
  });

  it("is listed as it was told, page by page", async () => {
    const query = `query ($after: String) {
      activity(campaign: "${marathon.slug}", first: 3, after: $after) {
        nodes { version kind } pageInfo { hasNextPage endCursor }
      }
    }`;
    for (const transport of openTransports(address, sessions.group)) {
      const listed: { version: string; kind: string }[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await transport.send(query, { after });
        expect(errors).toBeUndefined();
        const { activity } = data as unknown as Listed; // as the query selects it
        listed.push(...activity.nodes);
        after = activity.pageInfo.hasNextPage ? activity.pageInfo.endCursor : null;
      } while (after !== null);
      expect(listed.toReversed()).toEqual(
        (await logOf(group)).map(({ version, kind }) => ({ version, kind })),
      );
      await transport.close();
    }
  });

  it("inside the process is the same", async () => {
    const viewer = representativeOf(group);
    const watch = { campaign: marathon.slug, after: `${marathon.slug}.1.0.0` };
    const told: string[] = [];
    const own = versionsOf(await logOf(group));
    for await (const { version } of await world.server.services.live.followActivity(viewer, watch)) {
      told.push(version);
      if (told.length === own.length) break;
    }
    expect(told).toEqual(own);
  });

  it("is begun anew only for who misses an item of its own, whatever is gone of others", async () => {
    const prune = (keep: number) =>
      sql`select live.keep_feeds('1 hour', ${keep})`.execute(world.server.platform.writes);
    const last = (await logOf(group)).at(-1)?.version ?? "";
    for (let n = 0; n < 4; n++) await arrive(fund);
    await arrive(group);
    await prune(2);
    expect(await log()).toHaveLength(2);
    const complete = follow(sessions.group, last);
    await until(() => complete.told.length === 1, { what: "the one it misses" });
    expect(versionsOf(complete.told)).toEqual(versionsOf(await logOf(group)));
    expect(complete.told[0]?.__typename).toBe("Activity");
    const late = follow(sessions.fund, last);
    await until(() => late.told.length === 1);
    expect(late.told[0]?.__typename).toBe("Resync");
    await arrive(fund);
    expect(versionsOf(await hasAll(late, fund))).toEqual(versionsOf((await logOf(fund)).slice(-1)));
  });

  it("ends with its session, with 4401, and its colleague's goes on", async () => {
    const leaving = await begin(sessions.fund);
    const staying = await begin(sessions.colleague);
    await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${sessionCookie}=${sessions.fund}` },
      body: JSON.stringify({ query: "mutation { signOut { kind } }" }),
    });
    await until(() => leaving.errors.length > 0, { what: "the end" });
    expect(leaving.closes).toEqual([4401]);
    await arrive(fund);
    expect(await hasAll(staying, fund)).toHaveLength(1);
    expect(happened(leaving.told)).toEqual([]);
  });
});
