import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const names = async () =>
  within(await screen.findByRole("list", { name: "List of people" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);
const card = async (title: string) => within(await screen.findByRole("region", { name: title }));
const dialog = async () => within(await screen.findByRole("dialog"));

describe("the list of people", () => {
  test("finds by the last digits of a phone, keeps them in the address, and shows no contact", async () => {
    const { user, address } = openConsole("/console/people");
    expect(await names()).toHaveLength(4);
    await user.type(screen.getByRole("searchbox"), "0001");
    await waitFor(async () => expect(await names()).toEqual([expect.stringContaining("Қасымова Айгерім")]));
    expect(address()).toBe("/console/people?q=0001");
    expect(screen.queryByText(/\+7701/)).toBeNull();
  });

  test("lists an organization's people, and leads back to all", async () => {
    const { user } = openConsole("/console/people?organization=students");
    await waitFor(async () => expect(await names()).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: /Union of the City's Students/ }));
    await waitFor(async () => expect(await names()).toHaveLength(4));
  });

  test("is narrowed by age and ordered by arrival, which the address says", async () => {
    const { user, address } = openConsole("/console/people");
    const all = await names();
    await user.selectOptions(screen.getByRole("combobox", { name: "Order" }), "newest first");
    await waitFor(async () => expect(await names()).toEqual(all.toReversed()));
    await user.selectOptions(screen.getByRole("combobox", { name: "Age" }), "guardian's consent missing");
    await waitFor(async () => expect((await names()).length).toBeLessThan(4));
    expect(address()).toBe("/console/people?sort=NEWEST&young=guardian");
  });

  test("is narrowed to an organization that is found by its name", async () => {
    const { user, address } = openConsole("/console/people");
    await names();
    await user.type(screen.getByRole("textbox", { name: "Find an organization by its name" }), "Union");
    await user.click(await screen.findByRole("button", { name: /Union of the City's Students/ }));
    await waitFor(async () => expect(await names()).toHaveLength(2));
    expect(address()).toBe("/console/people?organization=students");
  });

  test("says when nobody fits", async () => {
    const { user } = openConsole("/console/people?q=nobody");
    await user.click(await screen.findByRole("button", { name: "All people" }));
    expect(await names()).toHaveLength(4);
  });
});

describe("a person's page", () => {
  test("shows contacts only when they are asked for", async () => {
    const { user } = openConsole("/console/people/aigerim");
    const contacts = await card("Contacts");
    expect(screen.queryByText("+77010000001")).toBeNull();
    await user.click(contacts.getByRole("button", { name: "Show the contacts" }));
    expect(await contacts.findByRole("link", { name: "+77010000001" })).toBeTruthy();
    expect(await contacts.findAllByText(/2026.* · \S/)).not.toHaveLength(0);
  });

  test("notes a guardian's consent", async () => {
    const { user } = openConsole("/console/people/sanzhar");
    await user.click(await screen.findByRole("button", { name: "Note a consent" }));
    const form = await dialog();
    await user.selectOptions(form.getByLabelText("Who agreed"), "A parent or guardian");
    await user.click(form.getByRole("button", { name: "Note it" }));
    expect(await screen.findByText("guardian agrees")).toBeTruthy();
  });

  test("keeps which adult agreed, and what was typed when it is too short", async () => {
    const { user } = openConsole("/console/people/sanzhar");
    await user.click(await screen.findByRole("button", { name: "Note a consent" }));
    const form = await dialog();
    await user.selectOptions(form.getByLabelText("Who agreed"), "A parent or guardian");
    const guardian = form.getByLabelText("Name of the parent or guardian");
    await user.type(guardian, "Е");
    await user.click(form.getByRole("button", { name: "Note it" }));
    expect(form.getByText("Write the whole name, or leave it empty")).toBeTruthy();
    await user.type(guardian, "рмекова Сәуле");
    await user.click(form.getByRole("button", { name: "Note it" }));
    expect(await screen.findByText("Ермекова Сәуле (mother)")).toBeTruthy();
  });

  test("withdraws a consent with a reason, and says what waits for a new one", async () => {
    const { user, world } = openConsole("/console/people/nurlan");
    world.registrations.push({
      ...{ id: "registration", state: "CONFIRMED", volunteerId: "nurlan" },
      eventId: world.events[0]?.id ?? "",
    });
    await user.click(await screen.findByRole("button", { name: "Withdraw: To take part" }));
    const form = await dialog();
    await user.type(form.getByLabelText("Why, or who asked for it?"), "his mother called");
    await user.click(form.getByRole("button", { name: "Withdraw the consent" }));
    expect(await screen.findByText(/his mother called/)).toBeTruthy();
    expect(screen.queryByText("guardian agrees")).toBeNull();
    expect(await screen.findByText("guardian's consent missing")).toBeTruthy();
  });

  test("shows where somebody was and for how long", async () => {
    const world = new FakeWorld();
    const event = world.events[0];
    if (!event) throw new Error("the fake world has events");
    world.attendances.push({
      ...{ id: "visit", eventId: event.id, volunteerId: "aigerim", organizationId: null },
      ...{ state: "LEFT", tier: "VERIFIED", hours: 2.5, assumedHours: null },
      checkedInAt: "2026-12-08T10:00:00+05:00",
      checkedOutAt: "2026-12-08T12:30:00+05:00",
    });
    openConsole("/console/people/aigerim", { world });
    const visits = await card("Visits");
    expect(await visits.findByRole("link", { name: event.title.en ?? "" })).toBeTruthy();
    expect(visits.getByText("2.5 h")).toBeTruthy();
    expect(visits.getByText("8 December 2026, 10:00 – 12:30")).toBeTruthy();
  });

  test("makes two cards one with a reason, and two again", async () => {
    const { user, services } = openConsole("/console/people/aigerim");
    const merged = await card("Cards of the same person");
    await user.click(merged.getByRole("button", { name: "Another card of this person" }));
    const form = await dialog();
    await user.clear(form.getByRole("searchbox"));
    await user.type(form.getByRole("searchbox"), "MV5544");
    await user.click(await form.findByRole("button", { name: /Воронова/ }));
    await user.click(form.getByRole("button", { name: "Same person" }));
    expect(form.getByText(/at least 3/i)).toBeTruthy();
    await user.type(form.getByLabelText("How do you know that they are one person?"), "asked her");
    await user.click(form.getByRole("button", { name: "Same person" }));
    await user.click(await merged.findByRole("button", { name: "Two people after all: Воронова Мария" }));
    await user.type(
      (await dialog()).getByLabelText("How do you know that they are two people?"),
      "two sisters",
    );
    await user.click((await dialog()).getByRole("button", { name: "Two people after all" }));
    expect(await merged.findByText("This is their only card.")).toBeTruthy();
    expect(await services.volunteers.byId("maria")).toEqual({ id: "maria" });
  });

  test("says when there is no such person", async () => {
    openConsole("/console/people/nobody");
    expect(await screen.findByText(/There is no such person/)).toBeTruthy();
  });
});

describe("badges to print", () => {
  test("are one person's, without the name unless it is wanted", async () => {
    const { user, address } = openConsole("/console/people/aigerim");
    await user.click(await screen.findByRole("link", { name: "Print the badge" }));
    expect(await screen.findByRole("img", { name: "AK4821" })).toBeTruthy();
    expect(screen.queryByText(/Қасымова/)).toBeNull();
    await user.click(screen.getByLabelText("With names"));
    expect(await screen.findByText(/Қасымова/)).toBeTruthy();
    expect(address()).toBe("/console/people/badges?person=aigerim&names=yes");
  });

  test("are those of everybody on the list", async () => {
    const { user } = openConsole("/console/people?organization=students");
    await waitFor(async () => expect(await names()).toHaveLength(2));
    await user.click(screen.getByRole("link", { name: "Print badges" }));
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(2));
    expect(screen.getByRole("img", { name: "NT1190" })).toBeTruthy();
  });
});
