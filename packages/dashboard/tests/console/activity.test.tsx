import {
  anonymous,
  coordinator,
  CREDENTIALS,
  FakeWorld,
  type FakeWorld as World,
} from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, signIn } from "./support";

type Item = Parameters<World["happen"]>[0];

const card = async () => within(await screen.findByRole("region", { name: "Right now" }));
const lines = async () => (await card()).findAllByRole("listitem");
const texts = async () => (await lines()).map(({ textContent }) => textContent);

/** Something that happened at the world's first event. */
const at = (world: World, changes: Partial<Item> = {}): Item => ({
  kind: "CHECKED_IN",
  amount: 1,
  subject: "an event",
  event: world.events[0]!,
  organization: null,
  project: null,
  challenge: null,
  ...changes,
});

describe("what happens in the campaign", () => {
  test("appears by itself, the newest first, over what happened before", async () => {
    const world = new FakeWorld();
    world.happen(at(world, { amount: 12, organization: world.organizations[0]! }));
    openConsole("/console", { world });
    const title = world.events[0]!.title.en;
    const held = world.organizations[0]!.name.en;
    await waitFor(async () => expect(await lines()).toHaveLength(1));
    expect((await texts())[0]).toContain(`12 people checked in${title} · ${held}`);
    world.happen(at(world, { kind: "EVENT_LIVE", amount: null }));
    world.happen(at(world));
    await waitFor(async () => expect(await lines()).toHaveLength(3));
    const told = await texts();
    expect(told.map((text) => text?.replace(title, "").split(" · ")[0]?.trim().slice(0, 16))).toEqual([
      "1 person checked",
      "An event has beg",
      "12 people checke",
    ]);
  });

  test("says a result with its unit, and a thank-you without its words", async () => {
    const world = new FakeWorld();
    openConsole("/console", { world });
    expect(await (await card()).findByText("Nothing has happened yet")).toBeTruthy();
    world.happen(at(world, { kind: "RESULT_CLAIMED", amount: 12.5, challenge: world.challenges[1]! }));
    world.happen(
      at(world, { kind: "THANK_YOU_RECEIVED", amount: null, event: null, project: world.projects[0]! }),
    );
    await waitFor(async () => expect(await lines()).toHaveLength(2));
    const [thanks, result] = await texts();
    expect(thanks).toContain("A thank-you came inNarkostop");
    expect(result).toContain("Result reported: 12.5 cups of tea handed out");
  });

  test("keeps to the newest dozen", async () => {
    const world = new FakeWorld();
    for (let amount = 1; amount <= 20; amount++) world.happen(at(world, { amount }));
    openConsole("/console", { world });
    await waitFor(async () => expect(await lines()).toHaveLength(12));
    world.happen(at(world, { amount: 21 }));
    await waitFor(async () => expect((await texts())[0]).toContain("21 people"));
    expect(await lines()).toHaveLength(12);
  });

  test.each([
    [
      "ru",
      "Прямо сейчас",
      [1, 2, 5, 21],
      ["Отмечен 1 человек", "Отмечено 2 человека", "Отмечено 5 человек", "Отмечен 21 человек"],
    ],
    ["kk", "Дәл қазір", [1, 21], ["1 адамның келгені белгіленді", "21 адамның келгені белгіленді"]],
  ] as const)("is said in %s", async (language, name, amounts, sentences) => {
    const world = new FakeWorld();
    openConsole("/console", { world, language });
    const region = within(await screen.findByRole("region", { name }));
    for (const [index, amount] of amounts.entries()) {
      world.happen(at(world, { amount }));
      const items = await waitFor(() => {
        const found = region.getAllByRole("listitem");
        expect(found).toHaveLength(index + 1);
        return found;
      });
      expect(items[0]?.textContent).toContain(sentences[index]);
    }
  });

  test("goes on where it stopped when the connection was lost, and reads the list when too much was missed", async () => {
    const world = new FakeWorld();
    const { server } = openConsole("/console", { world });
    await card();
    world.happen(at(world, { amount: 2 }));
    await waitFor(async () => expect(await lines()).toHaveLength(1));
    server.drop();
    const asked = () => server.asked.filter(({ payload }) => "after" in (payload.variables ?? {}));
    await waitFor(() =>
      expect(asked().some(({ payload }) => payload.variables?.["after"] === world.activity[0]!.version)).toBe(
        true,
      ),
    );
    // The fake feed answers every beginning with Resync: nothing is shown twice, nothing is lost.
    await waitFor(async () =>
      expect((await texts()).map((text) => text?.includes("2 people"))).toEqual([true]),
    );
  });

  test("asks for the password when the sign-in has ended, and goes on afterwards", async () => {
    const world = new FakeWorld();
    const page = openConsole("/console", { world });
    await card();
    page.viewer = anonymous;
    page.server.drop(4401);
    expect(await screen.findByText("You have been signed out")).toBeTruthy();
    world.happen(at(world, { amount: 3 }));
    await signIn(page.user, CREDENTIALS.email, CREDENTIALS.password);
    await waitFor(async () => expect((await texts())[0]).toContain("3 people"));
  });

  test("is not shown to whom may not follow it", async () => {
    openConsole("/console", { viewer: { ...coordinator, permissions: ["READ_PUBLIC"] } });
    expect(await screen.findByRole("region", { name: "Key numbers" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Right now" })).toBeNull();
  });
});
