import "fake-indexeddb/auto";
import { CREDENTIALS, FakeWorld } from "@igilik/schema/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import {
  forgetDesks,
  keepDesk,
  keptUntil,
  readKeptDesk,
} from "../../src/console/participation/kept/kept-desks";
import { openOutboxStore } from "../../src/console/participation/outbox/outbox-store";
import { answer, deskAddress, field, hasFocus, latest } from "./desk-support";
import { openConsole, signIn, type OpenConsole } from "./support";

// The next test finds an empty device.
afterEach(async () => {
  cleanup();
  await forgetDesks("all");
  const store = await openOutboxStore();
  for (const { seq } of await store.all()) await store.change(seq, () => undefined);
});

async function typeOffline(page: OpenConsole, typed: string): Promise<void> {
  await page.user.clear(await field());
  await page.user.type(await field(), `${typed}{Enter}`);
}

async function offlineDesk(options: Parameters<typeof openConsole>[1] = {}): Promise<OpenConsole> {
  const page = openConsole(deskAddress, options);
  await field();
  // The people of the event are on the device before the network goes.
  await waitFor(async () => expect((await readKeptDesk("tea"))?.cards).not.toEqual([]));
  page.isOnline = false;
  return page;
}

function goOnline(page: OpenConsole): void {
  page.isOnline = true;
  dispatchEvent(new Event("online"));
}

describe("when the network is lost", () => {
  test("an answer that was lost is asked for again under the same reference", async () => {
    const page = openConsole(deskAddress);
    const { services, world, user } = page;
    const references: string[] = [];
    const { checkIn } = services.participation;
    services.participation.checkIn = async (viewer, input) => {
      references.push(input.clientRef);
      const recorded = await checkIn(viewer, input);
      // The first answer is lost on its way: the server has recorded, the desk does not know.
      if (references.length === 1) throw new Error("lost");
      return recorded;
    };
    await user.type(await field(), "AK4821{Enter}");
    const red = await answer("refused");
    await user.click(red.getByRole("button", { name: "Try again" }));
    await answer("already");
    expect(references).toHaveLength(2);
    expect(references[0]).toBe(references[1]);
    expect(world.attendances).toHaveLength(1);
  });

  test("the desk goes on: rows are noted in sight, and all go out by themselves in their order", async () => {
    const page = await offlineDesk();
    const sent: string[][] = [];
    const { checkInAll } = page.services.participation;
    page.services.participation.checkInAll = (viewer, inputs) => {
      sent.push(inputs.map(({ volunteer, volunteerCode }) => volunteer ?? volunteerCode ?? ""));
      return checkInAll(viewer, inputs);
    };
    await typeOffline(page, "AK4821");
    expect((await answer("noted")).getByText(/goes out by itself/)).toBeTruthy();
    await typeOffline(page, "Ермеков");
    // A badge of which this device knows nobody.
    await typeOffline(page, "ZZ9999");
    await screen.findByText("3 wait");
    goOnline(page);
    await waitFor(() => expect(page.world.attendances).toMatchObject([{ volunteerId: "aigerim" }]));
    expect(sent).toEqual([["aigerim", "sanzhar", "ZZ9999"]]);
  });

  test("what is refused when it is heard later stays until a person has seen it", async () => {
    const page = await offlineDesk();
    await typeOffline(page, "SE7302");
    await answer("noted");
    await typeOffline(page, "AK4821");
    goOnline(page);
    const refused = within(await screen.findByRole("region", { name: "1 row was not accepted" }));
    expect(refused.getByText("Санжар Е.")).toBeTruthy();
    expect(refused.getByText(/a parent or guardian must agree first/)).toBeTruthy();
    // A tab that is opened later still shows it, in both places.
    cleanup();
    const { user } = openConsole(deskAddress, { world: page.world });
    await screen.findByRole("region", { name: "1 row was not accepted" });
    expect(latest().map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/Санжар Е\..*guardian must agree first.*refused/),
    );
    await user.click(screen.getByRole("button", { name: "Seen" }));
    await waitFor(() => expect(screen.queryByText("1 row was not accepted")).toBeNull());
  });

  test("a row that was taken back is never sent", async () => {
    const page = await offlineDesk();
    await typeOffline(page, "SE7302");
    await answer("noted");
    await typeOffline(page, "AK4821");
    await screen.findByText("2 wait");
    await page.user.click(screen.getByRole("button", { name: "Take back: Айгерім Қ." }));
    await answer("undone");
    await screen.findByText("1 waits");
    goOnline(page);
    await screen.findByText("1 row was not accepted");
    expect(page.world.attendances).toEqual([]);
  });

  test("rows outlive the tab: whoever opens the console again sends them", async () => {
    const world = new FakeWorld();
    const page = await offlineDesk({ world });
    await typeOffline(page, "AK4821");
    await answer("noted");
    cleanup();
    openConsole("/console/desk", { world });
    await waitFor(() => expect(world.attendances).toMatchObject([{ volunteerId: "aigerim" }]));
  });

  test("another account is told whose rows wait here, and sends them only if it says so", async () => {
    const world = new FakeWorld();
    const page = await offlineDesk({ world });
    await typeOffline(page, "AK4821");
    await answer("noted");
    cleanup();
    const viewer = { ...page.viewer, accountId: "another", displayName: "Другая смена" };
    const { user } = openConsole(deskAddress, { world, viewer });
    await screen.findByText(/noted 1 row here that waits/);
    expect(world.attendances).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Send in my name" }));
    await waitFor(() => expect(world.attendances).toMatchObject([{ volunteerId: "aigerim" }]));
  });
});

test("what a desk keeps of people is gone when its event is over, and at a sign-out", async () => {
  const { world } = openConsole(deskAddress);
  await field();
  const event = world.events.find(({ id }) => id === "tea")!; // the fake world has it
  await waitFor(async () => expect((await readKeptDesk("tea"))?.viewer.kind).toBe("COORDINATOR"));
  const kept = (await readKeptDesk("tea"))!;
  expect(keptUntil(kept.event, 5_000)).toBe(Date.parse(event.endsAt) - 5_000 + 7_200_000);
  await keepDesk({ ...kept, id: "over", until: Date.now() - 1 });
  expect(await readKeptDesk("over")).toBeUndefined();
  await forgetDesks("over");
  await keepDesk({ ...kept, until: Date.now() + 60_000 });
  cleanup();
  const { user } = openConsole("/console");
  await user.click(await screen.findByRole("button", { name: "Sign out" }));
  await waitFor(async () => expect(await readKeptDesk("tea")).toBeUndefined());
});

test("a sign-in that ended is asked for over the desk, and the row goes out after it", async () => {
  const page = openConsole(deskAddress, { world: new FakeWorld() });
  const { viewer: signedIn } = page;
  await field();
  page.viewer = { ...signedIn, kind: "ANONYMOUS", permissions: ["READ_PUBLIC"] };
  await page.user.type(await field(), "AK4821{Enter}");
  expect(await screen.findByRole("dialog", { name: "You have been signed out" })).toBeTruthy();
  await signIn(page.user, CREDENTIALS.email, CREDENTIALS.password);
  await waitFor(() => expect(page.world.attendances).toMatchObject([{ volunteerId: "aigerim" }]));
  await waitFor(hasFocus);
});
