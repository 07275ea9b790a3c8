import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const send = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`;
const moderate = `mutation ($input: ModerateThankYouInput!) {
  moderateThankYou(input: $input) { thankYou { status text originalText publishedAt } } }`;
const list = `query ($campaign: String!, $filter: ThankYouFilter) {
  thankYous(campaign: $campaign, filter: $filter, first: 50) { nodes { text flags { kind words } } }
  progress(campaign: $campaign) { thankYousPublished thankYousReceived } }`;
const queue = `query ($campaign: String!) { thanksQueue(campaign: $campaign) { waiting flagged stashed } }`;

interface Listed {
  thankYous: { nodes: { text: string; flags: { kind: string; words: string }[] | null }[] };
  progress: { thankYousPublished: number; thankYousReceived: number };
}
type Moderated = { status: string; text: string; originalText: string; publishedAt: string | null };

describe("a moderator", () => {
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
  });
  afterAll(() => world.close());

  const sendOne = async (text: string): Promise<string> => {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, text };
    return (await world.ask<{ sendThankYou: { id: string } }>(send, { input }, coordinator)).sendThankYou.id;
  };
  const decide = async (id: string, decision: string, more: object = {}): Promise<Moderated> => {
    const input = { clientRef: randomUUID(), id, decision, ...more };
    return (await world.ask<{ moderateThankYou: { thankYou: Moderated } }>(moderate, { input }))
      .moderateThankYou.thankYou;
  };
  const codeOf = async (input: object): Promise<unknown> => {
    const { errors } = await world.tryToAsk(moderate, { input: { clientRef: randomUUID(), ...input } });
    return errors?.[0]?.originalError;
  };
  const listed = async (filter: object, viewer = coordinator): Promise<Listed> => {
    await world.settle();
    return world.ask<Listed>(list, { campaign: marathon.slug, filter }, viewer);
  };
  const counts = async () =>
    (await world.ask<{ thanksQueue: object }>(queue, { campaign: marathon.slug })).thanksQueue;

  test("sees what was noticed, lists it apart, and has it counted; nobody else is told", async () => {
    const advert = await sendOne("КУПИТЕ КРЕДИТ +7 701 000 00 00");
    await sendOne("Спасибо за тепло");
    expect((await listed({ status: ["RECEIVED"], flagged: true })).thankYous.nodes).toEqual([
      {
        text: "КУПИТЕ КРЕДИТ +7 701 000 00 00",
        flags: [{ kind: "PHONE", words: "+7 701 000 00 00" }],
      },
    ]);
    expect((await listed({ status: ["RECEIVED"], flagged: false })).thankYous.nodes).toEqual([
      { text: "Спасибо за тепло", flags: [] },
    ]);
    expect(await counts()).toMatchObject({ waiting: 2, flagged: 1, stashed: 0 });
    await decide(advert, "STASHED");
    expect(await counts()).toMatchObject({ waiting: 1, flagged: 0, stashed: 1 });

    await decide(advert, "APPROVED");
    const byStranger = await listed({ flagged: false }, anonymous);
    expect(byStranger.thankYous.nodes).toEqual([{ text: "КУПИТЕ КРЕДИТ +7 701 000 00 00", flags: null }]);
    const { errors } = await world.tryToAsk(queue, { campaign: marathon.slug }, anonymous);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_SIGNED_IN" });
  });

  test("leaves words out, and puts none in", async () => {
    const id = await sendOne("Спасибо! Маша, 9 лет, была рада. Звоните 8 701 000 00 00");
    for (const shortenedText of [
      "Спасибо! Даша была рада",
      "Маша … Спасибо!",
      "Спаси",
      "…",
      "Спасибо! рада Маша",
    ]) {
      expect(await codeOf({ id, decision: "APPROVED", shortenedText })).toMatchObject({
        code: "NOT_SHORTENED",
      });
    }
    const shown = await decide(id, "APPROVED", { shortenedText: "Спасибо! … была рада." });
    expect(shown).toMatchObject({
      text: "Спасибо! … была рада.",
      originalText: "Спасибо! Маша, 9 лет, была рада. Звоните 8 701 000 00 00",
    });
    const { thankYous } = await listed({}, anonymous);
    expect(JSON.stringify(thankYous)).not.toContain("Маша");
  });

  test("shows the original again by sending it whole", async () => {
    const id = await sendOne("Тепло, вкусно, весело");
    await decide(id, "APPROVED", { shortenedText: "Тепло …" });
    await decide(id, "HIDDEN");
    expect(await decide(id, "APPROVED", { shortenedText: "Тепло, вкусно, весело" })).toMatchObject({
      text: "Тепло, вкусно, весело",
    });
  });

  test("takes a decision back: it waits again in its own words, and what was published is public no more", async () => {
    const id = await sendOne("Чай был горячим, спасибо");
    const before = (await listed({})).progress;
    await decide(id, "APPROVED", { shortenedText: "Чай был горячим …" });
    expect((await listed({})).progress.thankYousPublished).toBe(before.thankYousPublished + 1);
    expect(await decide(id, "RETURNED")).toEqual({
      status: "RECEIVED",
      text: "Чай был горячим, спасибо",
      originalText: "Чай был горячим, спасибо",
      publishedAt: null,
    });
    expect((await listed({})).progress).toEqual(before);
    expect(JSON.stringify(await listed({}, anonymous))).not.toContain("Чай");
    for (const decision of ["STASHED", "REJECTED"]) {
      await decide(id, decision, { reason: "by mistake" });
      expect((await decide(id, "RETURNED")).status).toBe("RECEIVED");
    }
    expect(await codeOf({ id, decision: "RETURNED" })).toMatchObject({ code: "WRONG_STATE" });
  });
});
