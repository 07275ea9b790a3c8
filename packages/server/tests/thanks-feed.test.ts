import { subscribe, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noSession } from "../src/http/no-session.js";
import { type FollowedMarathon, openFollowedMarathon } from "./support/followed-marathon.js";
import { type OpenMarathon, changePhase, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { type FeedTold, feedSubscription, itemsOf } from "./support/feed-told.js";
import { decideAndSee, publishThanks, publishTogether, sendThanks } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("the feed of thank-yous", () => {
  let feed: FollowedMarathon;
  let world: World;
  let marathon: OpenMarathon;
  let address: string;

  beforeAll(async () => {
    feed = await openFollowedMarathon();
    ({ world, marathon, address } = feed);
  });
  afterAll(() => feed.close());

  it("begins with Resync, then tells each item as it is published and taken down", async () => {
    const before = await publishThanks(world, marathon.slug, "Бұрынғы алғыс");
    await world.settle();
    const follower = feed.follow();
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.__typename).toBe("Resync");

    const waiting = await sendThanks(world, marathon.slug, "Ещё не читали");
    const id = await sendThanks(world, marathon.slug, "Балалар қуанды!");
    await world.settle(); // what coordinators are told of it would stand in the same version
    const publishedAt = await decideAndSee(world, id, "APPROVED");
    await until(() => follower.told.length === 2);
    const hiddenAt = await decideAndSee(world, id, "HIDDEN");
    await until(() => follower.told.length === 3);

    expect(follower.told[1]).toMatchObject({
      __typename: "ThankYouPublished",
      thankYou: {
        id,
        text: "Балалар қуанды!",
        to: { kind: "EVERYONE", name: { kk: "барлық волонтёрлерге" } },
      },
    });
    expect(follower.told[2]).toEqual({
      __typename: "ThankYouHidden",
      id,
      version: follower.told[2]?.version,
    });
    // One clock: the item is in the version that the write's answer names.
    expect(follower.told[1]?.version).toBe(publishedAt?.replace(/0$/, "1"));
    expect(follower.told[2]?.version).toBe(hiddenAt?.replace(/0$/, "1"));
    expect(JSON.stringify(follower.told)).not.toContain(before);
    expect(JSON.stringify(follower.told)).not.toContain(waiting);
    expect(follower.errors).toEqual([]);
  });

  it("gives several items of one version an order of their own", async () => {
    const follower = feed.follow();
    await until(() => follower.told.length === 1);
    const ids = await publishTogether(world, marathon, 12);
    await until(() => follower.told.length === 13, { what: "items of which no counter tells" });
    const items = itemsOf(follower.told);
    expect(items.map(({ id }) => id)).toEqual(ids);
    const [first] = items;
    const base = first?.version.replace(/\d+$/, "");
    expect(items.map(({ version }) => version)).toEqual(ids.map((_, i) => `${base}${i + 1}`));
  });

  it("refuses an unknown campaign, and fields that would ask for each viewer", async () => {
    const follower = feed.follow({ campaign: "nowhere" });
    await until(() => follower.errors.length > 0);
    expect(JSON.stringify(follower.errors)).toContain("CAMPAIGN_NOT_FOUND");
    const documents = [
      "subscription { thanksFeed { ... on ThankYouPublished { thankYou { originalText } } } }",
      "subscription { thanksFeed { ...F } } fragment F on ThanksFeedEvent { ... on ThankYouPublished { thankYou { to { event { id } } } } }",
    ];
    for (const document of documents) {
      const refused = await subscribeRaw(address, document);
      await until(() => refused.received.length > 0);
      expect(JSON.stringify(refused.received)).toContain("NOT_LIVE_FIELD");
      refused.socket.terminate();
    }
  });

  it("tells callers in this process the same", async () => {
    const source = await subscribe({
      schema: world.server.schema,
      document: parse(feedSubscription),
      variableValues: { campaign: marathon.slug, after: `${marathon.slug}.1.0.0` },
      contextValue: { viewer: anonymous, session: noSession, services: world.server.services },
    });
    if (!(Symbol.asyncIterator in source)) throw new Error(JSON.stringify(source));
    const items = await feed.log();
    const versions: unknown[] = [];
    for await (const { data } of source) {
      versions.push((data?.["thanksFeed"] as FeedTold | undefined)?.version);
      if (versions.length === items.length) break;
    }
    expect(versions).toEqual(items.map(({ version }) => version));
  });

  it("goes on with the next edition when no campaign is named", async () => {
    const follower = feed.followCurrent();
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.version.startsWith(`${marathon.slug}.`)).toBe(true);
    const next = await openMarathon(world, "almaty-next");
    await changePhase(world, marathon.slug, "CLOSING");
    await until(() => follower.told.length === 2, { what: "the next edition on the same subscription" });
    expect(follower.told[1]?.__typename).toBe("Resync");
    const id = await publishThanks(world, next.slug);
    await until(() => follower.told.length === 3);
    expect(follower.told[2]?.thankYou?.id).toBe(id);
  });
});
