import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const menu = () => screen.findByRole("button", { name: "Menu" });
const isOpen = async () => (await menu()).getAttribute("aria-expanded") === "true";

describe("the menu of a narrow screen", () => {
  test("opens the ways through the console and closes when one is taken", async () => {
    const { user, address } = openConsole("/console");
    expect(await isOpen()).toBe(false);
    await user.click(await menu());
    expect(await isOpen()).toBe(true);
    const ways = document.getElementById((await menu()).getAttribute("aria-controls") ?? "");
    await user.click(within(ways!).getByRole("link", { name: "Thank-yous" }));
    await waitFor(() => expect(address()).toBe("/console/thanks"));
    expect(await isOpen()).toBe(false);
  });

  test("closes with Escape and leaves the page where it is", async () => {
    const { user, address } = openConsole("/console/events");
    await user.click(await menu());
    await user.keyboard("{Escape}");
    expect(await isOpen()).toBe(false);
    expect(address()).toBe("/console/events");
  });

  test("marks where the reader is", async () => {
    openConsole("/console/events/new");
    const ways = within(await screen.findByRole("navigation"));
    expect(ways.getByRole("link", { current: "page" }).textContent).toBe("Events");
  });
});
