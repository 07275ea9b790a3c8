import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recountCampaign } from "../src/live/recount.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const send = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`;
const one = `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { thankYou { status revision } } }`;
const many = `mutation ($input: ModerateThankYousInput!) { moderateThankYous(input: $input) {
  decided { id status revision } refused { id code } } }`;
const decisions = `query ($campaign: String!, $first: Int!, $after: String) {
  moderationDecisions(campaign: $campaign, first: $first, after: $after) {
    nodes { decision reason isLast thankYou { id status } } pageInfo { hasNextPage endCursor } } }`;

interface Together {
  decided: { id: string; status: string; revision: number }[];
  refused: { id: string; code: string }[];
}
interface Decided {
  nodes: {
    decision: string;
    reason: string | null;
    isLast: boolean;
    thankYou: { id: string; status: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe("several thank-yous", () => {
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  const begin = async () => {
    marathon = await openMarathon(world, `m-${randomUUID()}`);
  };
  const sendOne = async (text: string, language = "RU"): Promise<string> => {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, text, language };
    return (await world.ask<{ sendThankYou: { id: string } }>(send, { input })).sendThankYou.id;
  };
  const decide = (id: string, decision: string, more: object = {}) =>
    world.tryToAsk(one, { input: { clientRef: randomUUID(), id, decision, ...more } });
  const together = async (ids: readonly string[], decision: string, revision = 1, more: object = {}) => {
    const thankYous = ids.map((id) => ({ id, revision }));
    const input = { clientRef: randomUUID(), campaign: marathon.slug, thankYous, decision, ...more };
    return (await world.ask<{ moderateThankYous: Together }>(many, { input })).moderateThankYous;
  };
  const last = async (first = 50, after: string | null = null) =>
    (await world.ask<{ moderationDecisions: Decided }>(decisions, { campaign: marathon.slug, first, after }))
      .moderationDecisions;
  const recount = async () => {
    await world.settle();
    return recountCampaign(world.server.platform.db, marathon.campaignId);
  };

  test("are decided about at once; one that somebody has decided about meanwhile stays as it is", async () => {
    await begin();
    const ids = await Promise.all(["Рахмет", "Спасибо", "Thank you"].map((text) => sendOne(text)));
    const [first = "", second = "", third = ""] = ids;
    await decide(second, "STASHED");
    const strange = await openMarathon(world, `m-${randomUUID()}`).then(async (other) => {
      const input = { clientRef: randomUUID(), campaign: other.slug, text: "Алғыс" };
      return (await world.ask<{ sendThankYou: { id: string } }>(send, { input })).sendThankYou.id;
    });
    const { decided, refused } = await together([first, second, third, strange, "no-id", first], "APPROVED");
    expect(decided).toEqual([
      { id: first, status: "APPROVED", revision: 2 },
      { id: third, status: "APPROVED", revision: 2 },
    ]);
    expect(refused).toEqual([
      { id: second, code: "STALE_CHANGE" },
      { id: strange, code: "THANK_YOU_NOT_FOUND" },
      { id: "no-id", code: "THANK_YOU_NOT_FOUND" },
    ]);
    expect(await recount()).toMatchObject({ differences: [] });
    const feed = await sql<{ kind: string; item_id: string }>`
      select kind, item_id from live.feed_log where campaign_id = ${marathon.campaignId} and feed = 'thanks' order by seq
    `.execute(world.server.platform.db);
    expect(feed.rows.map(({ item_id }) => item_id).toSorted()).toEqual([first, third].toSorted());
  });

  test("stay as they are where the decision does not follow from their state, and are public no more when taken down", async () => {
    await begin();
    const ids = await Promise.all(["1 рет", "2 рет"].map((text) => sendOne(text)));
    expect((await together(ids, "HIDDEN")).refused.map(({ code }) => code)).toEqual([
      "WRONG_STATE",
      "WRONG_STATE",
    ]);
    await together(ids, "APPROVED");
    expect(
      (await together(ids, "HIDDEN", 2, { reason: "Аты бар" })).decided.map(({ status }) => status),
    ).toEqual(["HIDDEN", "HIDDEN"]);
    expect(await recount()).toMatchObject({ differences: [] });
  });

  test("are decided about once under one reference", async () => {
    await begin();
    const id = await sendOne("Бір рет");
    const input = {
      ...{ clientRef: randomUUID(), campaign: marathon.slug, decision: "REJECTED", reason: "Жарнама" },
      thankYous: [{ id, revision: 1 }],
    };
    const answers = await Promise.all([1, 2].map(() => world.ask(many, { input })));
    expect(answers[0]).toEqual(answers[1]);
    expect((await last()).nodes).toHaveLength(1);
  });

  test("have their decisions listed, the newest first, page by page, and which of them can be taken back", async () => {
    await begin();
    const [first = "", second = ""] = await Promise.all(["Бірінші", "Екінші"].map((text) => sendOne(text)));
    await decide(first, "STASHED");
    await decide(second, "REJECTED", { reason: "Жарнама" });
    await decide(first, "APPROVED");
    const page = await last(2);
    expect(page.nodes).toEqual([
      { decision: "APPROVED", reason: null, isLast: true, thankYou: { id: first, status: "APPROVED" } },
      { decision: "REJECTED", reason: "Жарнама", isLast: true, thankYou: { id: second, status: "REJECTED" } },
    ]);
    expect((await last(2, page.pageInfo.endCursor)).nodes).toEqual([
      { decision: "STASHED", reason: null, isLast: false, thankYou: { id: first, status: "APPROVED" } },
    ]);
  });

  test("are not decided about by a tab that slept while others decided and took back", async () => {
    await begin();
    const id = await sendOne("Ұйықтап қалған бет");
    await decide(id, "APPROVED");
    await decide(id, "RETURNED");
    const { errors } = await decide(id, "APPROVED", { revision: 1 });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "STALE_CHANGE" });
    expect((await decide(id, "APPROVED", { revision: 3 })).errors).toBeUndefined();
  });

  test("are listed and counted by language, with the age of the oldest and what was decided", async () => {
    await begin();
    const kazakh = await sendOne("Рақмет", "KK");
    await sendOne("Спасибо");
    const rejected = await sendOne("Реклама");
    await decide(rejected, "REJECTED");
    await world.settle();
    const asked = await world.ask<{
      thankYous: { nodes: { id: string; receivedAt: string }[] };
      thanksQueue: Record<string, unknown>;
    }>(
      `query ($campaign: String!) {
        thankYous(campaign: $campaign, filter: { status: [RECEIVED], language: KK }) { nodes { id receivedAt } }
        thanksQueue(campaign: $campaign) { waiting languages { language waiting } oldestReceivedAt rejected published hidden }
      }`,
      { campaign: marathon.slug },
    );
    expect(asked.thankYous.nodes.map(({ id }) => id)).toEqual([kazakh]);
    expect(asked.thanksQueue).toEqual({
      ...{ waiting: 2, rejected: 1, published: 0, hidden: 0 },
      languages: [
        { language: "KK", waiting: 1 },
        { language: "RU", waiting: 1 },
      ],
      oldestReceivedAt: asked.thankYous.nodes[0]?.receivedAt,
    });
  });

  test("are decided about, and their decisions read, by moderators alone", async () => {
    await begin();
    const input = { clientRef: randomUUID(), campaign: marathon.slug, thankYous: [], decision: "APPROVED" };
    for (const [viewer, code] of [
      [anonymous, "NOT_SIGNED_IN"],
      [representativeOf(marathon.organizationId), "NOT_ALLOWED"],
    ] as const) {
      const thankYous = [{ id: randomUUID(), revision: 1 }];
      const writing = await world.tryToAsk(many, { input: { ...input, thankYous } }, viewer);
      expect(writing.errors?.[0]?.originalError).toMatchObject({ code });
      const reading = await world.tryToAsk(decisions, { campaign: marathon.slug, first: 1 }, viewer);
      expect(reading.errors?.[0]?.originalError).toMatchObject({ code });
    }
    const { errors } = await world.tryToAsk(many, { input });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_INPUT" });
  });
});
