import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import { photoWithCamera } from "./support/camera-photo.js";
import {
  addChallenge,
  addOrganization,
  addPerson,
  askThrough,
  becomeFirstCoordinator,
  createEvent,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let coordinators: BrowserContext;
let office: Ask;
let marathon: OpenMarathon;
let challenge: string;
let portal: Page;
let board: Page;

const email = "saule@example.org";
const password = "тау мен алма ағашы";

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  coordinators = await browser.newContext();
  office = askThrough(coordinators.request, server);
  await becomeFirstCoordinator(office, server);
  marathon = await openMarathon(office);
  challenge = await addChallenge(office, marathon.slug, "Hot tea", "cups");
  await addPerson(office, "Сәрсен", "Айгүл", marathon.organizationId);
  await addPerson(office, "Ғалым", "Дана", marathon.organizationId, 1998);
  await addPerson(office, "Ғалым", "Дана", marathon.organizationId, 2009);
  await addPerson(office, "Ким", "Артур");
  const others = await addOrganization(office, "Көшет");
  await createEvent(office, marathon.slug, others, { place: "Парк" });
  board = await openStreetPage(browser);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  portal = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The public board, until it says so much of the challenge is reported and not checked yet. */
async function expectOnBoard(amount: string): Promise<void> {
  await board.getByText(`+${amount} still being checked`).waitFor();
}

test("somebody takes an invitation up and reports in the portal, line by line", async () => {
  const { inviteToOrganization } = await office<{ inviteToOrganization: { code: string } }>(
    `mutation ($input: InviteToOrganizationInput!) { inviteToOrganization(input: $input) { code } }`,
    { clientRef: randomUUID(), organization: marathon.organizationId, email, displayName: "Сәуле" },
  );
  await portal.goto(`${server.url}/console/invitation?lang=en`);
  await portal.getByLabel("E-mail address").fill(email);
  await portal.getByLabel("One-time code").fill(inviteToOrganization.code);
  await portal.getByRole("textbox", { name: "Password" }).fill(password);
  await portal.keyboard.press("Enter");
  await portal.getByRole("heading", { level: 1, name: "Your organization" }).waitFor();
  await portal.getByRole("link", { name: "Report on it" }).click();
  const choice = portal.getByRole("combobox", { name: "Event" });
  const ofOthers = choice.locator('optgroup[label="Events of others"] > option');
  const shelter = (place: string) =>
    new RegExp(`^\\d+ \\w+, \\d\\d:\\d\\d: Help for an animal shelter · ${place}$`);
  const chosen = choice.locator("option:checked").filter({ hasText: shelter("приют «Дос»") });
  await chosen.waitFor({ state: "attached" });
  expect(await ofOthers.count()).toBe(0);
  await portal.getByRole("searchbox").fill("парк");
  await ofOthers.filter({ hasText: shelter("Парк") }).waitFor({ state: "attached" });
  expect(await chosen.count()).toBe(1);
  await portal.getByLabel("Who came").fill("айгүл сәрсен\nҒалым Дана\nКим Артур");
  await portal.getByLabel("Hours of each of them").fill("2,5");
  await portal.getByLabel("How many came without names").fill("40");
  await portal.getByLabel("Hot tea").fill("152");
  await portal.getByRole("button", { name: "Try it out" }).click();
  const lines = portal.getByRole("list", { name: "Lines of the report" }).getByRole("listitem");
  await lines.filter({ hasText: "Ким Артур" }).getByText("not among your people").waitFor();
  await lines.filter({ hasText: "Ғалым Дана" }).getByText("several have this name").waitFor();
  expect(await axeFindings(portal)).toEqual([]);
  await portal.getByRole("button", { name: "born 2009" }).click();
  await lines.filter({ hasText: "born 2009" }).getByText("is reported").waitFor();
  expect(await lines.filter({ hasText: "born 1998" }).count()).toBe(0);
  await lines.filter({ hasText: "сәрсен" }).getByText("2.5 h: waits for a check").waitFor();
  await lines.filter({ hasText: "Hot tea: 152 cups" }).getByText("waits for a check").waitFor();
  await lines.filter({ hasText: "40 people without names" }).getByText("is reported").waitFor();
  await portal.getByRole("button", { name: "Hand it in" }).click();
  await portal.getByText("Handed in.").waitFor();
  await portal.getByRole("alert").filter({ hasText: "1 line was not taken" }).waitFor();
  await board.goto(`${server.url}/?lang=en`);
  await expectOnBoard("152");
});

test("what was not taken is mended and sent by itself, and not lost at a reload or on the way to another page", async () => {
  await portal.getByRole("button", { name: "Mend what is left" }).click();
  const people = portal.getByLabel("Who came");
  const lines = portal.getByRole("list", { name: "Lines of the report" }).getByRole("listitem");
  await lines.getByText("not among your people").waitFor();
  expect(await people.inputValue()).toBe("Ким Артур");
  expect(await portal.getByLabel("Hot tea").inputValue()).toBe("");
  expect(await portal.getByRole("button", { name: "Hand it in" }).count()).toBe(0);

  const asked = new Promise<string>((resolve) => {
    portal.once("dialog", (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  await portal.evaluate(() => setTimeout(() => location.reload()));
  expect(await asked).toBe("beforeunload");
  await portal.getByRole("link", { name: "Your people" }).click();
  const question = portal.getByRole("dialog", { name: "Leave without handing in?" });
  await question.waitFor();
  expect(await axeFindings(portal)).toEqual([]);
  await question.getByRole("button", { name: "Stay here" }).click();
  expect(await people.inputValue()).toBe("Ким Артур");

  await addPerson(office, "Ким", "Артур", marathon.organizationId, 1999);
  await people.fill("Ким Артур\nАйгүл Сәрсен");
  await portal.getByRole("button", { name: "Try it out" }).click();
  await lines.filter({ hasText: "Ким Артур" }).getByText("2.5 h: waits for a check").waitFor();
  await lines.filter({ hasText: "Сәрсен" }).getByText("not taken, the hours are known already").waitFor();
  await portal.getByRole("button", { name: "Hand it in" }).click();
  await portal.getByText("Handed in.").waitFor();
  expect(await portal.getByRole("alert").count()).toBe(0);
});

test("a photo loses its place and its camera, is public once the front office publishes it, and one of before never is", async () => {
  await portal.getByRole("link", { name: "Add photos" }).click();
  const photos = portal.getByRole("region", { name: "Photos" });
  for (const [moment, note] of [
    ["BEFORE", "The empty tent"],
    ["AFTER", "The tent with hot tea"],
  ] as const) {
    await photos.getByRole("button", { name: "Add a photo" }).click();
    const form = portal.getByRole("dialog");
    await form.getByLabel("Photo", { exact: true }).setInputFiles({
      name: "tent.jpg",
      mimeType: "image/jpeg",
      buffer: await photoWithCamera(portal),
    });
    await form.getByLabel("When it was taken").selectOption(moment);
    await form.getByLabel("What can be seen on it").fill(note);
    await form.getByRole("button", { name: "Add the photo" }).click();
    await photos.getByRole("button", { name: note }).waitFor();
  }
  const { event } = await office<{ event: { photos: { nodes: { moment: string; path: string }[] } } }>(
    `{ event(id: "${marathon.eventId}") { photos(first: 9) { nodes { moment path } } } }`,
  );
  const fetched = () => Promise.all(event.photos.nodes.map(({ path }) => fetch(server.url + path)));
  expect((await fetched()).map(({ status }) => status)).toEqual([404, 404]);

  const desk = await coordinators.newPage();
  await desk.goto(`${server.url}/console?lang=en`);
  await desk.getByRole("link", { name: "Photos to look at: 1" }).click();
  await desk.getByRole("button", { name: "The tent with hot tea" }).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await desk.goto(`${server.url}/console/events/${marathon.eventId}?lang=en`);
  await desk.getByRole("button", { name: "The tent with hot tea" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  await desk.getByRole("dialog").getByText("public", { exact: true }).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await desk.keyboard.press("ArrowRight");
  await desk.getByRole("dialog").getByRole("img", { name: "The empty tent" }).waitFor();
  expect(await desk.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).count()).toBe(
    0,
  );
  await desk.goto(`${server.url}/report?lang=en`);
  const shown = desk.getByRole("region", { name: "Photos of the events" }).getByRole("img");
  await shown.first().waitFor();
  expect(await shown.evaluateAll((images) => images.map((image) => image.getAttribute("alt")))).toEqual([
    "The tent with hot tea",
  ]);
  expect(await axeFindings(desk)).toEqual([]);
  await desk.close();

  const [after, before] = await fetched();
  expect(event.photos.nodes.map(({ moment }) => moment)).toEqual(["AFTER", "BEFORE"]);
  expect([after?.status, before?.status]).toEqual([200, 404]);
  const bytes = Buffer.from((await after?.arrayBuffer()) ?? new ArrayBuffer());
  expect(bytes.length).toBeGreaterThan(500);
  expect(bytes.includes("Camera of somebody")).toBe(false);
});

test("a program reports by curl with a key, and the board that is open shows it", async () => {
  const { issueApiKey } = await office<{ issueApiKey: { secret: string } }>(
    `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }`,
    {
      ...{ clientRef: randomUUID(), organization: marathon.organizationId, name: "CRM" },
      scopes: ["REPORT"],
    },
  );
  const query = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { version } }`;
  const input = { clientRef: "curl", event: marathon.eventId, impact: [{ challenge, quantity: 579 }] };
  const { stdout } = await promisify(execFile)("curl", [
    ...["-s", `${server.url}/graphql`, "-H", `authorization: Bearer ${issueApiKey.secret}`],
    ...["-H", "content-type: application/json", "-d", JSON.stringify({ query, variables: { input } })],
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ data: { submitReport: { version: expect.any(String) } } });
  await expectOnBoard("731");
  await portal.goto(`${server.url}/console/organization?lang=en`);
  const key = portal.getByRole("region", { name: "API keys" }).getByRole("listitem");
  await key.filter({ hasText: `CRM${issueApiKey.secret.slice(0, 10)}…report` }).waitFor();
  await key.getByText("last used on").waitFor();
  await key.getByRole("button", { name: "End the key “CRM”" }).click();
  await portal.getByRole("dialog").getByRole("button", { name: "End", exact: true }).click();
  await key.getByText("ended").waitFor();
});

test.each([
  [1280, "ru", ["light"]],
  [390, "kk", ["light", "dark"]],
  [1280, "en", ["dark"]],
] as const)("axe finds nothing in the portal, %i wide, in %s, %j", async (width, language, colorSchemes) => {
  await portal.setViewportSize({ width, height: 900 });
  const found: unknown[] = [];
  for (const path of ["", "/report", `/photos?event=${marathon.eventId}`, "/people"]) {
    const url = new URL(`${server.url}/console/organization${path}`);
    url.searchParams.set("lang", language);
    await portal.goto(url.href);
    await portal.getByRole("heading", { level: 1 }).waitFor();
    expect(await portal.locator("html").getAttribute("lang")).toBe(language);
    for (const colorScheme of colorSchemes) {
      await portal.emulateMedia({ colorScheme });
      found.push(...(await axeFindings(portal)).map((finding) => [path, colorScheme, ...finding]));
    }
    const overflow = await portal.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  expect(found).toEqual([]);
});
