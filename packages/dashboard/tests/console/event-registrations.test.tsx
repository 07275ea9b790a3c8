import { DomainError } from "@igilik/schema";
import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const card = async () => within(await screen.findByRole("region", { name: "Who registered" }));
const dialog = async () => within(await screen.findByRole("dialog"));

describe("who registered for an event", () => {
  test("is found and registered with a click, then marked as not having come", async () => {
    const world = new FakeWorld();
    const page = openConsole("/console/events/tea", { world });
    const before = world.registrations.length;
    await page.user.click((await card()).getByRole("button", { name: "Register a person" }));
    const form = await dialog();
    await page.user.type(form.getByRole("searchbox"), "Қасымова");
    await page.user.click(await form.findByRole("button", { name: /Қасымова Айгерім/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(world.registrations).toHaveLength(before + 1);
    expect(world.registrations.at(-1)).toMatchObject({
      eventId: "tea",
      volunteerId: "aigerim",
      state: "CONFIRMED",
    });

    const state = await (await card()).findByLabelText("Where it stands: Айгерім Қ.");
    await page.user.selectOptions(state, "did not come");
    await waitFor(() => expect(world.registrations.at(-1)?.state).toBe("NO_SHOW"));
    await waitFor(() => expect(within(state).queryByRole("option", { name: "cancelled" })).toBeNull());
    expect(within(state).getByRole("option", { name: "excused" })).toBeTruthy();
  });

  test("keeps the state and says why when it does not follow", async () => {
    const world = new FakeWorld();
    world.registrations.push({
      id: "of-aigerim",
      state: "WAITLISTED",
      eventId: "tea",
      volunteerId: "aigerim",
    });
    const page = openConsole("/console/events/tea", { world });
    page.services.participation.changeRegistration = async () => {
      throw new DomainError("WRONG_STATE");
    };
    const state = await (await card()).findByLabelText<HTMLSelectElement>("Where it stands: Айгерім Қ.");
    await page.user.selectOptions(state, "has a place");
    expect((await (await card()).findByRole("alert")).textContent).toMatch(/decided otherwise/);
    expect(state.value).toBe("WAITLISTED");
  });
});
