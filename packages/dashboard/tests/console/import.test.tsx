import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const file = (text: string, name = "programme.csv") => new File([text], name, { type: "text/csv" });
const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("a file is tried, its refused row mended in place, and written once", async () => {
  const { user, world } = openConsole("/console/import");
  const before = world.events.length;
  const chooser = await screen.findByLabelText<HTMLInputElement>("Choose a file");
  await user.upload(chooser, file(`title\nТёплые носки\n\n${world.events[0]!.title.ru}\nЕртегі`));
  await screen.findByText("2 events will be written.");
  expect(rows()[0]).toContain("Нет названия.");
  expect(world.events).toHaveLength(before);

  const [first] = within(screen.getByRole("table")).getAllByRole("row").slice(1);
  first!.focus();
  await user.keyboard("{Enter}Посадка яблонь{Enter}");
  await screen.findByText("3 events will be written.");
  expect(screen.queryByRole("button", { name: "Download the refused" })).toBeNull();

  await user.click(screen.getByRole("button", { name: "Write 3 events" }));
  expect(await screen.findByText("3 events were written.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "To the events" })).toBeTruthy();
});

test("a file that is none is refused in words, and another one can be chosen", async () => {
  const { user } = openConsole("/console/import");
  await user.upload(await screen.findByLabelText("Choose a file"), file("nonsense"));
  expect((await screen.findByRole("alert")).textContent).not.toBe("");
  await user.upload(screen.getByLabelText("Choose a file"), file("title\nЕртегі"));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("arrows go from row to row, and the tabs list one verdict", async () => {
  const { user } = openConsole("/console/import");
  await user.upload(await screen.findByLabelText("Choose a file"), file("title\nЕртегі\n\nСказка"));
  await screen.findByRole("table");
  const [first, second] = within(screen.getByRole("table")).getAllByRole("row").slice(1);
  first!.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(second);
  await user.click(screen.getByRole("button", { name: "Refused 1" }));
  expect(rows()).toHaveLength(1);
});

test("a past import is undone as a whole with a reason, unless one of its events was touched", async () => {
  const { user, world } = openConsole("/console/import");
  const past = {
    ...{
      by: "Мысал",
      importedAt: "2026-12-05T12:00:00+05:00",
      imported: 3,
      changed: 1,
      repeated: 0,
      refused: 2,
      toMend: 2,
    },
    ...{ leftAt: null, leftBy: null, leftReason: null },
    ...{ undoneAt: null, undoneBy: null, undoReason: null },
  };
  world.imports.push(
    { ...past, id: "a", fileName: "wrong.csv" },
    { ...past, id: "b", fileName: "touched.csv" },
  );
  await user.upload(await screen.findByLabelText("Choose a file"), file("title\nЕртегі", "right.csv"));
  await user.click(await screen.findByRole("button", { name: "Write 1 event" }));
  const list = await screen.findByRole("region", { name: "Past imports" });
  const names = async () => {
    await within(list).findByText("right.csv");
    return within(list).getAllByRole("listitem");
  };
  const [right, wrong, touched] = await names();
  expect(right!.textContent).toContain("1 added");
  expect(wrong!.textContent).toContain("2 rows to mend");

  await user.click(within(touched!).getByRole("button", { name: "Undo the import" }));
  const named = await screen.findByRole("dialog", { name: "Undo the import? touched.csv" });
  expect((await within(named).findByRole("alert")).textContent).toContain("1 event was touched since");
  expect(within(named).getByRole("link", { name: world.events[0]!.title.en })).toBeTruthy();
  await user.keyboard("{Escape}");

  await user.click(within(wrong!).getByRole("button", { name: "Undo the import" }));
  const dialog = await screen.findByRole("dialog", { name: "Undo the import? wrong.csv" });
  expect(await within(dialog).findByText(/3 events that it added disappear/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Undo the import" }));
  expect(await within(dialog).findByText(/at least 3/i)).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox"), "The wrong file");
  await user.click(within(dialog).getByRole("button", { name: "Undo the import" }));
  await waitFor(() => expect(list.textContent).toContain("The wrong file"));
  expect(world.imports.map(({ undoneAt }) => undoneAt === null)).toEqual([true, false, true]);
});

test("while a job reads the file in, the page says how far it is, and why it was given up", async () => {
  const { user, world } = openConsole("/console/import");
  await user.upload(await screen.findByLabelText("Choose a file"), file("title\nЕртегі"));
  world.nextJob = { state: "RUNNING", done: 1, total: 4 };
  await user.click(await screen.findByRole("button", { name: "Write 1 event" }));
  const bar = await screen.findByRole("progressbar");
  expect(bar.getAttribute("aria-valuenow")).toBe("25");
  expect(screen.getByRole("button", { name: "Write 1 event" })).toHaveProperty("disabled", true);
  world.jobs[0] = { ...world.jobs[0]!, state: "FAILED", error: "CAMPAIGN_CLOSED" };
  expect((await screen.findByRole("alert")).textContent).toMatch(/closed/i);
  expect(screen.queryByRole("progressbar")).toBeNull();

  world.nextJob = {};
  await user.click(screen.getByRole("button", { name: "Write 1 event" }));
  expect(await screen.findByText("1 event was written.")).toBeTruthy();
});

test("the rows that a past import refused are mended another day and read in alone", async () => {
  const { user, world } = openConsole("/console/import");
  await user.upload(
    await screen.findByLabelText("Choose a file"),
    file("title\nЕртегі\n\nСказка", "programme.csv"),
  );
  await user.click(await screen.findByRole("button", { name: "Write 2 events" }));
  await screen.findByText("2 events were written.");
  await user.click(screen.getByRole("button", { name: "Another file" }));

  const list = await screen.findByRole("region", { name: "Past imports" });
  await user.click(await within(list).findByRole("button", { name: "Mend the refused rows" }));
  await screen.findByText("programme (refused rows).csv");
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toContain("Нет названия.");
  const [refused] = within(screen.getByRole("table")).getAllByRole("row").slice(1);
  refused!.focus();
  await user.keyboard("{Enter}Посадка яблонь{Enter}");
  await user.click(await screen.findByRole("button", { name: "Write 1 event" }));
  await screen.findByText("1 event was written.");
  expect(world.imports.map(({ fileName, toMend }) => [fileName, toMend])).toEqual([
    ["programme (refused rows).csv", 0],
    ["programme.csv", 0],
  ]);
  const after = within(await screen.findByRole("region", { name: "Past imports" }));
  expect(await after.findByText("mended")).toBeTruthy();
  expect(after.queryByRole("button", { name: "Mend the refused rows" })).toBeNull();

  // A file that is chosen afterwards mends nothing.
  await user.click(screen.getByRole("button", { name: "Another file" }));
  await user.upload(await screen.findByLabelText("Choose a file"), file("title\nМысал", "other.csv"));
  await user.click(await screen.findByRole("button", { name: "Write 1 event" }));
  await screen.findByText("1 event was written.");
});

test("the rows that a past import refused are left as they are with a reason", async () => {
  const { user, world } = openConsole("/console/import");
  await user.upload(await screen.findByLabelText("Choose a file"), file("title\n\nСказка", "programme.csv"));
  await user.click(await screen.findByRole("button", { name: "Write 1 event" }));
  const list = await screen.findByRole("region", { name: "Past imports" });
  await user.click(await within(list).findByRole("button", { name: "Leave the rows out" }));
  const dialog = await screen.findByRole("dialog", { name: "Leave the refused rows out? programme.csv" });
  await user.click(within(dialog).getByRole("button", { name: "Leave the rows out" }));
  expect(await within(dialog).findByText(/at least 3/i)).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox"), "A note, no event");
  await user.click(within(dialog).getByRole("button", { name: "Leave the rows out" }));
  await waitFor(() => expect(list.textContent).toContain("A note, no event"));
  expect(list.textContent).not.toContain("1 row to mend");
  expect(world.imports).toMatchObject([{ refused: 1, toMend: 0, leftReason: "A note, no event" }]);
});
