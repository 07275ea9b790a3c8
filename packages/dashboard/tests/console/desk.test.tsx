import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { answer, deskAddress, field, hasFocus, latest, openDesk } from "./desk-support";
import { openConsole } from "./support";

describe("the desk", () => {
  test("checks in by code at once, in green, and gives the field back", async () => {
    const { world } = await openDesk("ak4821");
    const green = await answer("recorded");
    expect(green.getByText("Checked in")).toBeTruthy();
    expect(green.getByText("Айгерім Қ.")).toBeTruthy();
    expect(green.getByText("Zhasyl Alatau Foundation")).toBeTruthy();
    expect(green.getByText("came at 18:42")).toBeTruthy();
    expect(world.attendances).toMatchObject([
      { volunteerId: "aigerim", eventId: "tea", organizationId: "zhasyl-alatau" },
    ]);
    expect(await field()).toHaveProperty("value", "");
    await hasFocus();
  });

  test("finds by the last four digits of a phone", async () => {
    await openDesk("0001");
    expect((await answer("recorded")).getByText("Айгерім Қ.")).toBeTruthy();
  });

  test("says in amber who was checked in before and when, and counts nobody twice", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("AK4821{Enter}");
    const amber = await answer("already");
    expect(amber.getByText("Already checked in")).toBeTruthy();
    expect(amber.getByText("came at 18:42")).toBeTruthy();
    expect(world.attendances).toHaveLength(1);
    // Both lines are of one minute: which stands first is not told.
    expect(latest().map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/already here since 18:42again/),
    );
  });

  test("marks the leaving of somebody who is here", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("AK4821{Enter}");
    await user.click((await answer("already")).getByRole("button", { name: "Mark leaving" }));
    expect((await answer("left")).getByText("2 h")).toBeTruthy();
    expect(world.attendances).toMatchObject([{ volunteerId: "aigerim", state: "LEFT" }]);
    await hasFocus();
  });

  test("takes a leaving back that was marked by mistake, at once by keyboard and later from the list", async () => {
    const { user, world, services } = await openDesk("AK4821");
    const reasons: string[] = [];
    const { undoCheckOut } = services.participation;
    services.participation.undoCheckOut = (viewer, input) => {
      reasons.push(input.reason);
      return undoCheckOut(viewer, input);
    };
    async function leave() {
      await user.keyboard("AK4821{Enter}");
      await user.click((await answer("already")).getByRole("button", { name: "Mark leaving" }));
      await answer("left");
      await hasFocus();
    }
    await answer("recorded");
    await leave();
    await user.keyboard("{Control>}z{/Control}");
    expect((await answer("back")).getByText("Here again")).toBeTruthy();
    expect(world.attendances).toMatchObject([{ state: "PRESENT", checkedOutAt: null, hours: null }]);

    await leave();
    await user.keyboard("AK4821{Enter}");
    await user.click((await answer("already")).getByRole("button", { name: "Checked out by mistake" }));
    await answer("back");
    await leave();
    const list = within(await screen.findByRole("complementary", { name: "Latest" }));
    await user.click(await list.findByRole("button", { name: "Take back: Айгерім Қ." }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Take the leaving back" }));
    await answer("back");
    expect(world.attendances).toMatchObject([{ state: "PRESENT" }]);
    expect(reasons).toEqual(Array.from({ length: 3 }, () => "Checked out by mistake"));
  });

  test("refuses in red with the reason and the next step in the reader's language", async () => {
    await openDesk("SE7302", { language: "en" });
    const red = await answer("refused");
    expect(red.getByText("Not checked in")).toBeTruthy();
    expect(red.getByText("Санжар Е.")).toBeTruthy();
    expect(red.getByText(/a parent or guardian must agree first/)).toBeTruthy();
    const [refused] = latest();
    expect(within(refused!).getByText("Санжар Е.")).toBeTruthy();
    expect(within(refused!).getByText(/a parent or guardian must agree first/)).toBeTruthy();
    expect(within(refused!).getByText("refused")).toBeTruthy();
  });

  test("a guardian who agrees opens the desk to a child who was refused", async () => {
    const { user, world } = await openDesk("SE7302");
    const red = await answer("refused");
    await user.click(red.getByRole("button", { name: "The guardian agrees" }));
    expect((await answer("recorded")).getByText("Санжар Е.")).toBeTruthy();
    expect(world.cards.find(({ code }) => code === "SE7302")?.hasGuardianConsent).toBe(true);
    await hasFocus();
  });

  test("looks people up, and adds them, on the side of the event", async () => {
    const page = openConsole(deskAddress);
    const asked: unknown[] = [];
    const { list, add } = page.services.volunteers;
    page.services.volunteers.list = (viewer, query, first) => {
      if (query.filter?.search) asked.push(query.filter.atDeskOf);
      return list(viewer, query, first);
    };
    page.services.volunteers.add = (viewer, input) => {
      asked.push(input.event);
      return add(viewer, input);
    };
    await page.user.type(await field(), "Ким Виктор{Enter}");
    await answer("nobody");
    await page.user.keyboard("{Enter}");
    await page.user.type(await screen.findByLabelText("Year of birth"), "1990{Enter}");
    await answer("recorded");
    expect(asked).toEqual(["tea", "tea"]);
  });

  test("asks with whom somebody of several organizations has come; the arrows choose", async () => {
    const { user, world } = await openDesk("Тілеубай");
    const choices = within(await screen.findByRole("listbox"));
    expect(choices.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Meirim volunteers"),
      expect.stringContaining("Union of the City's Students"),
      expect.stringContaining("on their own"),
    ]);
    expect(screen.getByText("Тілеубай Нұрлан: with whom?")).toBeTruthy();
    await user.keyboard("{ArrowDown}");
    expect(choices.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Enter}");
    await answer("recorded");
    expect(world.attendances).toMatchObject([{ volunteerId: "nurlan", organizationId: "students" }]);
  });

  test.each([
    ["one name", ["Абдиров Али"], "There are more of that name: type the code or the last 4 digits."],
    ["several names", ["Абдиров Али", "Абдиров Алихан"], "There are more: type another letter."],
  ])("says how to tell more people than fit apart, who are of %s", async (_, names, hint) => {
    const world = new FakeWorld();
    const [model] = world.cards;
    for (let number = 0; number < 20; number++) {
      const [familyName = "", givenName = ""] = names[number % names.length]?.split(" ") ?? [];
      const volunteer = { ...model!.volunteer, id: `namesake-${number}` };
      world.cards.push({ ...model!, volunteer, code: `NS10${number + 10}`, familyName, givenName });
    }
    await openDesk("Абдиров", { world });
    const people = within(await screen.findByRole("listbox")).getAllByRole("option").length;
    expect(screen.getByText(`${people} people`)).toBeTruthy();
    expect(screen.getByText(hint)).toBeTruthy();
  });

  test("Escape leaves the choices without checking anybody in", async () => {
    const { user, world } = await openDesk("Тілеубай");
    await screen.findByRole("listbox");
    await user.keyboard("{Escape}");
    await answer("ready");
    expect(world.attendances).toHaveLength(0);
    await hasFocus();
  });

  test("takes a check-in back for 8 seconds, with a reason", async () => {
    const { user, world, services } = await openDesk("AK4821");
    const reasons: string[] = [];
    const { undoCheckIn } = services.participation;
    services.participation.undoCheckIn = (viewer, input) => {
      reasons.push(input.reason);
      return undoCheckIn(viewer, input);
    };
    await user.click((await answer("recorded")).getByRole("button", { name: /Undo/ }));
    expect((await answer("undone")).getByText("Taken back")).toBeTruthy();
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
    expect(reasons).toEqual(["Checked in by mistake"]);
    await hasFocus();
  });

  test("takes the last check-in back by keyboard", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    await user.keyboard("{Control>}z{/Control}");
    await answer("undone");
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
  });

  test("lists who came last and how many, and takes an older check-in back when it is told why", async () => {
    const { user, world } = await openDesk("AK4821");
    await answer("recorded");
    const latest = within(await screen.findByRole("complementary", { name: "Latest" }));
    await latest.findByText("Айгерім Қ.");
    const count = screen.getByText("person came").closest("p")!;
    expect(count.textContent).toContain("1");
    // Nobody of those who registered: one place less.
    await waitFor(() => expect(count.textContent).toContain("93 places free"));
    await user.click(latest.getByRole("button", { name: "Take back: Айгерім Қ." }));
    const reason = within(await screen.findByRole("dialog")).getByLabelText(/Reason/);
    await user.clear(reason);
    await user.type(reason, "Wrong event{Enter}");
    await answer("undone");
    expect(world.attendances).toMatchObject([{ state: "VOIDED" }]);
  });

  test("lists by the time it shows: of who has left, when that was", async () => {
    const world = new FakeWorld();
    const stood = (id: string, volunteerId: string, came: string, left: string | null = null) =>
      world.attendances.push({
        id,
        eventId: "tea",
        volunteerId,
        organizationId: null,
        state: left ? "LEFT" : "PRESENT",
        tier: "VERIFIED",
        checkedInAt: `2026-12-08T${came}:00+05:00`,
        checkedOutAt: left && `2026-12-08T${left}:00+05:00`,
        hours: null,
        assumedHours: null,
      });
    stood("first", "aigerim", "17:10", "18:30");
    stood("second", "maria", "18:20");
    stood("from-a-list", "nurlan", "17:05");
    openConsole(deskAddress, { world });
    const latest = within(await screen.findByRole("complementary", { name: "Latest" }));
    const rows = (await latest.findAllByRole("listitem")).map(({ textContent }) => textContent.slice(0, 5));
    expect(rows).toEqual(["18:30", "18:20", "17:05"]);
  });

  test.each([
    ["books", "This event is over. Whoever is checked in now counts for 7 December."],
    ["gifts", "This event is over. Whoever is checked in now counts for 4 December."],
  ])("says that the chosen event %s is over", async (event, hint) => {
    openConsole(`/console/desk/${event}`);
    expect(await screen.findByText(hint)).toBeTruthy();
  });

  test("says so as soon as the event ends, and not before", async () => {
    const { world } = openConsole(deskAddress);
    await screen.findByText("Nobody has come yet");
    expect(screen.queryByText(/This event is over/)).toBeNull();
    const place = world.events.findIndex(({ id }) => id === "tea");
    world.events[place] = { ...world.events[place]!, status: "HELD" };
    world.change({ volunteerTurnouts: world.progress.volunteerTurnouts + 1 });
    expect(await screen.findByText(/This event is over/, {}, { timeout: 5_000 })).toBeTruthy();
  });

  test("follows what other desks count", async () => {
    const { world } = openConsole(deskAddress);
    await screen.findByText("Nobody has come yet");
    world.attendances.push({
      id: "elsewhere",
      eventId: "tea",
      volunteerId: "maria",
      organizationId: null,
      state: "PRESENT",
      tier: "VERIFIED",
      checkedInAt: world.now,
      checkedOutAt: null,
      hours: null,
      assumedHours: null,
    });
    world.change({ volunteerTurnouts: world.progress.volunteerTurnouts + 1 });
    expect(await screen.findByText("Мария В.")).toBeTruthy();
  });
});
