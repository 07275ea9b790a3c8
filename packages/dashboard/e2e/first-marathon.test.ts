import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { showsNumber } from "./support/big-number.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import { coordinator } from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";
import { spilledTable } from "./support/spilled-table.js";

const data = path.resolve(import.meta.dirname, "../../server/tests/data");
const programme = readFileSync(path.join(data, "programme-2026.csv"), "utf8");
const [heading = ""] = programme.split("\n");
/** The first day of the programme is yesterday: the night round that began then is taken all day long. */
const daysToMove = Math.floor((Date.now() + 5 * 3_600_000 - Date.parse("2026-12-05")) / 86_400_000);

let server: BuiltServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("a coordinator comes from an empty database through the ugly programme file to a board that moves", async () => {
  await page.goto(`${server.url}/console?lang=en`);
  await page.getByRole("link", { name: "First start? Set up the first coordinator" }).click();
  await page.getByLabel("One-time code").fill(await server.hear(/first coordinator: (\S+)/));
  await page.getByLabel("Your name").fill(coordinator.displayName);
  await page.getByLabel("E-mail address").fill(coordinator.email);
  await page.getByLabel("Password", { exact: true }).fill(coordinator.password);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Create the account" }).click();

  await page.getByRole("link", { name: "New campaign" }).click();
  await page.getByLabel("First day").fill(moved("2026-12-04"));
  await page.getByLabel("Last day").fill(moved("2026-12-09"));
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Open the campaign" }).click();

  await page.getByRole("link", { name: "Programme from a file" }).click();
  await page.getByLabel("Choose a file").setInputFiles(movedProgramme());
  await page.getByText("24 events will be written.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await mend("Конец, line 19", "21:00");
  await page.getByText("25 events will be written.").waitFor();
  await mend("Дата, line 27", moved("2026-12-09"));
  await page.getByRole("button", { name: "Write 26 events" }).click();
  await page.getByText("26 events were written.").waitFor();

  await page.getByRole("link", { name: "Campaign", exact: true }).click();
  for (const step of ["Announce it", "Go live"]) {
    await page.getByRole("button", { name: step }).click();
    await page.getByRole("dialog").getByRole("button", { name: step }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "End the days" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const board = await openStreetPage(browser);
  await board.goto(`${server.url}/?lang=en`);
  await showsNumber(board, "board", 0);
  await page.getByRole("link", { name: "Events", exact: true }).click();
  await page.getByText("26 events", { exact: true }).waitFor();
  await page.getByRole("link", { name: /Ночной обход/ }).click();
  await page.getByRole("link", { name: "Check people in" }).click();
  await page.getByRole("combobox", { name: "Code, family name or last 4 digits" }).fill("Ким Виктор 1990");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Add and check in/ }).press("Enter");
  await page.getByRole("paragraph").getByText("Checked in", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await showsNumber(board, "board", 1);
});

test("an import stands among the past ones, and one whose events have people in them is not undone", async () => {
  await page.goto(`${server.url}/console/import?lang=en`);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("dialog").getByText("Ночной обход", { exact: false }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("rows that were refused are mended another day, and a file that was wrong is undone as a whole", async () => {
  const day = written(moved("2026-12-08"));
  const named = ";Мысал;Животные;;Жасыл Алатау;Турксибский;приют;жители;20;подтверждено;";
  const rows = [`${day};10:00;12:00;Лишний субботник${named}`, `?;13:00;14:00;Без даты${named}`];
  await page.goto(`${server.url}/console/import?lang=en`);
  await page.getByLabel("Choose a file").setInputFiles(asFile("wrong.csv", [heading, ...rows].join("\n")));
  await page.getByRole("button", { name: "Write 1 event" }).click();
  await page.getByText("1 event was written.").waitFor();

  await page.getByRole("link", { name: "Overview", exact: true }).click();
  await page.getByRole("link", { name: /rows? of the programme (was|were) refused/ }).click();
  const wrong = page.getByRole("listitem").filter({ hasText: /^wrong\.csv/ });
  await wrong.getByRole("button", { name: "Mend the refused rows" }).click();
  await mend("Дата, line 3", day);
  await page.getByRole("button", { name: "Write 1 event" }).click();
  await page.getByText("1 event was written.").waitFor();
  await wrong.filter({ hasText: "mended" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await expectInList(28);

  await page.goto(`${server.url}/console/import?lang=en`);
  for (const file of [/^wrong \(refused rows\)\.csv/, /^wrong\.csv/]) {
    const line = page.getByRole("listitem").filter({ hasText: file });
    await line.getByRole("button", { name: "Undo the import" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("The programme of another city");
    await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
    await line.filter({ hasText: "The programme of another city" }).waitFor();
  }
  await expectInList(26);
});

test.each(["kk", "ru"])("what a file holds is read whole in its table, in %s", async (lang) => {
  for (const [address, file] of [
    ["/console/import", movedProgramme()],
    ["/console/thanks/import", path.join(data, "thanks-heard.csv")],
  ] as const) {
    await page.goto(`${server.url}${address}?lang=${lang}`);
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("table").waitFor();
    for (const width of [1024, 1110, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(spilledTable), `${address} at ${width}`).toEqual({ overBy: 0, broken: [] });
    }
  }
});

async function expectInList(events: number): Promise<void> {
  await page.getByRole("link", { name: "Events", exact: true }).click();
  await page.getByText(`${events} events`, { exact: true }).waitFor();
}

async function mend(cell: string, value: string): Promise<void> {
  const field = page.getByLabel(cell);
  await field.fill(value);
  await field.press("Enter");
}

/** A day of the programme as the file is read today. */
function moved(day: string): string {
  return new Date(Date.parse(day) + daysToMove * 86_400_000).toISOString().slice(0, 10);
}

function movedProgramme() {
  const text = programme
    .replaceAll(/^(\d{1,2})\.12\.2026/gm, (_, day: string) =>
      written(moved(`2026-12-${day.padStart(2, "0")}`)),
    )
    .replaceAll(/^2026-12-\d\d/gm, moved);
  return asFile("programme.csv", text);
}

function asFile(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

function written(day: string): string {
  return day.split("-").toReversed().join(".");
}
