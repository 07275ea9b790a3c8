import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const field = () => screen.findByRole("combobox", { name: "Search everything" });
const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
const chosen = () => screen.getByRole("option", { selected: true }).textContent;
const openSearch = async (address = "/console/campaign", world = new FakeWorld()) => {
  const page = openConsole(address, { world });
  await screen.findByRole("button", { name: "Search everything" });
  await page.user.keyboard("/");
  const input = await field();
  await waitFor(() => expect(document.activeElement).toBe(input));
  return page;
};

describe("the search over everything", () => {
  test("finds an event, opens it with Enter, and knows it afterwards", async () => {
    const page = await openSearch();
    await page.user.keyboard("tea");
    await waitFor(() => expect(options().join()).toContain("Hot tea"));
    expect(screen.getByRole("group", { name: "Events" }).querySelector("mark")?.textContent).toBe("tea");
    while (!chosen()?.includes("Hot tea")) await page.user.keyboard("{ArrowDown}");
    expect((await field()).getAttribute("aria-activedescendant")).toBe(
      screen.getByRole("option", { selected: true }).id,
    );
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(page.address()).toBe("/console/events/tea"));
    await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());
    await screen.findByRole("heading", { level: 1, name: "Hot tea" });
    await page.user.keyboard("/");
    const recent = within(await screen.findByRole("group", { name: "Looked at before" }));
    expect(recent.getAllByRole("option")).toHaveLength(1);
  });

  test("finds people by code, organizations, and words of thanks", async () => {
    const world = new FakeWorld();
    const page = await openSearch("/console/campaign", world);
    const [card] = world.cards;
    await page.user.keyboard(card?.code ?? "");
    await waitFor(() => expect(options().join()).toContain(card?.familyName));
    const input = await field();
    await page.user.clear(input);
    await page.user.keyboard(world.organizations[0]?.name.en ?? "");
    await screen.findByRole("group", { name: "Organizations" });
    await page.user.clear(input);
    await page.user.keyboard("мороз");
    await screen.findByRole("group", { name: "Thank-yous" });
    await page.user.click(screen.getAllByRole("option")[0]!);
    await waitFor(() => expect(page.address()).toContain("q=%D0%BC"));
    expect(page.address()).toContain("status=APPROVED");
    await page.user.click(await screen.findByRole("link", { name: /^With “мороз”/ }));
    await waitFor(() => expect(page.address()).toBe("/console/thanks?status=APPROVED"));
  });

  test("finds projects and challenges", async () => {
    const world = new FakeWorld();
    const page = await openSearch("/console/campaign", world);
    await page.user.keyboard(world.challenges[0]!.name.en);
    const group = within(await screen.findByRole("group", { name: "Projects and challenges" }));
    await page.user.click(group.getAllByRole("option")[0]!);
    await waitFor(() => expect(page.address()).toBe("/console/projects"));
  });

  test("leads to pages of the console, whatever letters name them, and goes round with the arrows", async () => {
    const page = await openSearch();
    expect(options()[0]).toBe("Overview");
    await page.user.keyboard("{ArrowUp}");
    expect(chosen()).toBe(options().at(-1));
    await page.user.keyboard("{ArrowDown}ORGANIZ");
    expect(chosen()).toBe("Organizations");
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(page.address()).toBe("/console/organizations"));
  });

  test("says when nothing was found, and why it could not be searched", async () => {
    const page = await openSearch();
    await page.user.keyboard("zzz");
    expect(await screen.findByText(/^Nothing found/)).toBeTruthy();
    page.isOnline = false;
    await page.user.keyboard("z");
    expect(await screen.findByText(/The server was not reached/)).toBeTruthy();
    await page.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Search everything" }));
  });
});
