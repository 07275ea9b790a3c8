import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenMarathon, createEvent, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const send = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`;
const moderate = `mutation ($input: ModerateThankYouInput!) {
  moderateThankYou(input: $input) { version thankYou { status text originalText } } }`;
const takeDown = `mutation ($input: TakeDownInput!) { takeDown(input: $input) { version thankYou { status } } }`;
const read = `query ($campaign: String!, $event: ID!) {
  thankYous(campaign: $campaign) { nodes { id text originalText status } }
  event(id: $event) { thankYous { nodes { id text } } }
  progress(campaign: $campaign) { thankYousPublished thankYousHidden thankYousReceived } }`;

interface Answer {
  thankYous: { nodes: { id: string; text: string; originalText: string | null; status: string }[] };
  event: { thankYous: { nodes: { id: string; text: string }[] } };
  progress: { thankYousPublished: number; thankYousHidden: number; thankYousReceived: number };
}

describe("a thank-you", () => {
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
  });
  afterAll(() => world.close());

  const sendOne = async (text: string): Promise<string> => {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, event: marathon.eventId, text };
    const { sendThankYou } = await world.ask<{ sendThankYou: { id: string } }>(send, { input }, anonymous);
    return sendThankYou.id;
  };
  const decide = (id: string, decision: string, more: object = {}) =>
    world.ask<{ moderateThankYou: { thankYou: { status: string; text: string; originalText: string } } }>(
      moderate,
      {
        input: { clientRef: randomUUID(), id, decision, ...more },
      },
    );
  const seenBy = async (viewer: typeof anonymous): Promise<Answer> => {
    await world.settle();
    return world.ask<Answer>(read, { campaign: marathon.slug, event: marathon.eventId }, viewer);
  };
  const textsSeenBy = async (viewer: typeof anonymous): Promise<string[]> =>
    (await seenBy(viewer)).thankYous.nodes.map(({ text }) => text);

  test("is for no rehearsal, of which strangers do not know", async () => {
    const event = await createEvent(world, marathon.slug, marathon.organizationId, { isRehearsal: true });
    const input = { clientRef: randomUUID(), campaign: marathon.slug, event, text: "Рақмет!" };
    for (const viewer of [anonymous, coordinator]) {
      const { errors } = await world.tryToAsk(send, { input }, viewer);
      expect(errors?.[0]?.originalError).toMatchObject({ code: "EVENT_NOT_FOUND" });
    }
  });

  test("waits unseen until a coordinator has read it", async () => {
    const id = await sendOne("Рақмет, балалар қуанды!");
    expect(await textsSeenBy(coordinator)).toContain("Рақмет, балалар қуанды!");
    const before = await seenBy(anonymous);
    expect(JSON.stringify(before)).not.toContain("Рақмет");
    await decide(id, "APPROVED");
    const after = await seenBy(anonymous);
    expect(after.thankYous.nodes.map((each) => each.id)).toContain(id);
    expect(after.event.thankYous.nodes.map((each) => each.id)).toContain(id);
    expect(after.progress.thankYousPublished).toBe(before.progress.thankYousPublished + 1);
    expect(after.progress.thankYousReceived).toBe(before.progress.thankYousReceived);
  });

  test("that was shortened is public in its new words alone", async () => {
    const id = await sendOne("Спасибо! Звоните мне: 8 701 000 00 00");
    const { moderateThankYou } = await decide(id, "APPROVED", { shortenedText: "Спасибо!" });
    expect(moderateThankYou.thankYou).toMatchObject({
      text: "Спасибо!",
      originalText: "Спасибо! Звоните мне: 8 701 000 00 00",
    });
    const { thankYous } = await seenBy(anonymous);
    expect(thankYous.nodes.find((each) => each.id === id)).toMatchObject({
      text: "Спасибо!",
      originalText: null,
    });
  });

  test("that is taken down is in no answer any more, and its words are in no record of the work", async () => {
    const words = "Айгерім Қасымова из 5 «Б», спасибо";
    const id = await sendOne(words);
    await decide(id, "APPROVED");
    const before = await seenBy(anonymous);
    const input = { clientRef: randomUUID(), thankYou: id, reason: "names a child" };
    const { takeDown: taken } = await world.ask<{ takeDown: { thankYou: { status: string } } }>(takeDown, {
      input,
    });
    expect(taken.thankYou.status).toBe("HIDDEN");
    const after = await seenBy(anonymous);
    expect(JSON.stringify(after)).not.toContain("Қасымова");
    expect(after.progress.thankYousPublished).toBe(before.progress.thankYousPublished - 1);
    expect(after.progress.thankYousHidden).toBe(before.progress.thankYousHidden + 1);
    const { rows } = await sql<{ kept: string }>`
      select coalesce(string_agg(r, ' '), '') as kept from (
        select a::text as r from audit_entry a union all select k::text from request_key k
        union all select b.body::text from live.board_log b
      ) records
    `.execute(world.server.platform.db);
    expect(rows[0]?.kept).toContain(id);
    expect(rows[0]?.kept).not.toContain("Қасымова");
  });

  test("goes along its arrows only", async () => {
    const id = await sendOne("Спасибо волонтёрам");
    const refused = async (decision: string): Promise<unknown> => {
      const input = { clientRef: randomUUID(), id, decision };
      const { errors } = await world.tryToAsk(moderate, { input });
      return errors?.[0]?.originalError;
    };
    expect(await refused("HIDDEN")).toMatchObject({ code: "WRONG_STATE" });
    await decide(id, "STASHED");
    expect(await refused("STASHED")).toMatchObject({ code: "WRONG_STATE" });
    await decide(id, "APPROVED");
    expect(await refused("REJECTED")).toMatchObject({ code: "WRONG_STATE" });
    await decide(id, "HIDDEN");
    await decide(id, "APPROVED");
    expect(await textsSeenBy(anonymous)).toContain("Спасибо волонтёрам");

    const advert = await sendOne("Скидки на всё");
    await decide(advert, "REJECTED", { reason: "advert" });
    for (const decision of ["APPROVED", "STASHED", "HIDDEN"]) {
      const input = { clientRef: randomUUID(), id: advert, decision };
      const { errors } = await world.tryToAsk(moderate, { input });
      expect(errors?.[0]?.originalError).toMatchObject({ code: "WRONG_STATE" });
    }
  });

  test("is decided about by whoever may moderate, and by nobody else", async () => {
    const id = await sendOne("Рахмет");
    const input = { clientRef: randomUUID(), id, decision: "APPROVED" };
    const { errors } = await world.tryToAsk(moderate, { input }, anonymous);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_SIGNED_IN" });
    expect(await textsSeenBy(anonymous)).not.toContain("Рахмет");
  });
});
