import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });
const save = () => screen.findByRole("button", { name: "Save" });

test("details change with a reason, which stands on the person's page afterwards", async () => {
  const { user, address } = openConsole("/console/people/aigerim");
  await user.click(await screen.findByRole("link", { name: "Change details" }));
  expect((await field("Phone")).value).toBe("+77010000001");
  await user.clear(await field("Given name"));
  await user.type(await field("Given name"), "Айгерiм");
  await user.click(await save());
  expect(await screen.findByText(/at least 3/i)).toBeTruthy();
  await user.type(await field("Why it changes"), "misspelled");
  await user.click(await save());
  await waitFor(() => expect(address()).toBe("/console/people/aigerim"));
  const changes = within(await screen.findByRole("region", { name: "Details changed" }));
  expect(changes.getByText("given name")).toBeTruthy();
  expect(changes.getByText(/misspelled/)).toBeTruthy();
});

test("what is wrong is said at the field, and what was typed stays", async () => {
  const { user } = openConsole("/console/people/aigerim/change");
  await user.clear(await field("Phone"));
  await user.type(await field("Phone"), "1");
  await user.type(await field("Why it changes"), "a new number");
  await user.click(await save());
  await waitFor(async () => expect((await field("Phone")).getAttribute("aria-invalid")).toBe("true"));
  expect((await field("Phone")).value).toBe("1");
  expect((await field("Why it changes")).value).toBe("a new number");
});

test("the second of two is shown what the first has made of it, over nothing that they typed", async () => {
  const world = new FakeWorld();
  const { user, address } = openConsole("/console/people/aigerim/change", { world });
  await user.clear(await field("Given name"));
  await user.type(await field("Given name"), "Айгерiм");
  await user.type(await field("Why it changes"), "misspelled");
  const at = world.cards.findIndex(({ volunteer }) => volunteer.id === "aigerim");
  const [card] = world.cards.slice(at);
  if (card) world.cards[at] = { ...card, familyName: "Қасым", revision: card.revision + 1 };
  await user.click(await save());
  expect(await screen.findByText("changed by somebody else meanwhile: Қасым")).toBeTruthy();
  expect((await field("Family name")).value).toBe("Қасым");
  expect((await field("Given name")).value).toBe("Айгерiм");
  await user.click(await save());
  await waitFor(() => expect(address()).toBe("/console/people/aigerim"));
  expect(world.cards[at]).toMatchObject({ familyName: "Қасым", givenName: "Айгерiм" });
});
