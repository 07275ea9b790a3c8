import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenMarathon, hoursFromNow, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const send = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) {
  __typename ... on ThankYouReceived { id } ... on SendThankYouRefused { code } } }`;
const list = `query ($campaign: String!) { thankYous(campaign: $campaign, first: 50) { nodes {
  text channel heardAt status flags { kind } to { kind event { id } } } } }`;

interface Listed {
  thankYous: { nodes: { text: string; heardAt: string | null; channel: string }[] };
}

describe("words that were heard in the street", () => {
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
  });
  afterAll(() => world.close());

  const write = async (given: object, viewer = coordinator) => {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, ...given };
    return (await world.ask<{ sendThankYou: { code?: string } }>(send, { input }, viewer)).sendThankYou;
  };
  const find = async (text: string) =>
    (await world.ask<Listed>(list, { campaign: marathon.slug })).thankYous.nodes.find(
      (one) => one.text === text,
    );

  test("wait in the queue with their marks, their event and the time at which they were said", async () => {
    const text = "Маша, 9 лет, плакала от счастья. Спасибо!";
    const heardAt = hoursFromNow(-20);
    const { slug: _slug, eventId: event } = marathon;
    await write({ text, event, language: "RU", from: "воспитатель", channel: "STREET", heardAt });
    const kept = await find(text);
    expect(kept).toMatchObject({
      channel: "STREET",
      status: "RECEIVED",
      to: { kind: "EVENT", event: { id: event } },
      flags: [{ kind: "CHILD" }, { kind: "CHILD" }],
    });
    expect(new Date(kept?.heardAt ?? 0)).toEqual(new Date(heardAt));
  });

  test("may come without their time, but not from the future", async () => {
    await write({ text: "Чай был горячим", channel: "STREET" });
    expect(await find("Чай был горячим")).toMatchObject({ heardAt: null });
    const ahead = { text: "Завтра придём", channel: "STREET", heardAt: hoursFromNow(0.1) };
    expect(await write(ahead)).toMatchObject({ code: "HEARD_AHEAD" });
    expect(await find("Завтра придём")).toBeUndefined();
  });

  test("are written down by coordinators alone: what a stranger says of the way is not believed", async () => {
    const text = "Рақмет сендерге";
    await write({ text, channel: "STREET", heardAt: hoursFromNow(-1) }, anonymous);
    expect(await find(text)).toMatchObject({ channel: "PUBLIC_FORM", heardAt: null });
  });
});
