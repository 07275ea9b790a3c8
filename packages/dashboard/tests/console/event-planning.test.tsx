import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { DomainError } from "@igilik/schema";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, type OpenConsole } from "./support";

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const box = (name: string) => screen.findByRole("textbox", { name });
const press = async ({ user }: OpenConsole, name: string) =>
  user.click(await screen.findByRole("button", { name }));
const dialog = async () => within(await screen.findByRole("dialog"));
const setTime = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const eventOf = (world: FakeWorld, id: string) => world.events.find((event) => event.id === id);

/** Fills in what a new event needs, but for its end. */
async function fillIn({ user }: OpenConsole): Promise<void> {
  await user.type(await box("English"), "Snow clearing");
  await setTime("Begins", "2026-12-09T09:00");
  await user.type(await box("Place"), "Abai avenue");
  await screen.findByRole("option", { name: "Medeu" });
  await user.selectOptions(screen.getByLabelText("District"), "Medeu");
  await user.selectOptions(screen.getByLabelText("Category"), "Ecology");
  await user.type(await box("Find an organization by its name"), "Meirim");
  await user.click(await screen.findByRole("button", { name: "Meirim volunteers" }));
}

describe("a new event", () => {
  test("is created with what was filled in, and its page is shown", async () => {
    const page = openConsole("/console/events");
    await page.user.click(await screen.findByRole("link", { name: "New event" }));
    await fillIn(page);
    await setTime("Ends", "2026-12-09T11:30");
    expect(screen.getByText("Wednesday, 9 December 2026, 11:30")).toBeTruthy();
    await page.user.type(await box("Volunteers wanted"), "25");
    await press(page, "Create the event");
    await heading("Snow clearing");
    const made = page.world.events.at(-1);
    expect(made).toMatchObject({
      title: { kk: "Snow clearing", ru: "Snow clearing", en: "Snow clearing" },
      startsAt: "2026-12-09T09:00:00+05:00",
      endsAt: "2026-12-09T11:30:00+05:00",
      place: "Abai avenue",
      districtId: "medeu",
      categoryId: "ecology",
      capacity: 25,
      status: "APPROVED",
    });
    expect(page.world.organizers.get(made?.id ?? "")).toEqual(["meirim"]);
    expect(page.address()).toBe(`/console/events/${made?.id}`);
  });

  test("has the shifts that were written, and shows them on its page", async () => {
    const page = openConsole("/console/events/new");
    await fillIn(page);
    await setTime("Ends", "2026-12-09T11:30");
    await press(page, "Add a shift");
    await press(page, "Add a shift");
    await press(page, "Take away shift 2");
    await setTime("Shift begins", "2026-12-09T20:30");
    await press(page, "Create the event");
    await screen.findByText("The end does not lie after the beginning.");
    await setTime("Shift begins", "2026-12-09T08:30");
    await page.user.type(await box("What is done"), "Shovels");
    await page.user.type(await box("How many"), "6");
    await press(page, "Create the event");
    const shifts = within(await screen.findByRole("region", { name: "Shifts" }));
    expect(shifts.getByRole("listitem").textContent).toBe("08:30–11:30Shovels0 / 6");
  });

  test("takes the organization that is found with Enter, and lets it go again", async () => {
    const page = openConsole("/console/events/new");
    await page.user.type(await box("Find an organization by its name"), "Meirim");
    await screen.findByRole("button", { name: "Meirim volunteers" });
    await page.user.keyboard("{Enter}");
    await press(page, "Take away: Meirim volunteers");
    await waitFor(() => expect(screen.queryByRole("button", { name: /Meirim/ })).toBeNull());
    expect(screen.queryByText("Fill this in")).toBeNull();
  });

  test("names what is missing at each field, and what is refused at its own", async () => {
    const page = openConsole("/console/events/new");
    await press(page, "Create the event");
    expect(await screen.findAllByText("Fill this in")).toHaveLength(5);
    expect(screen.getByText("Choose one organization at least")).toBeTruthy();
    expect((await box("Қазақша")).getAttribute("aria-invalid")).toBe("true");
    page.services.events.create = () => Promise.reject(new DomainError("OUTSIDE_CAMPAIGN"));
    await fillIn(page);
    await setTime("Ends", "2026-12-09T11:30");
    await press(page, "Create the event");
    expect(await screen.findByText(/does not begin on one of the campaign's days/)).toBeTruthy();
    expect(screen.getByLabelText("Begins").getAttribute("aria-invalid")).toBe("true");
    expect(await screen.findByDisplayValue("Abai avenue")).toBeTruthy();
  });

  test("is sent again under the same reference after a lost connection, with all that was typed", async () => {
    const page = openConsole("/console/events/new");
    const references: string[] = [];
    const { create } = page.services.events;
    page.services.events.create = (viewer, input) => {
      references.push(input.clientRef);
      if (references.length === 1) return Promise.reject(new DomainError("DATABASE_UNAVAILABLE"));
      return create(viewer, input);
    };
    await fillIn(page);
    await setTime("Ends", "2026-12-09T11:30");
    await press(page, "Create the event");
    await screen.findByRole("alert");
    await press(page, "Create the event");
    await heading("Snow clearing");
    expect(references).toEqual([references[0], references[0]]);
  });
});

describe("a change of an event", () => {
  test("sends what was changed and nothing else", async () => {
    const page = openConsole("/console/events/concert");
    const sent: object[] = [];
    const { change } = page.services.events;
    page.services.events.change = (viewer, input) => {
      sent.push(input);
      return change(viewer, input);
    };
    await page.user.click(await screen.findByRole("link", { name: "Change" }));
    const english = await box("English");
    await page.user.clear(english);
    await page.user.type(english, "Evening concert");
    await press(page, "Save");
    await heading("Evening concert");
    expect(sent).toEqual([
      {
        clientRef: expect.any(String) as string,
        id: "concert",
        revision: 1,
        title: { kk: "Үлкендерге концерт", ru: "Концерт для старших", en: "Evening concert" },
      },
    ]);
  });

  test("over somebody else's newer one keeps what was typed and shows theirs, before it is saved", async () => {
    const page = openConsole("/console/events/concert/change");
    const place = await box("Place");
    await page.user.clear(place);
    await page.user.type(place, "Old theatre");
    await page.services.events.change(coordinator, { clientRef: "elsewhere", id: "concert", capacity: 90 });
    await press(page, "Save");
    expect(await screen.findByText(/Someone changed this meanwhile/)).toBeTruthy();
    expect(screen.getByDisplayValue("Old theatre")).toBeTruthy();
    expect(screen.getByDisplayValue("90")).toBeTruthy();
    await press(page, "Save");
    await heading("Concert for older people");
    expect(eventOf(page.world, "concert")).toMatchObject({ place: "Old theatre", capacity: 90 });
  });

  test("says what somebody else has made of the same field meanwhile, before it is saved over it", async () => {
    const page = openConsole("/console/events/concert/change");
    const place = await box("Place");
    await page.user.clear(place);
    await page.user.type(place, "Old theatre");
    await page.user.click(screen.getByRole("checkbox", { name: /18 and over/ }));
    const elsewhere = { clientRef: "elsewhere", id: "concert", place: "Circus", adultsOnly: true };
    await page.services.events.change(coordinator, elsewhere);
    await press(page, "Save");
    const byNow = within(
      (await screen.findByText("Somebody else has changed this meanwhile, too. By now it says:"))
        .parentElement!,
    );
    expect(byNow.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(["Place"]);
    expect(byNow.getByText("Circus")).toBeTruthy();
    expect(screen.getByDisplayValue("Old theatre")).toBeTruthy();
    await press(page, "Save");
    await heading("Concert for older people");
    expect(eventOf(page.world, "concert")?.place).toBe("Old theatre");
  });

  test("asks for the reason at its field when something has been counted", async () => {
    const page = openConsole("/console/events/gifts/change");
    const { change } = page.services.events;
    page.services.events.change = (viewer, input) =>
      input.reason ? change(viewer, input) : Promise.reject(new DomainError("BAD_INPUT", "reason is needed"));
    await screen.findByRole("option", { name: "Medeu" });
    await page.user.selectOptions(screen.getByLabelText("District"), "Medeu");
    await press(page, "Save");
    expect(await screen.findByText(/Say why: something of the event has been counted/)).toBeTruthy();
    await page.user.type(await box("Reason"), "Wrong district");
    await press(page, "Save");
    await heading("Gifts for children");
    expect(eventOf(page.world, "gifts")?.districtId).toBe("medeu");
  });
});

/** The ice rink as if it had not been cancelled. */
function worldWithStandingRink(): FakeWorld {
  const world = new FakeWorld();
  const at = world.events.findIndex(({ id }) => id === "rink");
  world.events[at] = { ...world.events[at]!, status: "APPROVED", cancelReason: null };
  return world;
}

describe("a step with an event", () => {
  test("cancels it with a reason, which its page shows", async () => {
    const page = openConsole("/console/events/tea");
    await press(page, "Cancel");
    const asked = await dialog();
    await page.user.click(asked.getByRole("button", { name: "Cancel the event" }));
    expect(await asked.findByText("At least 3 characters")).toBeTruthy();
    await page.user.type(asked.getByRole("textbox", { name: "Reason" }), "Hard frost");
    await page.user.click(asked.getByRole("button", { name: "Cancel the event" }));
    expect(await screen.findByText("Why: Hard frost")).toBeTruthy();
    expect(eventOf(page.world, "tea")).toMatchObject({ status: "CANCELLED", cancelReason: "Hard frost" });
    expect(await screen.findByRole("button", { name: "Open again" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  test("twice at once is taken once", async () => {
    const page = openConsole("/console/events/tea");
    const references: string[] = [];
    const { cancel } = page.services.events;
    page.services.events.cancel = (viewer, input) => {
      references.push(input.clientRef);
      return cancel(viewer, input);
    };
    await press(page, "Cancel");
    const asked = await dialog();
    await page.user.type(asked.getByRole("textbox", { name: "Reason" }), "Hard frost");
    await page.user.dblClick(asked.getByRole("button", { name: "Cancel the event" }));
    await screen.findByText("Why: Hard frost");
    expect(new Set(references).size).toBe(1);
  });

  test("puts it off to new times by the campaign's clock", async () => {
    const page = openConsole("/console/events/patrol");
    await press(page, "Postpone");
    const asked = await dialog();
    await page.user.type(asked.getByRole("textbox", { name: "Reason" }), "Frost");
    await page.user.click(asked.getByRole("button", { name: "Postpone" }));
    expect(await asked.findByText("Give the new times.")).toBeTruthy();
    await setTime("New beginning", "2026-12-09T18:00");
    await setTime("New end", "2026-12-09T20:00");
    await page.user.click(asked.getByRole("button", { name: "Postpone" }));
    await waitFor(() => expect(eventOf(page.world, "patrol")?.status).toBe("APPROVED"));
    expect(eventOf(page.world, "patrol")?.startsAt).toBe("2026-12-09T18:00:00+05:00");
  });

  test("confirms on a coordinator's word an event to which nobody was checked in", async () => {
    const page = openConsole("/console/events/books");
    await press(page, "Confirm as held");
    const asked = await dialog();
    await page.user.type(asked.getByRole("textbox", { name: "How is that known?" }), "I was there");
    await page.user.click(asked.getByRole("button", { name: "Confirm" }));
    await waitFor(() => expect(eventOf(page.world, "books")?.status).toBe("HELD"));
    expect(await screen.findByText("Confirmed as held")).toBeTruthy();
  });

  test("over somebody else's newer one is told how the event stands now, and taken when it is still right", async () => {
    const page = openConsole("/console/events/rink", { world: worldWithStandingRink() });
    await press(page, "Postpone");
    const form = await dialog();
    await page.user.type(form.getByLabelText("Reason"), "Thaw");
    await page.services.events.postpone(page.viewer, {
      clientRef: "elsewhere",
      id: "rink",
      reason: "Оттепель",
    });
    await setTime("New beginning", "2026-12-09T12:00");
    await setTime("New end", "2026-12-09T14:00");
    await page.user.click(form.getByRole("button", { name: "Postpone" }));
    expect(await form.findByText(/Somebody else was faster: the event is now “postponed”/)).toBeTruthy();
    expect(form.getByDisplayValue("Thaw")).toBeTruthy();
    expect(eventOf(page.world, "rink")?.status).toBe("POSTPONED");
    await page.user.click(form.getByRole("button", { name: "Postpone" }));
    await waitFor(() => expect(eventOf(page.world, "rink")?.startsAt).toBe("2026-12-09T12:00:00+05:00"));
  });

  test("that is refused says so and keeps the reason", async () => {
    const page = openConsole("/console/events/tea");
    page.services.events.cancel = () => Promise.reject(new DomainError("WRONG_STATE"));
    await press(page, "Cancel");
    const asked = await dialog();
    await page.user.type(asked.getByRole("textbox", { name: "Reason" }), "Hard frost");
    await page.user.click(asked.getByRole("button", { name: "Cancel the event" }));
    expect(await asked.findByText(/Somebody has decided otherwise meanwhile/)).toBeTruthy();
    expect(asked.getByDisplayValue("Hard frost")).toBeTruthy();
  });

  test("is not offered to whoever may not", async () => {
    openConsole("/console/events/tea", {
      viewer: {
        ...coordinator,
        permissions: coordinator.permissions.filter((one) => one !== "MANAGE_EVENTS"),
      },
    });
    expect(await screen.findByText("Your account may look at events, not change them.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  test("is not offered in a closed campaign, which says so", async () => {
    const world = new FakeWorld();
    world.campaigns[0] = { ...world.campaigns[0]!, phase: "CLOSED" };
    openConsole("/console/events/tea", { world });
    expect(await screen.findByText("The campaign is closed: its events stay as they are.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Change" })).toBeNull();
  });
});
