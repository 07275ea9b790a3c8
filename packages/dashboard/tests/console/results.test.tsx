import { coordinator, FakeWorld, representative } from "@igilik/schema/testing";
import { DomainError } from "@igilik/schema";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, type OpenConsole } from "./support";

const region = async (name: string) => within(await screen.findByRole("region", { name }));
const dialog = async () => within(await screen.findByRole("dialog"));
const recorded = async () =>
  (await region("Recorded results")).getAllByRole("listitem").map(({ textContent }) => textContent);

/** A world in which somebody has claimed an amount for the tea. */
async function openClaimed(address: string): Promise<OpenConsole> {
  const world = new FakeWorld();
  const page = openConsole(address, { world });
  await page.services.participation.recordImpact(coordinator, {
    clientRef: "elsewhere",
    event: "tea",
    challenge: "tea",
    quantity: 1200,
    verified: false,
    note: "Counted the cups",
  });
  return page;
}

describe("the results of an event", () => {
  test("are added with who says it and how it is known", async () => {
    const page = openConsole("/console/events/tea");
    await page.user.click(await screen.findByRole("button", { name: "Add a result" }));
    const form = await dialog();
    await page.user.type(form.getByLabelText("How much, in the challenge's unit"), "0");
    await page.user.click(form.getByRole("button", { name: "Add the result" }));
    expect(form.getByText("A number above 0, with three decimals at most")).toBeTruthy();
    expect(form.getByText("Fill this in")).toBeTruthy();
    await page.user.selectOptions(form.getByLabelText("Challenge"), "tea");
    await page.user.type(form.getByLabelText("How much, in the challenge's unit"), "{Backspace}1 250,5");
    await page.user.click(form.getByLabelText(/I have checked it/));
    await page.user.click(form.getByRole("button", { name: "Add the result" }));
    await waitFor(async () => expect((await recorded())[0]).toMatch(/^1,250\.5 .*verified/));
    expect(page.world.impacts.at(-1)).toMatchObject({ quantity: 1250.5, state: "VERIFIED" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("are verified at one stroke, and doubted with a reason", async () => {
    const page = await openClaimed("/console/events/tea");
    await page.user.click(await screen.findByRole("button", { name: "Verify" }));
    await waitFor(async () => expect((await recorded())[0]).toContain("verified"));
    await page.user.click(screen.getByRole("button", { name: "Doubt" }));
    const form = await dialog();
    await page.user.click(form.getByRole("button", { name: "Doubt" }));
    expect(form.getByText("At least 3 characters")).toBeTruthy();
    await page.user.type(form.getByLabelText("Reason"), "Nobody saw so many");
    await page.user.click(form.getByRole("button", { name: "Doubt" }));
    await waitFor(async () => expect((await recorded())[0]).toContain("doubted"));
  });

  test("with a wrong amount are corrected, and the wrong one stays in sight", async () => {
    const page = await openClaimed("/console/events/tea");
    await page.user.click(await screen.findByRole("button", { name: "Correct" }));
    const form = await dialog();
    expect(form.getByText(/It stands at 1,200/)).toBeTruthy();
    await page.user.type(form.getByLabelText("The right amount"), "120");
    await page.user.type(form.getByLabelText("Reason"), "One zero too many");
    page.services.participation.correctImpact = () => Promise.reject(new DomainError("CAMPAIGN_CLOSED"));
    await page.user.click(form.getByRole("button", { name: "Correct" }));
    expect(await form.findByText(/The campaign is closed/)).toBeTruthy();
    expect(form.getByDisplayValue("One zero too many")).toBeTruthy();
  });

  test("are not offered to whoever may not record them", async () => {
    const viewer = { ...coordinator, permissions: ["MANAGE_EVENTS" as const] };
    openConsole("/console/events/tea", { viewer });
    await screen.findByRole("article", { name: "Hot tea" });
    expect(screen.queryByRole("button", { name: "Add a result" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Corrections" })).toBeNull();
  });
});

describe("a head-count", () => {
  /** Opens its form and types into it. */
  async function fillIn(page: ReturnType<typeof openConsole>, button: string, count: string) {
    await page.user.click(await screen.findByRole("button", { name: button }));
    const form = await dialog();
    await page.user.type(form.getByLabelText("How many people, or at least how many"), count);
    return { form, report: () => page.user.click(form.getByRole("button", { name: "Report" })) };
  }
  const isGone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  test("may be a range, which does not end before it begins", async () => {
    const page = openConsole("/console/events/tea");
    const { form, report } = await fillIn(page, "Report a head-count", "140");
    await page.user.type(form.getByLabelText("At most"), "20");
    await report();
    expect(await form.findByText("Not fewer than at least")).toBeTruthy();
    await page.user.type(form.getByLabelText("At most"), "0");
    await report();
    await isGone();
    const crowd = await region("People without names");
    expect((await crowd.findByRole("listitem")).textContent).toMatch(/^140–200/);
  });

  test("replaces with a reason what stood before, which stays in sight, and never one that nobody has seen", async () => {
    const page = openConsole("/console/events/tea");
    await (await fillIn(page, "Report a head-count", "140")).report();
    await isGone();
    const { form, report } = await fillIn(page, "Correct the head-count", "114");
    expect(form.getByText("Said so far: 140. It gives way.")).toBeTruthy();
    await report();
    expect(await form.findByText("At least 3 characters")).toBeTruthy();
    await page.user.type(form.getByLabelText("How they were counted, or why it is corrected"), "Tickets");
    // Somebody else reports meanwhile.
    const [standing] = page.world.headcountReports.get("tea") ?? [];
    page.world.headcountReports.set("tea", [{ ...standing!, id: "newer", countAtMost: 210 }]);
    await report();
    expect((await form.findByRole("alert")).textContent).toContain("changed");
    expect(await form.findByText("Said so far: 140–210. It gives way.")).toBeTruthy();
    await report();
    await isGone();
    const crowd = await region("People without names");
    await waitFor(() => {
      const [now, before] = crowd.getAllByRole("listitem").map(({ textContent }) => textContent);
      expect(now).toMatch(/^114/);
      expect(before).toMatch(/^140–210.*replaced/);
    });
  });
});

test("corrections are told in the reader's words", async () => {
  const world = new FakeWorld();
  const kept = { reason: "Counted again", by: "Aigerim", correctedAt: world.now, eventId: "tea" };
  world.corrections.push(
    {
      id: "c1",
      subject: "EVENT",
      changes: [
        { field: "district", from: "almaly", to: "medeu" },
        { field: "title", from: null, to: null },
        { field: "adultsOnly", from: "false", to: "true" },
        { field: "startsAt", from: "2026-12-08T17:00:00+05:00", to: "2026-12-08T18:30:00+05:00" },
      ],
      ...kept,
    },
    { id: "c2", subject: "IMPACT", changes: [{ field: "state", from: "CLAIMED", to: "REJECTED" }], ...kept },
    { id: "c3", subject: "HEADCOUNT", changes: [{ field: "count", from: "1400", to: "1140" }], ...kept },
  );
  openConsole("/console/results?tab=corrections", { world });
  const list = await region("Corrections");
  expect(await list.findByText("People: 1,400 → 1,140")).toBeTruthy();
  expect(list.getByText("State: to be checked → rejected")).toBeTruthy();
  expect(await list.findByText("District: Almaly → Medeu")).toBeTruthy();
  expect(list.getByText("Title: changed")).toBeTruthy();
  expect(list.getByText("18 and over: no → yes")).toBeTruthy();
  expect(list.getByText(/^Begins: .*17:00 → .*18:30$/)).toBeTruthy();
  expect(list.getAllByRole("link", { name: "Hot tea" })).toHaveLength(3);
});

test("an event's corrections are read again with the event, also when its step counted nothing", async () => {
  const world = new FakeWorld();
  const page = openConsole("/console/events/tea", { world });
  const list = await region("Corrections");
  expect(await list.findByText("Nothing was corrected")).toBeTruthy();
  page.services.events.cancel = async (_viewer, { clientRef, reason }) => {
    const at = world.events.findIndex(({ id }) => id === "tea");
    const event = world.events[at]!;
    world.events[at] = { ...event, status: "CANCELLED", cancelReason: reason, revision: event.revision + 1 };
    world.corrections.push({
      ...{ id: "c1", subject: "EVENT", changes: [{ field: "status", from: "APPROVED", to: "CANCELLED" }] },
      ...{ reason, by: "Aigerim", correctedAt: world.now, eventId: "tea" },
    });
    return {
      clientRef,
      event: world.events[at],
      write: { campaignId: event.campaignId, transactionId: "1" },
    };
  };
  await page.user.click(screen.getByRole("button", { name: "Cancel" }));
  const form = await dialog();
  await page.user.type(form.getByRole("textbox"), "A storm");
  await page.user.click(form.getByRole("button", { name: "Cancel the event" }));
  expect(await list.findByText("A storm")).toBeTruthy();
});

test("the page of results shows what waits first, and keeps the tab in the address", async () => {
  const page = await openClaimed("/console/results");
  const waiting = await region("to be checked");
  expect(await waiting.findByText("Counted the cups")).toBeTruthy();
  await page.user.click(waiting.getByRole("button", { name: "Verify" }));
  await waitFor(() => expect(screen.getByText("Nothing stands here")).toBeTruthy());
  await page.user.click(screen.getByRole("link", { name: "verified" }));
  expect(await (await region("verified")).findByText("Counted the cups")).toBeTruthy();
  expect(page.address()).toBe("/console/results?tab=VERIFIED");
});

test("an organization's account does not reach the results of all", async () => {
  const page = openConsole("/console/results", { viewer: representative });
  await waitFor(() => expect(page.address()).toBe("/console/organization"));
});

describe("hours that nobody measured", () => {
  const named = (world: FakeWorld, place: number) => {
    const { familyName, givenName } = world.cards[place]!;
    return `${familyName} ${givenName}`;
  };
  /** Two people who came to the tea and have said how long they stayed. */
  function openHours(address: string): OpenConsole {
    const world = new FakeWorld();
    world.hours.push(
      ...[0, 1].map((place) => ({
        ...{
          id: `hours-${place}`,
          hours: 2.5 + place,
          source: "EVENT_END" as const,
          state: "CLAIMED" as const,
        },
        ...{ recordedAt: world.now, eventId: "tea", organizationId: null },
        volunteerId: world.cards[place]!.volunteer.id,
      })),
    );
    return openConsole(address, { world });
  }

  test("are chosen and verified together", async () => {
    const { user, world } = openHours("/console/results?tab=hours");
    const list = await region("Hours nobody measured");
    expect(await list.findByLabelText(`${named(world, 0)}, 2.5 h`)).toBeTruthy();
    expect(list.queryByRole("button", { name: "Verify" })).toBeNull();
    await user.click(list.getByLabelText("Choose all"));
    expect(list.getByText("2 entries chosen")).toBeTruthy();
    await user.click(list.getByRole("button", { name: "Verify" }));
    expect(await list.findByText("No hours wait for a decision")).toBeTruthy();
    expect(world.hours.map(({ state }) => state)).toEqual(["VERIFIED", "VERIFIED"]);
    await user.click(list.getByRole("link", { name: "Verified" }));
    expect(await list.findByLabelText(`${named(world, 1)}, 3.5 h`)).toBeTruthy();
  });

  test("are doubted with a reason, one by one", async () => {
    const { user, world } = openHours("/console/events/tea");
    const list = await region("Hours nobody measured");
    await user.click(await list.findByLabelText(`${named(world, 1)}, 3.5 h`));
    await user.click(list.getByRole("button", { name: "Doubt" }));
    const form = await dialog();
    await user.click(form.getByRole("button", { name: "Doubt" }));
    expect(form.getByText("At least 3 characters")).toBeTruthy();
    await user.type(form.getByLabelText("Reason"), "Nobody saw them");
    await user.click(form.getByRole("button", { name: "Doubt" }));
    await waitFor(() => expect(world.hours.map(({ state }) => state)).toEqual(["CLAIMED", "DISPUTED"]));
    await waitFor(() => expect(list.getByText("nothing chosen")).toBeTruthy());
  });

  test("are claimed for somebody who came", async () => {
    const { user, world, services } = openConsole("/console/events/tea");
    await services.participation.checkIn(coordinator, {
      ...{ clientRef: "desk", event: "tea", volunteer: world.cards[0]!.volunteer.id },
    });
    const list = await region("Hours nobody measured");
    await user.click(list.getByRole("button", { name: "Claim hours" }));
    const form = await dialog();
    await user.type(form.getByLabelText("How many hours"), "25");
    await user.click(form.getByRole("button", { name: "Claim hours" }));
    expect(form.getByText("A number above 0 and at most 24")).toBeTruthy();
    expect(form.getByText("Fill this in")).toBeTruthy();
    const option = await form.findByRole("option", { name: new RegExp(`^${named(world, 0)}`) });
    await user.selectOptions(form.getByLabelText("Who"), option);
    await user.clear(form.getByLabelText("How many hours"));
    await user.type(form.getByLabelText("How many hours"), "1,5");
    await user.click(form.getByRole("button", { name: "Claim hours" }));
    expect(await list.findByLabelText(`${named(world, 0)}, 1.5 h`)).toBeTruthy();
    expect(world.hours).toMatchObject([{ hours: 1.5, state: "CLAIMED" }]);
  });
});
