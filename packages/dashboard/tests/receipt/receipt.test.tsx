import { DomainError } from "@igilik/schema";
import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { openPage } from "../board/support";

const sheet = async (name: string) => within(await screen.findByRole("dialog", { name }));
const lines = (container: HTMLElement) =>
  [...container.querySelectorAll("dl > div")].map((line) =>
    [...line.children].map((part) => part.textContent).join(": "),
  );

describe("the receipt of a number", () => {
  test("opens from the number under an address of its own, and the back button closes it", async () => {
    openPage("/");
    const [mark] = await screen.findAllByRole("link", { name: /How it is counted: volunteers came/ });
    await userEvent.click(mark!);
    await sheet("Active volunteers");
    expect(location.pathname).toBe("/metric/active_volunteers");
    history.back();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(location.pathname).toBe("/");
  });

  test("is a page by itself when its address is opened, and leads to the board when it is closed", async () => {
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    await userEvent.click(receipt.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(location.pathname).toBe("/");
    expect(await screen.findByRole("region", { name: "Results" })).toBeTruthy();
  });

  test("shows each tier by itself, and adds none to another", async () => {
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    expect(await receipt.findByRole("img", { name: "Verified: 12,486" })).toBeTruthy();
    const reported = receipt.getByRole("img", { name: "Reported: 1,930" });
    expect(reported.querySelector("[data-tier=verified]")).toBeNull();
    expect(receipt.getByText("not added to the number")).toBeTruthy();
  });

  test("says what the number is made of, what was left out, and that both add up", async () => {
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    await receipt.findByText("What it is made of");
    expect(lines(screen.getByRole("dialog"))).toEqual([
      "Turnouts at events: 15,124",
      "The same people again: −2,638",
      "Active volunteers: 12,486",
      "Registered, did not come: 3,204",
      "Cancelled events: 112",
      "Merged cards: 47",
      "Rehearsal: 260",
      "All that came in: 18,747",
    ]);
  });

  test("proves itself: recount, moment, the campaign's own zone, id and version", async () => {
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    expect(await receipt.findByText("Checked against the facts: difference 0")).toBeTruthy();
    expect(receipt.getByText(/As of 8 December 2026, 18:42:07/)).toBeTruthy();
    expect(receipt.getByText(/UTC\+5/)).toBeTruthy();
    expect(receipt.getByText("active_volunteers · version 1.18204.0")).toBeTruthy();
    expect(receipt.getByText("Demo data")).toBeTruthy();
  });

  test("follows the number it explains within a second, again and again", async () => {
    const { world } = openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    await receipt.findByRole("img", { name: "Verified: 12,486" });
    for (const activeVolunteers of [12_487, 12_488, 12_489]) {
      const changedAt = performance.now();
      world.change({ activeVolunteers });
      await receipt.findByRole("img", { name: `Verified: ${activeVolunteers.toLocaleString("en")}` });
      expect(performance.now() - changedAt).toBeLessThan(2_000);
    }
  });

  test("says that there is no such number, and where the others are", async () => {
    openPage("/metric/nonsense");
    const receipt = await sheet("There is no such number");
    await userEvent.click(await receipt.findByRole("link", { name: "All definitions" }));
    expect(await sheet("All definitions")).toBeTruthy();
  });
});

describe("sharing a receipt", () => {
  test("copies its address where the device has no sheet for it", async () => {
    const user = userEvent.setup();
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    await user.click(await receipt.findByRole("button", { name: "Share" }));
    expect(await receipt.findByText("Link copied")).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(location.href);
  });

  test("shows the address where the browser lets nothing be copied", async () => {
    const user = userEvent.setup();
    openPage("/metric/active_volunteers");
    const receipt = await sheet("Active volunteers");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(await receipt.findByRole("button", { name: "Share" }));
    expect(await receipt.findByText(location.href)).toBeTruthy();
  });
});

test("the list of definitions says so when no marathon has been announced", async () => {
  const world = new FakeWorld();
  Object.defineProperty(world, "progress", {
    get: () => {
      throw new DomainError("CAMPAIGN_NOT_FOUND");
    },
  });
  openPage("/metric", { world });
  expect(await (await sheet("All definitions")).findByText("No marathon yet")).toBeTruthy();
});

test("the list of definitions leads to every receipt, and closing it leads back over all of them", async () => {
  openPage("/");
  const [link] = await screen.findAllByRole("link", { name: "How we count" });
  await userEvent.click(link!);
  const list = await sheet("All definitions");
  await userEvent.click(await list.findByRole("link", { name: "Verified hours" }));
  const receipt = await sheet("Verified hours");
  expect(location.pathname).toBe("/metric/hours_verified");
  await userEvent.click(receipt.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(location.pathname).toBe("/");
});
