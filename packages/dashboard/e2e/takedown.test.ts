// What a coordinator takes down is gone from open pages at once: they are told of it, and reload nothing.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStreetPage } from "./support/browser.js";
import { openHouse, type House } from "./support/house.js";
import { startPickyProxy, type PickyProxy } from "./support/picky-proxy.js";

let house: House;
let board: Page;
let wall: Page;
let proxy: PickyProxy;

const goneWithinMs = 2_000;
const first = "Барсик теперь дома. Спасибо!";
const second = "Көмектеріңізге рақмет, жақсы адамдар!";

beforeAll(async () => {
  house = await openHouse();
  const viewport = { width: 1920, height: 1080 };
  proxy = await startPickyProxy(house.server.url);
  board = await openStreetPage(house.browser, { viewport });
  wall = await openStreetPage(house.browser, { viewport });
});

afterAll(async () => {
  await proxy.close();
  await house.close();
});

async function publish(text: string): Promise<string> {
  const { sendThankYou } = await house.ask<{ sendThankYou: { id: string } }>(
    `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`,
    { clientRef: randomUUID(), campaign: house.marathon.slug, text },
  );
  await house.ask(
    `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { thankYou { status } } }`,
    { clientRef: randomUUID(), id: sendThankYou.id, decision: "APPROVED" },
  );
  return sendThankYou.id;
}

const takeDown = (id: string) =>
  house.ask(`mutation ($input: TakeDownInput!) { takeDown(input: $input) { thankYou { status } } }`, {
    clientRef: randomUUID(),
    thankYou: id,
    reason: "The sender asks for it",
  });

test("a new thank-you is on an open board, and a hidden one disappears from board and wall within two seconds", async () => {
  const barsik = await publish(first);
  await board.goto(`${proxy.url}/?lang=en`);
  await wall.goto(`${proxy.url}/screen?lang=en`);
  for (const page of [board, wall]) {
    await page.getByText(first).waitFor();
    await page.getByText(/^live\b/).waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  }
  // From here on the list cannot be read again: what pages know they were told.
  for (const page of [board, wall]) {
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("LatestThanks") ? route.abort() : route.continue(),
    );
  }

  await publish(second);
  await board.getByText(second).waitFor({ timeout: goneWithinMs });

  await takeDown(barsik);
  const hiddenAt = performance.now();
  await Promise.all(
    [board, wall].map((page) => page.getByText(first).waitFor({ state: "detached", timeout: goneWithinMs })),
  );
  expect(performance.now() - hiddenAt).toBeLessThan(goneWithinMs);
  for (const page of [board, wall]) expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
});

test("a coordinator takes one down in the queue with a key and a reason, and board and wall are rid of it", async () => {
  const text = "Алма, 9 жаста, бәрін қуантты";
  await publish(text);
  await Promise.all([board, wall].map((page) => page.getByText(text).waitFor()));
  const desk = await house.office.newPage();
  await desk.goto(`${house.server.url}/console/thanks?status=APPROVED&lang=en`);
  await desk.getByRole("blockquote").getByText(text).first().waitFor();
  await desk.keyboard.press("x");
  await desk.getByLabel("Reason").fill("A child is named");
  await desk.keyboard.press("Enter");
  await Promise.all(
    [board, wall].map((page) => page.getByText(text).waitFor({ state: "detached", timeout: goneWithinMs })),
  );
  // It can be published again, and stands among the last decisions with its reason.
  await desk
    .getByRole("complementary", { name: "Last decisions" })
    .getByText("reason: A child is named")
    .waitFor();
  await desk.getByRole("link", { name: /^Taken down 2/ }).click();
  await desk.getByRole("blockquote").getByText(text).first().waitFor();
  for (const page of [board, wall]) expect(await page.getByText(text).count()).toBe(0);
  await desk.close();
});

test("one that was hidden while the connection was lost is gone when it is back: the page is told what it missed", async () => {
  const text = "Спасибо за тёплый чай";
  const tea = await publish(text);
  await board.getByText(text).waitFor();
  proxy.become("is refused");
  await takeDown(tea);
  proxy.become("passes");
  await board.getByText(text).waitFor({ state: "detached" });
  expect(await board.getByText(second).count()).toBe(1);
});
