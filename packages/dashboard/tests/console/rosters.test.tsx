import { screen, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { FakeWorld } from "../../../schema/tests/fakes/world";
import { linesAsFile, readLines } from "../../src/console/rosters/file-lines";
import { openConsole } from "./support";

const heading = "Фамилия;Имя;Год рождения";
const roster = () =>
  new File([`${heading}\r\nЛи;Анна;1985\r\n;Мира;2012\r\n`], "people.csv", { type: "text/csv" });

/** The server takes every file, or answers this. */
function takeFiles(answer: object = { id: "file-1" }) {
  const taken = vi.fn<typeof fetch>(async () => Response.json(answer));
  vi.stubGlobal("fetch", taken);
  onTestFinished(() => void vi.unstubAllGlobals());
  return taken;
}

async function openPage(world = new FakeWorld(), language: "en" | "ru" = "en") {
  const page = openConsole("/console/people/import", { world, language });
  const name = world.organizations[0]!.name[language];
  await page.user.type(await screen.findByRole("textbox", { name: /organi[sz]ation|организац/i }), name);
  await page.user.click(await screen.findByRole("button", { name }));
  return page;
}

test("a roster is sent once, tried, and read in when that is confirmed", async () => {
  const taken = takeFiles();
  const { user, world } = await openPage();
  await user.upload(await screen.findByLabelText("Choose a file"), roster());
  expect(await screen.findByText("1 person would be added.")).toBeTruthy();
  expect(taken).toHaveBeenCalledTimes(1);
  expect(taken.mock.calls[0]![0]).toBe("/files?purpose=ROSTER&name=people.csv");
  const [row] = within(await screen.findByRole("table"))
    .getAllByRole("row")
    .slice(1);
  expect(row!.textContent).toContain(";Мира;2012");
  expect(row!.textContent).toContain("Фамилия:");

  await user.click(screen.getByRole("button", { name: "Read 1 person in" }));
  expect(await screen.findByText("1 person was added.")).toBeTruthy();
  expect(taken).toHaveBeenCalledTimes(1);
  expect(world.jobs.map(({ kind }) => kind)).toEqual(["IMPORT_ROSTER", "IMPORT_ROSTER"]);
});

test.each([
  [
    { added: 203, maybeKnown: 2, known: 4, repeated: 1, refused: 0 },
    "210 строк, каждая в одном из этих чисел",
    ["новые 203 + возможно, уже есть 2 = 205", "В организации: добавленные 205 + те, кто уже есть, 4 = 209"],
    ["Будет добавлено 205 человек.", "Загрузить: 209 человек"],
  ],
  [
    { added: 1, maybeKnown: 0, known: 0, repeated: 0, refused: 1 },
    "2 строки, каждая в одном из этих чисел",
    [],
    ["Будет добавлен 1 человек.", "Загрузить: 1 человек"],
  ],
])("how %o add up is said", async (counts, rows, sums, ends) => {
  takeFiles();
  const page = await openPage(new FakeWorld(), "ru");
  const { byId } = page.services.rosters;
  page.services.rosters.byId = async (viewer, id) => ({ ...(await byId(viewer, id)), ...counts });
  await page.user.upload(await screen.findByLabelText("Выбрать файл"), roster());
  expect(await screen.findByText(rows)).toBeTruthy();
  expect(screen.queryAllByText(/ = /).map(({ textContent }) => textContent)).toEqual(sums);
  expect(screen.getByText(ends[0]!)).toBeTruthy();
  expect(screen.getByRole("button", { name: ends[1]! })).toBeTruthy();
});

test("rows that were pasted are sent as a file", async () => {
  const taken = takeFiles();
  const { user } = await openPage();
  const field = await screen.findByRole("textbox", { name: /paste the rows/ });
  await user.click(field);
  await user.paste(`${heading}\nЛи;Анна;1985`);
  await user.click(screen.getByRole("button", { name: "Check" }));
  expect(await screen.findByText("1 person would be added.")).toBeTruthy();
  const { body } = taken.mock.calls[0]![1] as { body: File };
  expect(await body.text()).toBe(`${heading}\nЛи;Анна;1985`);
});

test("a file that is refused is refused in words, and what was chosen stays", async () => {
  takeFiles({ errors: [{ message: "", extensions: { code: "FILE_TOO_LARGE" } }] });
  const { user } = await openPage();
  await user.upload(await screen.findByLabelText("Choose a file"), roster());
  expect((await screen.findByRole("alert")).textContent).toBe(
    "The file is too large. Split it into smaller files.",
  );
  expect(screen.getByText("people.csv")).toBeTruthy();
});

test("a job that goes on shows how far it is, and one that was given up says why", async () => {
  takeFiles();
  const { user, world } = await openPage();
  const { push } = world.jobs;
  world.jobs.push = (job) => push.call(world.jobs, { ...job, state: "RUNNING", done: 40, total: 100 });
  await user.upload(await screen.findByLabelText("Choose a file"), roster());
  const bar = await screen.findByRole("progressbar", { name: "The file is being checked" });
  expect(bar.getAttribute("aria-valuenow")).toBe("40");
  expect(screen.getByText("40 of 100")).toBeTruthy();
  world.jobs[0] = { ...world.jobs[0]!, state: "FAILED", error: "FILE_WRONG_COLUMNS" };
  expect((await screen.findByRole("alert", undefined, { timeout: 5_000 })).textContent).toContain("columns");
});

test("refused rows are a file of their own, which can be read in again", async () => {
  const lines = await readLines(new Blob(["\uFEFFa;b\r\n1;2\r\n3;4\r\n"]));
  expect(lines.line(3)).toBe("3;4");
  expect(lines.line(9)).toBe("");
  expect(linesAsFile(lines, [3])).toBe("\uFEFFa;b\r\n3;4\r\n");
});
