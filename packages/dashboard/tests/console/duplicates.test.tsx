import { FakeWorld } from "@igilik/schema/testing";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openConsole } from "./support";

const pair = (id: string, firstId: string, secondId: string) => ({
  ...{ id, firstId, secondId, sign: "NAME_AND_YEAR" as const, state: "OPEN" as const },
  ...{ foundAt: "2026-12-05T06:00:00Z", reason: null, by: null, decidedAt: null },
});
const worldOfPairs = () => {
  const world = new FakeWorld();
  world.duplicates.push(pair("one", "aigerim", "maria"), pair("two", "nurlan", "sanzhar"));
  return world;
};
const items = () => within(screen.getByRole("list", { name: "Pairs of cards" })).getAllByRole("listitem");

test("the people's page leads to those who may be known twice, and says how many wait", async () => {
  const { user, address } = openConsole("/console/people", { world: worldOfPairs() });
  await user.click(await screen.findByRole("link", { name: "Known twice? 2" }));
  expect(await screen.findByRole("heading", { name: "Known twice?" })).toBeTruthy();
  expect(address()).toBe("/console/people/duplicates");
});

test("the sidebar counts those who wait, and one fewer after a decision", async () => {
  const { user } = openConsole("/console/people/duplicates", { world: worldOfPairs() });
  const way = (waiting: number) => screen.findByRole("link", { name: `People Known twice? ${waiting}` });
  expect(await way(2)).toBeTruthy();
  await screen.findByRole("heading", { name: "Қасымова Айгерім" });
  await user.keyboard("n");
  expect(await way(1)).toBeTruthy();
});

test("two cards stand side by side with what differs, contacts only when they are asked for", async () => {
  const { user } = openConsole("/console/people/duplicates", { world: worldOfPairs() });
  const row = async (name: RegExp) => (await screen.findByRole("row", { name })).textContent;
  expect(await row(/Family name/)).toBe("Family name differsҚасымоваВоронова");
  expect(await row(/Born/)).toBe("Born one only2001–");
  expect(screen.queryByText("+77010000001")).toBeNull();
  await user.keyboard("c");
  expect(await row(/Phone/)).toBe("Phone one only+77010000001–");
});

test("pairs are decided and taken back with keys alone", async () => {
  const { user, world } = openConsole("/console/people/duplicates", { world: worldOfPairs() });
  const states = () => world.duplicates.map(({ state }) => state);
  expect(await screen.findByRole("heading", { name: "Қасымова Айгерім" })).toBeTruthy();
  await user.keyboard("j");
  expect(await screen.findByRole("heading", { name: "Тілеубай Нұрлан" })).toBeTruthy();
  await user.keyboard("k");
  await user.keyboard("s");
  expect(await screen.findByText("Қасымова Айгерім is one person now")).toBeTruthy();
  expect(await screen.findByRole("heading", { name: "Тілеубай Нұрлан" })).toBeTruthy();
  expect(states()).toEqual(["SAME", "OPEN"]);
  await user.keyboard("n");
  expect(await screen.findByText("Nobody seems to be known twice")).toBeTruthy();
  expect(states()).toEqual(["SAME", "NOT_SAME"]);
  await user.keyboard("u");
  expect(await screen.findByText("Тілеубай Нұрлан: to be decided again")).toBeTruthy();
  expect(await screen.findByRole("heading", { name: "Тілеубай Нұрлан" })).toBeTruthy();
  expect(items()).toHaveLength(1);
  expect(states()).toEqual(["SAME", "OPEN"]);
});

test("what somebody else has decided meanwhile is said", async () => {
  const { user, world } = openConsole("/console/people/duplicates", { world: worldOfPairs() });
  await screen.findByRole("heading", { name: "Қасымова Айгерім" });
  const [first] = world.duplicates;
  if (first) world.duplicates[0] = { ...first, state: "SAME" };
  await user.keyboard("s");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(await screen.findByRole("heading", { name: "Тілеубай Нұрлан" })).toBeTruthy();
});

test("decisions are listed and can be taken back", async () => {
  const world = worldOfPairs();
  world.duplicates.push({
    ...pair("three", "aigerim", "sanzhar"),
    ...{ state: "NOT_SAME", by: "Айгүл Сәрсен", decidedAt: "2026-12-05T07:00:00Z", reason: "sisters" },
  });
  const { user } = openConsole("/console/people/duplicates?state=NOT_SAME", { world });
  expect(await screen.findByText(/Айгүл Сәрсен · sisters/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Decide again: Қасымова Айгерім" }));
  expect(await screen.findByText("Nothing was decided so yet")).toBeTruthy();
  expect(world.duplicates[2]?.state).toBe("OPEN");
});
