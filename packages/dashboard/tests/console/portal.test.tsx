import { FakeWorld, representative } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const open = (address: string) => openConsole(address, { viewer: representative });
const people = async () => within(await screen.findByRole("list", { name: "Your people" }));
const own = (page: ReturnType<typeof open>) =>
  page.services.organizations.peopleOf(representative, "zhasyl-alatau", null, { first: 1 });

describe("an organization's own pages", () => {
  test("show its people and find them, with the search in the address", async () => {
    const page = open("/console/organization/people");
    const [first] = (await own(page)).nodes;
    const all = (await people()).getAllByRole("listitem").length;
    expect(all).toBeLessThan(new FakeWorld().cards.length);
    await page.user.type(screen.getByRole("searchbox"), first?.familyName ?? "");
    await waitFor(async () => expect((await people()).getAllByText(first?.code ?? "")).toHaveLength(1));
    expect(page.address()).toContain("/console/organization/people?q=");
  });

  test("offer no file of what happens, which the front office alone may take away", async () => {
    open("/console/organization");
    const now = within(await screen.findByRole("region", { name: "Right now" }));
    expect(await now.findByText("the newest first")).toBeTruthy();
    expect(now.queryByRole("button", { name: "Take as a file" })).toBeNull();
  });

  test("list the events that it holds with day, hour and place", async () => {
    open("/console/organization");
    const events = within(await screen.findByRole("region", { name: "Your events" }));
    const [gifts] = await events.findAllByText("Gifts for children");
    expect(gifts?.closest("li")?.textContent).toMatch(/4 December.*, 14:00 · \S/);
  });

  test("issue a key for itself", async () => {
    const { user } = open("/console/organization");
    const keys = within(await screen.findByRole("region", { name: "API keys" }));
    await user.click(keys.getByRole("button", { name: "New key" }));
    const form = within(await screen.findByRole("dialog"));
    await user.type(form.getByLabelText("What it is for"), "CRM");
    await user.click(form.getByRole("button", { name: "Make the key" }));
    // The list shows no more than its beginning.
    expect(await screen.findByText(/^igk_[\w-]+$/)).toBeTruthy();
  });
});

describe("a report", () => {
  test("says at its fields what is missing, and keeps what was typed", async () => {
    const { user } = open("/console/organization/report");
    await user.click(await screen.findByRole("button", { name: "Try it out" }));
    expect(screen.getByText("Choose the event")).toBeTruthy();
    await user.type(screen.getByLabelText("Hours of each of them"), "25");
    await user.type(screen.getByLabelText("How many came without names"), "some");
    await user.type(screen.getByLabelText("At most"), "-5");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    expect(screen.getByText("A number above 0 and at most 24")).toBeTruthy();
    expect(screen.getAllByText("A whole number, 0 or more")).toHaveLength(2);
    expect(screen.getByDisplayValue("some")).toBeTruthy();
  });

  test("says of a range at its upper end that it ends before it begins", async () => {
    const { user } = open("/console/organization/report?event=tea");
    await user.type(await screen.findByLabelText("How many came without names"), "12");
    await user.type(screen.getByLabelText("At most"), "9");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    expect(screen.getByText("Not fewer than how many came")).toBeTruthy();
  });

  test("is of an event that is chosen among the organization's own first, and the one of the address is there in any case", async () => {
    const world = new FakeWorld();
    const coming = world.events.find(({ status }) => status === "APPROVED");
    const { user } = openConsole(`/console/organization/report?event=${coming?.id}`, {
      viewer: representative,
      world,
    });
    const event = await screen.findByLabelText<HTMLSelectElement>("Event");
    const groups = () => [...event.querySelectorAll("optgroup")].map(({ label }) => label);
    await waitFor(() => expect(groups()).toEqual(["Your events"]));
    expect(event.value).toBe(coming?.id);
    expect(
      within(event).getByRole("option", { name: /^4 December, 14:00: Gifts for children · .+/ }),
    ).toBeTruthy();
    // Those of others are many: they are found, not read through.
    await user.type(screen.getByRole("searchbox"), "a");
    await waitFor(() => expect(groups()).toContain("Events of others"));
    const names = within(event)
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(new Set(names).size).toBe(names.length);
    await user.selectOptions(event, "tea");
    expect(event.value).toBe("tea");
  });

  test("is tried out line by line, handed in, and listed", async () => {
    const page = open("/console/organization/report");
    const { user, world } = page;
    const [person] = (await own(page)).nodes;
    const event = await screen.findByLabelText("Event");
    await waitFor(() => expect(within(event).getAllByRole("option").length).toBeGreaterThan(1));
    await user.selectOptions(event, within(event).getAllByRole("option")[1] as HTMLOptionElement);
    await user.type(screen.getByLabelText("Who came"), `${person?.code}\nNobody Known`);
    await user.type(screen.getByLabelText("Hours of each of them"), "2,5");
    await user.type(screen.getByLabelText("How many came without names"), "12");
    await user.type(screen.getByLabelText("At most"), "15");
    const [challenge] = await screen.findAllByRole("textbox", { description: "cups of tea handed out" });
    await user.type(challenge as HTMLElement, "40");
    const before = world.progress.volunteersReported;
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    const lines = within(await screen.findByRole("list", { name: "Lines of the report" }));
    expect(lines.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("not among your people"),
      expect.stringMatching(/2\.5 h: waits for a checkis reported$/),
      "12–15 people without namesis reported",
      expect.stringMatching(/: 40 cups of tea handed outwaits for a check$/),
    ]);
    expect(screen.getByText(/^1 line will be left out/)).toBeTruthy();
    expect(world.progress.volunteersReported).toBe(before);
    await user.click(screen.getByRole("button", { name: "Hand it in" }));
    expect(await screen.findByText("Handed in. The front office sees it now.")).toBeTruthy();
    expect(world.progress.volunteersReported).toBe(before + 1);
    await user.click(within(screen.getByRole("main")).getByRole("link", { name: "Your organization" }));
    await user.click(await screen.findByRole("button", { name: "Leave and lose it" }));
    const reports = within(await screen.findByRole("region", { name: "What you have reported" }));
    expect(await reports.findByText("1 person by name, 12–15 people without names, 1 result")).toBeTruthy();
  });

  test("keeps the lines that were not taken, to be mended and sent without the rest", async () => {
    const page = open("/console/organization/report?event=tea");
    const { user } = page;
    const [person] = (await own(page)).nodes;
    await user.type(await screen.findByLabelText("Who came"), `${person?.code}\nNobody Known`);
    await user.type(screen.getByLabelText("How many came without names"), "12");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    await user.click(await screen.findByRole("button", { name: "Hand it in" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/^1 line was not taken/);
    await user.click(screen.getByRole("button", { name: "Mend what is left" }));
    expect(screen.getByLabelText("Who came")).toHaveProperty("value", "Nobody Known");
    expect(screen.getByLabelText("How many came without names")).toHaveProperty("value", "");
    expect(screen.getByLabelText("Event")).toHaveProperty("value", "tea");
    const lines = within(await screen.findByRole("list", { name: "Lines of the report" }));
    expect(lines.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Nobody Knownnot among your people",
    ]);
    // Nothing is in it yet that could be handed in.
    expect(screen.getByText("Nobody can be reported yet. Mend the lines first.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Hand it in" })).toBeNull();
    await user.clear(screen.getByLabelText("Who came"));
    await user.type(screen.getByLabelText("Who came"), person?.code ?? "");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    await user.click(await screen.findByRole("button", { name: "Hand it in" }));
    expect(await screen.findByText("Handed in. The front office sees it now.")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Another report" }));
    expect(screen.getByLabelText("Who came")).toHaveProperty("value", "");
  });

  test("is not left with something typed before somebody says so", async () => {
    const page = open("/console/organization/report?event=tea");
    const { user } = page;
    const leave = () => user.click(screen.getByRole("link", { name: "Your people" }));
    await user.type(await screen.findByLabelText("Who came"), "Nobody Known");
    await leave();
    const question = () => screen.findByRole("dialog", { name: "Leave without handing in?" });
    await user.click(within(await question()).getByRole("button", { name: "Stay here" }));
    expect(page.address()).toContain("/console/organization/report");
    expect(screen.getByLabelText("Who came")).toHaveProperty("value", "Nobody Known");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await leave();
    await user.click(within(await question()).getByRole("button", { name: "Leave and lose it" }));
    expect(await people()).toBeTruthy();
  });

  test("is not left with lines that were not taken either, and they are given up by a button that says so", async () => {
    const page = open("/console/organization/report?event=tea");
    const { user } = page;
    await user.type(await screen.findByLabelText("Who came"), "Nobody Known");
    await user.type(screen.getByLabelText("How many came without names"), "12");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    await user.click(await screen.findByRole("button", { name: "Hand it in" }));
    await user.click(await screen.findByRole("link", { name: "Add photos" }));
    const question = within(await screen.findByRole("dialog", { name: "Leave without handing in?" }));
    await user.click(question.getByRole("button", { name: "Stay here" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: "Leave them out: another report" }));
    expect(screen.getByLabelText("Who came")).toHaveProperty("value", "");
    await user.click(screen.getByRole("link", { name: "Your people" }));
    expect(await people()).toBeTruthy();
  });

  test("that nobody has typed into, or whose author signs out, is left at once", async () => {
    const page = open("/console/organization/report?event=tea");
    const { user } = page;
    await screen.findByLabelText("Who came");
    await user.click(screen.getByRole("link", { name: "Your people" }));
    expect(await people()).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "Report" }));
    await user.type(await screen.findByLabelText("Who came"), "Nobody Known");
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    await waitFor(() => expect(page.address()).toContain("/console/sign-in"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("lets one choose among those of one name by the year of birth, one line after the other", async () => {
    const page = open("/console/organization/report?event=tea");
    const { user, services } = page;
    const [one] = (await own(page)).nodes;
    if (!one) throw new Error("nobody belongs to the organization");
    const namesakes = [
      { ...one, birthYear: 1998 },
      { ...one, id: "other", code: "WB9TXX", birthYear: 2010 },
    ];
    services.organizations.matchPeople = async (_viewer, _id, lines) =>
      lines.map((line) => ({
        line,
        people: namesakes.filter(({ code }) => line === "Same Name" || line === code),
      }));
    await user.type(await screen.findByLabelText("Who came"), "Same Name\nSame Name");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    await user.click(await screen.findByRole("button", { name: / · born 1998$/ }));
    await waitFor(() =>
      expect(screen.getByLabelText("Who came")).toHaveProperty("value", `${one.code}\nSame Name`),
    );
    await user.click(await screen.findByRole("button", { name: / · born 2010$/ }));
    await waitFor(() =>
      expect(screen.getByLabelText("Who came")).toHaveProperty("value", `${one.code}\nWB9TXX`),
    );
  });

  test("that is typed on has to be tried out again", async () => {
    const { user } = open("/console/organization/report?event=tea");
    await screen.findByLabelText("Event");
    await user.type(screen.getByLabelText("How many came without names"), "12");
    await user.selectOptions(
      screen.getByLabelText("Event"),
      (await screen.findAllByRole("option")).at(-1) as HTMLOptionElement,
    );
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    expect(await screen.findByRole("button", { name: "Hand it in" })).toBeTruthy();
    await user.type(screen.getByLabelText("How many came without names"), "3");
    expect(screen.queryByRole("button", { name: "Hand it in" })).toBeNull();
  });
});
