// Thanks from a phone in the street to the board: the form, the queue, what everybody reads.
import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOfEvent } from "../src/thanks/event-code.js";
import { axeFindings } from "./support/axe-findings.js";
import { coordinator } from "./support/front-office.js";
import { openHouse, type House } from "./support/house.js";
import { unreadOn } from "./support/whole-page.js";

let house: House;
let phone: Page;
let office: BrowserContext;
let desk: Page;
const size = { width: 390, height: 844 };

beforeAll(async () => {
  house = await openHouse();
  phone = await (await house.browser.newContext({ viewport: size, reducedMotion: "reduce" })).newPage();
  office = await house.browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  desk = await office.newPage();
  await desk.goto(`${house.server.url}/console?lang=en`);
  await desk.getByLabel("E-mail address").fill(coordinator.email);
  await desk.getByLabel("Password", { exact: true }).fill(coordinator.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("link", { name: "Overview" }).waitFor();
});

afterAll(() => house.close());

test.each([
  ["kk", "Рақмет!", "Жіберу", "Рақмет, алғысыңыз келді"],
  ["ru", "Спасибо!", "Отправить", "Спасибо, мы получили"],
  ["en", "Thank you!", "Send", "Thank you, it came in"],
])("in %s two taps send a thank-you to an event, and axe finds nothing", async (lang, phrase, send, sent) => {
  const code = codeOfEvent(house.marathon.eventId);
  await phone.goto(`${house.server.url}/thanks/${code}?lang=${lang}`);
  await phone.getByRole("button", { name: phrase, exact: true }).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await phone.emulateMedia({ colorScheme });
    expect(await axeFindings(phone)).toEqual([]);
  }
  expect(await unreadOn(phone, size)).toEqual({ isTooWide: false, cut: [] });
  await phone.getByRole("button", { name: send, exact: true }).click();
  await phone.getByText(sent).waitFor();
  const { thankYous } = await house.ask<{ thankYous: { nodes: { text: string; to: { kind: string } }[] } }>(
    `{ thankYous(first: 1) { nodes { text to { kind } } } }`,
  );
  expect(thankYous.nodes).toEqual([{ text: phrase, to: { kind: "EVENT" } }]);
});

test("without a network what was typed is kept over a reload, and comes in once when it is sent again", async () => {
  await phone.goto(`${house.server.url}/thanks?lang=en`);
  const words = phone.getByLabel("Your words");
  await words.fill("Tea in the frost. Thank you!");
  // The server takes it, but the answer is lost on its way.
  await phone.route("**/graphql", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await phone.getByText("Not sent: there is no connection.").waitFor();
  await phone.unroute("**/graphql");
  await phone.reload();
  await expect.poll(() => words.inputValue()).toBe("Tea in the frost. Thank you!");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await phone.getByText("Thank you, it came in").waitFor();
  const { thankYous } = await house.ask<{ thankYous: { nodes: { text: string }[] } }>(
    `{ thankYous(first: 10) { nodes { text } } }`,
  );
  expect(thankYous.nodes.filter(({ text }) => text.startsWith("Tea"))).toHaveLength(1);
});

test("what a phone sent waits in the queue, and is on the board once it is approved", async () => {
  await phone.goto(`${house.server.url}/?lang=en`);
  await phone.getByText("No thank-yous yet").waitFor();
  await desk.goto(`${house.server.url}/console/thanks?lang=en`);
  await desk.getByRole("article").getByText("Tea in the frost. Thank you!").first().waitFor();
  await desk.keyboard.press("a");
  await phone.getByText("Tea in the frost. Thank you!").waitFor();
  await phone.getByRole("link", { name: "Say thank you" }).click();
  await phone.getByLabel("Your words").waitFor();
  expect(new URL(phone.url()).pathname).toBe("/thanks");
});

test("ten thanks are moderated with the keyboard alone: approved, put aside, rejected, shortened, taken back", async () => {
  const texts = Array.from({ length: 9 }, (_, index) => `Рақмет сіздерге, көрші № ${index + 1}`);
  for (const text of [...texts, "Спасибо! Звоните 8 701 000 00 00"]) {
    await house.ask(`mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`, {
      clientRef: randomUUID(),
      campaign: house.marathon.slug,
      text,
    });
  }
  await desk.goto(`${house.server.url}/console/thanks?lang=en`);
  const looksAt = (text: string) => desk.locator("article > blockquote").filter({ hasText: text }).waitFor();
  const press = async (key: string, next: string) => {
    await desk.keyboard.press(key);
    await looksAt(next);
  };
  await looksAt("Звоните");
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await axeFindings(desk)).toEqual([]);
  }
  expect(await unreadOn(desk, size)).toEqual({ isTooWide: false, cut: [] });
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.keyboard.press("1");
  await press("a", "№ 9");
  await desk.keyboard.press("r");
  await expect.poll(() => desk.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  await desk.keyboard.type("Not a thank-you");
  await press("Enter", "№ 8");
  await press("z", "№ 9");
  await press("a", "№ 8");
  await press("s", "№ 7");
  await press("j", "№ 6");
  await press("ArrowUp", "№ 7");
  for (const next of ["№ 6", "№ 5", "№ 4", "№ 3", "№ 2", "№ 1"]) await press("a", next);
  await press("a", "Thank you!");
  const { thankYous } = await house.ask<{ thankYous: { nodes: { text: string; status: string }[] } }>(
    `{ thankYous(first: 10) { nodes { text status } } }`,
  );
  expect(thankYous.nodes.map(({ text, status }) => [text, status])).toEqual([
    ["Спасибо! Звоните …", "APPROVED"],
    ...texts.toReversed().map((text) => [text, text.endsWith("8") ? "STASHED" : "APPROVED"]),
  ]);
});

test("the event's page leads to a sheet with its signed QR code, on which axe finds nothing", async () => {
  await desk.goto(`${house.server.url}/console/events/${house.marathon.eventId}?lang=en`);
  await desk.getByRole("link", { name: "QR code for thanks" }).click();
  const { event } = await house.ask<{ event: { posterSignature: string } }>(
    `{ event(id: "${house.marathon.eventId}") { posterSignature } }`,
  );
  const address = `${house.server.url}/thanks/${codeOfEvent(house.marathon.eventId)}${event.posterSignature}`;
  await desk.getByRole("img", { name: address }).waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await axeFindings(desk)).toEqual([]);
  }
  // Whoever reads it sends under its signature, and shares no five a minute with the whole hall.
  await phone.goto(`${address}?lang=en`);
  await phone.getByRole("button", { name: "Thank you!", exact: true }).click();
  const sending = phone.waitForRequest((request) => request.postData()?.includes("clientRef") ?? false);
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await phone.getByText("Thank you, it came in").waitFor();
  expect((await sending).postDataJSON()).toMatchObject({
    variables: {
      input: { event: house.marathon.eventId, posterSignature: event.posterSignature, text: "Thank you!" },
    },
  });
});
