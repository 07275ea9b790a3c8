import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const words = ["Third", "Second", "First"];

/** A world in which three thank-yous wait, the newest first, in Kazakh, Russian and English. */
function waitingWorld(): FakeWorld {
  const world = new FakeWorld();
  const template = world.thankYous[0]!;
  const languages = ["KK", "RU", "EN"] as const;
  const waiting = words.map((text, index) => ({
    ...{ ...template, id: text.toLowerCase(), text },
    language: languages[index] ?? null,
  }));
  world.thankYous.splice(0, 1, ...waiting);
  return world;
}

const openQueue = async (address = "/console/thanks") => {
  const page = openConsole(address, { world: waitingWorld() });
  await screen.findByRole("region", { name: "Thank-yous" });
  const statusOf = (id: string) => page.world.thankYous.find((one) => one.id === id)?.status;
  return { ...page, statusOf };
};
const bar = () => screen.getByRole("group", { name: "Chosen ones" });
const lookedAt = () => screen.getByRole("article").querySelector("blockquote")?.textContent;

test("the space bar chooses, and a letter decides about all that are chosen", async () => {
  const { user, statusOf } = await openQueue();
  await user.keyboard(" j ");
  expect(within(bar()).getByText("2 chosen")).toBeTruthy();
  await user.keyboard("a");
  await waitFor(() => expect(lookedAt()).toBe("First"));
  expect(["third", "second", "first"].map(statusOf)).toEqual(["APPROVED", "APPROVED", "RECEIVED"]);
  expect(screen.queryByRole("group", { name: "Chosen ones" })).toBeNull();
});

test("many are rejected with one reason, and Esc chooses none", async () => {
  const { user, world, statusOf } = await openQueue();
  await user.click(screen.getByRole("checkbox", { name: "Choose: First" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("group", { name: "Chosen ones" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "Choose: First" }));
  await user.click(screen.getByRole("checkbox", { name: "Choose: Third" }));
  await user.click(within(bar()).getByRole("button", { name: /^Reject 2/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Advertising" }));
  await user.click(dialog.getByRole("button", { name: /^Reject/ }));
  await waitFor(() => expect(lookedAt()).toBe("Second"));
  expect(["third", "first"].map(statusOf)).toEqual(["REJECTED", "REJECTED"]);
  expect(world.decisions.map(({ reason }) => reason)).toEqual(["Advertising", "Advertising"]);
});

test("one that somebody else was faster with stays as it is and stops no other", async () => {
  const { user, services, statusOf } = await openQueue();
  await user.keyboard(" j ");
  const somebody = { clientRef: "other", id: "third", decision: "STASHED" } as const;
  await services.thanks.moderate(coordinator, somebody);
  await user.keyboard("a");
  expect((await screen.findByRole("alert")).textContent).toContain("changed this meanwhile");
  expect(["third", "second"].map(statusOf)).toEqual(["STASHED", "APPROVED"]);
});

test("the last decisions are listed, whoever took them, and taken back from there", async () => {
  const { user, services, statusOf } = await openQueue();
  const somebody = { clientRef: "x", id: "first", decision: "REJECTED", reason: "Not about us" } as const;
  await services.thanks.moderate(coordinator, somebody);
  await user.keyboard("a");
  const last = within(await screen.findByRole("complementary", { name: "Last decisions" }));
  const [newest, before] = await waitFor(() => {
    const items = last.getAllByRole("listitem");
    expect(items).toHaveLength(2);
    return items;
  });
  expect(newest?.textContent).toContain("Third");
  expect(before?.textContent).toContain("reason: Not about us");
  await user.click(last.getByRole("button", { name: "Take back: First" }));
  await waitFor(() => expect(statusOf("first")).toBe("RECEIVED"));
  await waitFor(() => expect(lookedAt()).toBe("First"));
  await waitFor(() => expect(last.queryByRole("button", { name: "Take back: First" })).toBeNull());
});

test("one language is listed alone, and its number stands beside it", async () => {
  const { user, address } = await openQueue();
  await user.click(await screen.findByRole("link", { name: "Қаз 1" }));
  await waitFor(() => expect(address()).toBe("/console/thanks?language=KK"));
  await screen.findByText(/1 of 1/);
  expect(lookedAt()).toBe("Third");
});
