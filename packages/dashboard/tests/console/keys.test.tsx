import { coordinator } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { isKey } from "../../src/console/shell/keys/is-key";
import { openConsole } from "./support";

const keysOf = (dialog: HTMLElement, list: string) => {
  const section = within(dialog).getByRole("heading", { name: list }).closest("section");
  return [...(section?.querySelectorAll("dl > div") ?? [])].map((line) => [
    [...line.querySelectorAll("kbd")].map(({ textContent }) => textContent).join(" "),
    line.querySelector("dd")?.textContent,
  ]);
};

describe("the list of keys", () => {
  test("opens with ?, and says what keys do here and everywhere", async () => {
    const { user } = openConsole("/console/events");
    await screen.findByRole("list", { name: "List of events" });
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    expect(keysOf(dialog, "On this page")).toContainEqual(["J ↓", "Next line"]);
    expect(keysOf(dialog, "Everywhere")).toContainEqual(["?", "Keys"]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("opens with its button, on a page without keys of its own as well", async () => {
    const { user } = openConsole("/console/campaign");
    await user.click(await screen.findByRole("button", { name: "Keys" }));
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    expect(within(dialog).queryByRole("heading", { name: "On this page" })).toBeNull();
  });

  test("has those of a file's rows, as soon as there are rows", async () => {
    const { user } = openConsole("/console/import");
    const file = new File(["title\nЕртегі\n\nСказка"], "programme.csv", { type: "text/csv" });
    await user.upload(await screen.findByLabelText("Choose a file"), file);
    await screen.findByRole("table");
    await user.click(screen.getByRole("button", { name: "Keys" }));
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    expect(keysOf(dialog, "On this page")).toEqual([
      ["↓", "Next line"],
      ["↑", "Line before"],
      ["Enter", "Mend the line"],
      ["Esc", "Leave the field"],
    ]);
  });

  test("has those of photos where there are several, and listing them takes no key from the page", async () => {
    const page = openConsole("/console/events/tea");
    for (const note of ["The wall", "The clean wall"]) {
      await page.services.photos.attach(coordinator, {
        ...{ clientRef: note, event: "tea", file: "sent", moment: "AFTER", note },
      });
    }
    await screen.findByRole("button", { name: "The clean wall" });
    await page.user.keyboard("{ArrowRight}?");
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    expect(keysOf(dialog, "On this page")).toEqual([
      ["→", "Next photo, when one is large"],
      ["←", "Photo before, when one is large"],
    ]);
  });

  test("switches letters and signs off, and arrows stay", async () => {
    const { user } = openConsole("/console/organizations");
    const list = await screen.findByRole("list", { name: /organizations/i });
    const [first, second] = within(list).getAllByRole("link");
    await user.keyboard("j");
    expect(document.activeElement).toBe(first);
    await user.click(screen.getByRole("button", { name: "Keys" }));
    await user.click(await screen.findByRole("checkbox", { name: "Letters and signs work as keys" }));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    first?.focus();
    await user.keyboard("j?");
    expect(document.activeElement).toBe(first);
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
  });
});

describe("the keys of lists", () => {
  test.each([
    ["/console/people", "List of people"],
    ["/console/organizations", /organizations/i],
  ])("J and K move and Enter opens: %s", async (address, name) => {
    const page = openConsole(address);
    const [first, second] = within(await screen.findByRole("list", { name })).getAllByRole("link");
    await page.user.keyboard("jj");
    expect(document.activeElement).toBe(second);
    await page.user.keyboard("k");
    expect(document.activeElement).toBe(first);
    const opened = first?.getAttribute("href");
    await page.user.keyboard("{Enter}");
    await waitFor(() => expect(page.address()).toBe(opened));
  });

  test("do nothing while something is typed or under a dialog", async () => {
    const page = openConsole("/console/people");
    await screen.findByRole("list", { name: "List of people" });
    await page.user.click(screen.getByRole("searchbox"));
    await page.user.keyboard("j?");
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "j?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a key", () => {
  const press = (key: string, code: string, shiftKey = false) =>
    new KeyboardEvent("keydown", { key, code, shiftKey });

  test.each([
    ["a letter by its place", press("о", "KeyJ"), "J", true],
    ["no letter with Shift", press("О", "KeyJ", true), "J", false],
    ["the slash of a Russian keyboard by its place", press(".", "Slash"), "/", true],
    ["the slash of a German keyboard by its sign", press("/", "Digit7", true), "/", true],
    ["the question mark of a Russian keyboard by its sign", press("?", "Digit7", true), "?", true],
    ["no slash for a question mark", press("?", "Slash", true), "/", false],
    ["an arrow", press("ArrowDown", "ArrowDown"), "↓", true],
    ["Esc", press("Escape", "Escape"), "Esc", true],
  ])("is %s", (_what, event, name, is) => {
    expect(isKey(event, name)).toBe(is);
  });
});
