import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

describe("choosing an event", () => {
  test("what goes on now comes first, the rest can be searched in the address", async () => {
    const page = openConsole("/console/desk");
    const today = within(await screen.findByRole("region", { name: "Today, 8 December" }));
    const [first] = today.getAllByRole("link");
    expect(first?.textContent).toContain("Hot tea");
    await page.user.type(screen.getByRole("searchbox"), "ecology");
    const found = within(await screen.findByRole("region", { name: "Found" }));
    await waitFor(() => expect(found.getAllByRole("link")).toHaveLength(1));
    expect(page.address()).toBe("/console/desk?q=ecology");
    await page.user.click(found.getByRole("link", { name: /Ecology workshop/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "Ecology workshop" })).toBeTruthy();
  });

  test("an event that is not there is named so", async () => {
    openConsole("/console/desk/nowhere");
    expect(await screen.findByText(/There is no such event/)).toBeTruthy();
  });
});
