import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const card = async () => within(await screen.findByRole("region", { name: "Who came" }));
const line = async (name: string) =>
  within((await (await card()).findByRole("link", { name })).closest("li") ?? document.body);

/** The event with somebody who was checked in, and somebody whom a report names. */
async function openWithPeople() {
  const world = new FakeWorld();
  const page = openConsole("/console/events/tea", { world });
  for (const volunteerCode of ["AK4821", "NT1190"]) {
    await page.services.participation.checkIn(coordinator, {
      ...{ clientRef: volunteerCode, event: "tea", volunteerCode },
    });
  }
  const [first] = world.attendances;
  world.attendances[0] = { ...first!, tier: "REPORTED", checkedInAt: null };
  return page;
}

const nameOf = (world: FakeWorld, place: number) => {
  const attendance = world.attendances[place];
  const found = world.cards.find(({ volunteer }) => volunteer.id === attendance?.volunteerId);
  return `${found?.familyName} ${found?.givenName}`;
};

describe("the people of an event", () => {
  test("are listed by name, and whoever came by mistake is taken back with a reason, by keyboard alone", async () => {
    const page = await openWithPeople();
    const name = nameOf(page.world, 1);
    const person = await line(name);
    person.getByRole("button", { name: /^Take back/ }).focus();
    await page.user.keyboard("{Enter}");
    const dialog = within(await screen.findByRole("dialog"));
    const reason = dialog.getByLabelText("Reason");
    await page.user.clear(reason);
    await page.user.type(reason, "Not this one{Enter}");
    expect(await person.findByText("taken back")).toBeTruthy();
    expect(page.world.attendances[1]?.state).toBe("VOIDED");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(name));
    expect(person.queryByRole("button")).toBeNull();
  });

  test("who have left are brought back, or their visit is taken back, as the dialog is told", async () => {
    const page = await openWithPeople();
    const { volunteerId } = page.world.attendances[1]!;
    const event = { event: "tea", volunteer: volunteerId };
    await page.services.participation.checkOut(coordinator, { clientRef: "out", ...event });
    const person = await line(nameOf(page.world, 1));
    await person.findByText("left");
    const ask = async () => {
      await page.user.click(person.getByRole("button", { name: /^Take back/ }));
      return within(await screen.findByRole("dialog"));
    };
    await page.user.click((await ask()).getByRole("button", { name: "Take the leaving back" }));
    await waitFor(() => expect(page.world.attendances[1]).toMatchObject({ state: "PRESENT", hours: null }));
    await waitFor(() => expect(person.queryByText("left")).toBeNull());

    await page.services.participation.checkOut(coordinator, { clientRef: "again", ...event });
    await person.findByText("left");
    const dialog = await ask();
    await page.user.click(dialog.getByRole("radio", { name: "The visit with its hours" }));
    expect(dialog.getByLabelText<HTMLInputElement>("Reason").value).toBe("Checked in by mistake");
    await page.user.click(dialog.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(page.world.attendances[1]?.state).toBe("VOIDED"));
  });

  test("who were only reported are marked, and confirmed where they were seen", async () => {
    const page = await openWithPeople();
    const person = await line(nameOf(page.world, 0));
    expect(person.getByText("only in a report")).toBeTruthy();
    const sent: unknown[] = [];
    const { checkIn } = page.services.participation;
    page.services.participation.checkIn = (viewer, input) => {
      sent.push(input);
      return checkIn(viewer, input);
    };
    await page.user.click(person.getByRole("button", { name: /was there: confirm$/ }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ event: "tea", volunteer: page.world.attendances[0]?.volunteerId }]),
    );
    await waitFor(async () =>
      expect((await line(nameOf(page.world, 0))).queryByText("only in a report")).toBeNull(),
    );
  });
});
