import { anonymous, CREDENTIALS, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, signIn } from "./support";

const words = ["Third", "Second", "First"];

/** A world in which three thank-yous wait, the newest first. */
function waitingWorld(): FakeWorld {
  const world = new FakeWorld();
  const template = world.thankYous[0]!;
  world.thankYous.splice(0, 1, ...words.map((text) => ({ ...template, id: text.toLowerCase(), text })));
  return world;
}

const openQueue = async (address = "/console/thanks", world = waitingWorld()) => {
  const page = openConsole(address, { world });
  await screen.findByRole("region", { name: "Thank-yous" });
  return page;
};
const lookedAt = () => screen.getByRole("article").querySelector("blockquote")?.textContent;
const statusOf = (world: FakeWorld, id: string) => world.thankYous.find((one) => one.id === id)?.status;

describe("the queue of thanks", () => {
  test("shows what waits, its count, and has the first one in focus", async () => {
    await openQueue();
    expect(lookedAt()).toBe("Third");
    expect(await screen.findByText("3 wait for a decision")).toBeTruthy();
    expect(screen.getByText(/1 of 3/)).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Third");
  });

  test("J and K move, and stay at the ends", async () => {
    const { user } = await openQueue();
    await user.keyboard("j");
    expect(lookedAt()).toBe("Second");
    await user.keyboard("jj");
    expect(lookedAt()).toBe("First");
    await user.keyboard("k");
    expect(lookedAt()).toBe("Second");
    await user.keyboard("kk");
    expect(lookedAt()).toBe("Third");
  });

  test("A approves and the next one is in focus", async () => {
    const { user, world } = await openQueue();
    await user.keyboard("a");
    await waitFor(() => expect(lookedAt()).toBe("Second"));
    expect(statusOf(world, "third")).toBe("APPROVED");
    expect(screen.getByText("Approved")).toBeTruthy();
    expect(await screen.findByText("2 wait for a decision")).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Second");
  });

  test("S puts aside, and the tab of those put aside stands in the address", async () => {
    const page = await openQueue();
    await page.user.keyboard("s");
    await waitFor(() => expect(statusOf(page.world, "third")).toBe("STASHED"));
    await page.user.click(screen.getByRole("link", { name: /^Put aside/ }));
    await waitFor(() => expect(page.address()).toBe("/console/thanks?status=STASHED"));
    await waitFor(() => expect(lookedAt()).toBe("Third"));
  });

  test("R rejects, but only with a reason", async () => {
    const { user, world, services } = await openQueue();
    const reasons: (string | null | undefined)[] = [];
    const { moderate } = services.thanks;
    services.thanks.moderate = (viewer, input) => {
      reasons.push(input.reason);
      return moderate(viewer, input);
    };
    await user.keyboard("r");
    await user.keyboard("{Enter}");
    expect(await screen.findByText("At least 3 characters")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Advertising" }));
    await user.click(screen.getByRole("button", { name: /^Reject/ }));
    await waitFor(() => expect(statusOf(world, "third")).toBe("REJECTED"));
    expect(reasons).toEqual(["Advertising"]);
    await waitFor(() => expect(lookedAt()).toBe("Second"));
  });

  test("X takes a published one down with a reason", async () => {
    const { user, world } = await openQueue("/console/thanks?status=APPROVED");
    expect(lookedAt()).toContain("в такой мороз");
    await user.keyboard("x");
    await user.keyboard("A name is in it{Enter}");
    await waitFor(() => expect(statusOf(world, "frost")).toBe("HIDDEN"));
  });

  test("letters that are typed into a field decide nothing", async () => {
    const { user, world } = await openQueue();
    await user.keyboard("e");
    await user.keyboard(" as it is");
    expect(statusOf(world, "third")).toBe("RECEIVED");
    expect(lookedAt()).toBe("Third");
  });

  test("shorter words go on the wall and the original stays to be seen", async () => {
    const original = "Thanks! Ring me up";
    const world = waitingWorld();
    world.thankYous[0] = { ...world.thankYous[0]!, text: original };
    const { user } = await openQueue("/console/thanks", world);
    const field = screen.getByLabelText(/Text for the wall/);
    await user.clear(field);
    await user.type(field, "Thanks!");
    expect(within(screen.getByRole("complementary")).getByText("Thanks!")).toBeTruthy();
    await user.keyboard("{Escape}a");
    await waitFor(() => expect(lookedAt()).toBe("Second"));
    expect(world.thankYous.find(({ id }) => id === "third")?.text).toBe("Thanks!");
    await user.click(screen.getByRole("link", { name: /^On the wall/ }));
    await waitFor(() => expect(lookedAt()).toBe("Thanks!"));
    expect(screen.getByText("As it came in").parentElement?.textContent).toContain(original);
  });

  test("what was noticed is marked, and its number leaves it out of the words for the wall", async () => {
    const world = waitingWorld();
    world.thankYous[0] = { ...world.thankYous[0]!, text: "Thank you! Ring 8 701 000 00 00" };
    world.flags.set("third", [{ kind: "PHONE", words: "8 701 000 00 00" }]);
    const { user } = await openQueue("/console/thanks", world);
    expect(screen.getByRole("article").querySelector("mark")?.textContent).toBe("8 701 000 00 00");
    await user.keyboard("1a");
    await waitFor(() => expect(statusOf(world, "third")).toBe("APPROVED"));
    expect(world.thankYous.find(({ id }) => id === "third")?.text).toBe("Thank you! Ring …");
  });

  test("those in which something was noticed are counted and listed apart", async () => {
    const world = waitingWorld();
    world.flags.set("second", [{ kind: "INSULT", words: "Second" }]);
    const page = await openQueue("/console/thanks", world);
    await page.user.click(await screen.findByRole("link", { name: "With marks 1" }));
    await waitFor(() => expect(lookedAt()).toBe("Second"));
    expect(screen.getByText(/1 of 1/)).toBeTruthy();
    expect(page.address()).toBe("/console/thanks?flagged=yes");
  });

  test("other words than those that came in are refused at the field", async () => {
    const { user, world } = await openQueue();
    const field = screen.getByLabelText(/Text for the wall/);
    await user.type(field, " and more");
    await user.keyboard("{Escape}a");
    expect(await screen.findByText(/The words are not those that came in/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field).toHaveProperty("value", "Third and more");
    expect(statusOf(world, "third")).toBe("RECEIVED");
  });

  test("Z takes decisions back one by one, also when nothing is left to decide", async () => {
    const { user, world } = await openQueue();
    for (const next of ["Second", "First"]) {
      await user.keyboard("a");
      await waitFor(() => expect(lookedAt()).toBe(next));
    }
    await user.keyboard("s");
    await screen.findByText("Nothing waits for a decision");
    for (const [id, text] of [
      ["first", "First"],
      ["second", "Second"],
      ["third", "Third"],
    ] as const) {
      await user.keyboard("z");
      await waitFor(() => expect(statusOf(world, id)).toBe("RECEIVED"));
      await waitFor(() => expect(lookedAt()).toBe(text));
    }
    expect(screen.queryByRole("button", { name: /Take back/ })).toBeNull();
  });

  test("what was left out is left out again when the decision is taken back, and while others are looked at", async () => {
    const world = waitingWorld();
    world.thankYous[0] = { ...world.thankYous[0]!, text: "Thank you! Ring 8 701 000 00 00" };
    world.flags.set("third", [{ kind: "PHONE", words: "8 701 000 00 00" }]);
    const { user } = await openQueue("/console/thanks", world);
    await user.keyboard("1a");
    await waitFor(() => expect(lookedAt()).toBe("Second"));
    await user.keyboard("z");
    await waitFor(() => expect(statusOf(world, "third")).toBe("RECEIVED"));
    const field = () => screen.getByLabelText<HTMLTextAreaElement>(/Text for the wall/);
    await waitFor(() => expect(field().value).toBe("Thank you! Ring …"));
    await user.keyboard("jk");
    expect(field().value).toBe("Thank you! Ring …");
  });

  test("counts what was decided here at once, also where no public figure moves", async () => {
    const { user, world } = await openQueue();
    await user.keyboard("s");
    await waitFor(() => expect(statusOf(world, "third")).toBe("STASHED"));
    expect(await screen.findByRole("link", { name: "Put aside 1" }, { timeout: 1_000 })).toBeTruthy();
    await user.keyboard("z");
    expect(await screen.findByRole("link", { name: "Put aside 0" }, { timeout: 1_000 })).toBeTruthy();
  });

  test("blank words cannot be approved", async () => {
    const { user, world } = await openQueue();
    await user.clear(screen.getByLabelText(/Text for the wall/));
    expect(screen.getByRole("button", { name: /^A/ })).toHaveProperty("disabled", true);
    await user.keyboard("{Escape}a");
    expect(statusOf(world, "third")).toBe("RECEIVED");
  });

  test("says by its code why a decision was not taken, and stays with the thank-you", async () => {
    const page = await openQueue();
    page.isOnline = false;
    await page.user.keyboard("a");
    expect((await screen.findByRole("alert")).textContent).toContain("The server was not reached.");
    expect(lookedAt()).toBe("Third");
    page.isOnline = true;
    await page.user.keyboard("a");
    await waitFor(() => expect(statusOf(page.world, "third")).toBe("APPROVED"));
  });

  test("comes back with what was typed when somebody signs in again over it", async () => {
    const page = await openQueue();
    const { viewer } = page;
    await page.user.type(screen.getByLabelText(/Text for the wall/), "!");
    page.viewer = anonymous;
    await page.user.keyboard("{Escape}a");
    expect(await screen.findByRole("dialog", { name: "You have been signed out" })).toBeTruthy();
    page.viewer = viewer;
    await signIn(page.user, CREDENTIALS.email, CREDENTIALS.password);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await page.user.click(screen.getByRole("button", { name: /^A/ }));
    await waitFor(() => expect(page.world.thankYous[0]?.text).toBe("Third!"));
  });

  test("empties with the last decision and fills by itself", async () => {
    const world = new FakeWorld();
    const { user } = await openQueue("/console/thanks", world);
    await user.keyboard("a");
    expect(await screen.findByText("Nothing waits for a decision")).toBeTruthy();
    world.thankYous.unshift({ ...world.thankYous[0]!, id: "new", text: "Just in", status: "RECEIVED" });
    world.change({ thankYousReceived: world.progress.thankYousReceived + 1 });
    await waitFor(() => expect(lookedAt()).toBe("Just in"));
  });
});
