import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const numbers = async () => within(await screen.findByRole("region", { name: "Key numbers" }));

describe("the overview", () => {
  test("shows the campaign, that it is a demonstration, and numbers that count along", async () => {
    const { world } = openConsole("/console");
    expect(await screen.findByRole("heading", { level: 1, name: "Marathon of Good Deeds" })).toBeTruthy();
    expect(screen.getByText("Demonstration data")).toBeTruthy();
    const shown = await numbers();
    expect(shown.getByText("12,486")).toBeTruthy();
    expect(await screen.findByText("live")).toBeTruthy();
    world.change({ activeVolunteers: 12_487 });
    expect(await shown.findByText("12,487")).toBeTruthy();
  });

  test("says of each number how it stood at the same hour of the edition before, where there was one", async () => {
    const world = new FakeWorld();
    const days = world.campaigns[0]!.days.map((day) => day.replace("2026", "2025"));
    const before = { slug: "demo-2025", days, startsOn: days[0]!, endsOn: days.at(-1)! };
    world.campaigns.push({ ...world.campaigns[0]!, id: "demo-2025", ...before });
    const { services } = openConsole("/console", { world });
    const spans = new Set<string>();
    services.live.historyOf = (_metric, { from, to }) => {
      spans.add(`${from} ${to}`);
      const isThen = from?.startsWith("2025");
      const at = (time: string) => `${isThen ? "2025" : "2026"}-12-08T${time}:00+05:00`;
      return [
        { at: at("00:00"), value: 9_000 },
        { at: at("18:42"), value: isThen ? 10_203 : 12_486 },
      ];
    };
    const shown = await numbers();
    expect(await shown.findAllByText("edition before, same hour: 10,203")).toHaveLength(6);
    expect(spans).toContain("2025-12-08T00:00:00+05:00 2025-12-08T13:42:00.000Z");
  });

  test("lists what needs a coordinator with the way there, and follows it", async () => {
    const { world, user, address } = openConsole("/console");
    const needs = within(await screen.findByRole("region", { name: "Needs you" }));
    expect(await needs.findByRole("link", { name: "Thank-yous to read: 1" })).toBeTruthy();
    world.change({ drift: 2 });
    expect(await needs.findByText("Difference: 2. The receipt of each number shows its own.")).toBeTruthy();
    await user.click(needs.getByRole("link", { name: "Thank-yous to read: 1" }));
    await waitFor(() => expect(address()).toBe("/console/thanks"));
  });

  test("says how many thank-yous wait, and follows what comes in", async () => {
    const { world } = openConsole("/console");
    expect(await screen.findByText("1 waits for a decision")).toBeTruthy();
    const [one] = world.thankYous;
    world.thankYous.unshift({ ...one!, id: "new" });
    world.change({ thankYousReceived: world.progress.thankYousReceived + 1 });
    await waitFor(() => expect(screen.getByText("2 wait for a decision")).toBeTruthy());
  });

  test("warns that a demonstration sign-in changes demonstration data only", async () => {
    openConsole("/console");
    expect(await screen.findByText(/^Demonstration sign-in/)).toBeTruthy();
  });

  test("says what somebody without the permission may not do", async () => {
    openConsole("/console", { viewer: { ...coordinator, permissions: ["READ_PUBLIC", "MODERATE_THANKS"] } });
    const tasks = within(await screen.findByRole("region", { name: "What to do" }));
    expect(tasks.getByText("Your account has no permission for this.")).toBeTruthy();
    expect(tasks.queryByRole("link", { name: /Check-in desk/ })).toBeNull();
  });

  test("lets choose a rehearsal, in the address and on every page after it", async () => {
    const world = new FakeWorld();
    world.campaigns.push({ ...world.campaigns[0]!, id: "rehearsal", slug: "rehearsal", isRehearsal: true });
    const { user, address } = openConsole("/console", { world });
    const list = within(await screen.findByRole("region", { name: "Campaigns" }));
    await user.click(list.getAllByRole("link")[1]!);
    await waitFor(() => expect(address()).toBe("/console?campaign=rehearsal"));
    await user.click(within(await screen.findByRole("navigation")).getByText("Thank-yous"));
    await waitFor(() => expect(address()).toBe("/console/thanks?campaign=rehearsal"));
    expect(await screen.findByText("Rehearsal: nothing counts")).toBeTruthy();
  });

  test("opens what is being prepared while nothing is public yet", async () => {
    const { services, address } = openConsole("/console");
    services.campaigns.current = () => null;
    await waitFor(() => expect(address()).toBe("/console?campaign=demo-2026"));
    expect(await screen.findByRole("heading", { level: 1, name: "Marathon of Good Deeds" })).toBeTruthy();
  });

  test("of a campaign that does not exist says so", async () => {
    openConsole("/console?campaign=nowhere");
    expect(await screen.findByText("There is no such campaign. Check the address.")).toBeTruthy();
  });
});
