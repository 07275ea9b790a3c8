import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
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
  expect(dialog.getByRole("status").textContent).toBe("The list as a file done1,200 so far");
  await user.click(dialog.getByRole("button", { name: "Make another file" }));
  expect(dialog.getByRole("button", { name: "Make the file" })).toBeTruthy();
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
