import type { ExportListInput } from "@igilik/schema";
import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

test("a list is ordered as a file with the page's filter, followed, and downloaded when it is there", async () => {
  const { user, world } = openConsole("/console/organizations?kind=GROUP");
  await user.click(await screen.findByRole("button", { name: "Take as a file" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: /\.csv/ }));
  await user.click(dialog.getByRole("button", { name: "Make the file" }));
  expect((await dialog.findByRole("status")).textContent).toContain("waits for its turn");
  expect(dialog.queryByRole("link")).toBeNull();
  const [job] = world.jobs;
  if (!job) throw new Error("nothing was ordered");
  world.jobs[0] = {
    ...job,
    state: "DONE",
    done: 1_200,
    file: {
      ...{ id: "file", name: "organizations.csv", path: "/files/file" },
      ...{ size: 1, mediaType: "text/csv", expiresAt: "2026-12-06T06:00:00.000Z" },
    },
  };
  const link = await dialog.findByRole("link", { name: "Download" }, { timeout: 4_000 });
  expect(link.getAttribute("href")).toBe("/files/file");
  expect(dialog.getByRole("status").textContent).toBe("The list as a file done");
  expect(dialog.getByText("The file has 1,200 rows below its headings.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Make another file" }));
  expect(dialog.getByRole("button", { name: "Make the file" })).toBeTruthy();
});

test.each([
  ["/console/organizations", /^Organizations: name, sort/, "The whole list goes in", false],
  [
    "/console/organizations?kind=GROUP&checked=no&q=tea",
    /^Organizations: name, sort/,
    "Only these go in: «tea» · Unregistered group · not checked yet.",
    false,
  ],
  [
    "/console/events?status=HELD&day=2026-12-08&district=medeu",
    /^Events: when, where/,
    "Only these go in: held · 8 December · Medeu.",
    false,
  ],
  ["/console/people?young=minor", /^People: name, code/, "Only these go in: under 18.", true],
  ["/console/thanks?flagged=yes", /^Thank-yous: the words/, "Only these go in: Waiting · with marks.", false],
])("%s says before what will be in its file", async (address, what, which, hasPeople) => {
  const { user } = openConsole(address);
  await user.click(await screen.findByRole("button", { name: "Take as a file" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(what)).toBeTruthy();
  await waitFor(() => expect(dialog.getByText(/screen does not show/).textContent).toContain(which));
  expect(dialog.queryAllByText(/People's data are in it/)).toHaveLength(hasPeople ? 1 : 0);
});

test("a file goes on while its window is closed, and is there when it is opened again", async () => {
  const { user, world } = openConsole("/console/organizations");
  await user.click(await screen.findByRole("button", { name: "Take as a file" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Make the file" }));
  await within(screen.getByRole("dialog")).findByRole("status");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByRole("button", { name: "Take as a file" }));
  expect((await within(await screen.findByRole("dialog")).findByRole("status")).textContent).toContain(
    "waits for its turn",
  );
  expect(world.jobs).toHaveLength(1);
});

test("a job that was given up says why, and can be ordered anew", async () => {
  const { user, world } = openConsole("/console/people");
  await user.click(await screen.findByRole("button", { name: "Take as a file" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Make the file" }));
  await dialog.findByRole("status");
  const [job] = world.jobs;
  if (!job) throw new Error("nothing was ordered");
  world.jobs[0] = { ...job, state: "FAILED", error: "FILE_TOO_LARGE" };
  expect(await dialog.findByRole("alert", {}, { timeout: 4_000 })).toBeTruthy();
  expect(dialog.getByRole("button", { name: "Make the file" })).toBeTruthy();
});

describe("a page orders its own list", () => {
  const past = {
    ...{ id: "a", fileName: "programme.csv", by: "Мысал", importedAt: "2026-12-05T12:00:00+05:00" },
    ...{ imported: 3, changed: 1, repeated: 0, refused: 2, toMend: 2 },
    ...{ leftAt: null, leftBy: null, leftReason: null, undoneAt: null, undoneBy: null, undoReason: null },
  };
  const worldOfLists = () => {
    const world = new FakeWorld();
    world.registrations.push({ id: "r", state: "CONFIRMED", eventId: "tea", volunteerId: "aigerim" });
    world.imports.push(past);
    return world;
  };
  const campaign = "demo-2026";

  test.each([
    ["/console/events/tea", "Registrations as a file", { list: "REGISTRATIONS", campaign, event: "tea" }],
    ["/console/people/duplicates", "Take as a file", { list: "DUPLICATES", duplicateState: "OPEN" }],
    [
      "/console/people/duplicates?state=NOT_SAME",
      "Take as a file",
      { list: "DUPLICATES", duplicateState: "NOT_SAME" },
    ],
    ["/console/projects", "Projects as a file", { list: "PROJECTS", campaign }],
    ["/console/projects", "Challenges as a file", { list: "CHALLENGES", campaign }],
    ["/console/import", "Take as a file", { list: "PROGRAMME_IMPORTS", campaign }],
  ])("%s: %s", async (address, label, wanted) => {
    const page = openConsole(address, { world: worldOfLists() });
    const ordered: ExportListInput[] = [];
    const { exportList } = page.services.exports;
    page.services.exports.exportList = (viewer, input) => {
      ordered.push(input);
      return exportList(viewer, input);
    };
    await page.user.click(await screen.findByRole("button", { name: label }));
    const dialog = within(await screen.findByRole("dialog"));
    await page.user.click(dialog.getByRole("button", { name: "Make the file" }));
    await dialog.findByRole("status");
    expect(ordered).toEqual([expect.objectContaining({ ...wanted, format: "XLSX", language: "EN" })]);
  });

  test("but not one that is empty", async () => {
    const world = new FakeWorld();
    world.registrations.length = 0;
    openConsole("/console/events/tea", { world });
    expect(await screen.findByText("Nobody has registered.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Register a person" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Registrations as a file" })).toBeNull();
  });
});
