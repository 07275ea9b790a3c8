import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { ScreenProgressDocument } from "../../src/graphql/generated";
import { openScreen } from "./support";

const text = (element: HTMLElement) => element.textContent?.replaceAll(/\s+/g, " ") ?? "";
const region = async (name: string) => within(await screen.findByRole("region", { name }));

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe("the wall screen", () => {
  test("shows how many people came and how fresh that is", async () => {
    openScreen();
    expect(await screen.findByText("12 486")).toBeTruthy();
    expect(screen.getByText("volunteers doing good")).toBeTruthy();
    expect(await screen.findByText("live")).toBeTruthy();
    expect(screen.getByText("18:42")).toBeTruthy();
    expect(screen.getByText("Day 5 of 6")).toBeTruthy();
    expect(screen.getByText("12,486–14,828 people with reports, estimated")).toBeTruthy();
  });

  test("counts along when somebody is checked in", async () => {
    const { world } = openScreen();
    await screen.findByText("live");
    world.change({ activeVolunteers: 12_487 });
    expect(await screen.findByText("12 487")).toBeTruthy();
  });

  test("never shows more people than turnouts, whatever has been painted", async () => {
    const world = new FakeWorld();
    const [first, ...others] = world.progress.byDay;
    /** A marathon on its first day: whoever came has come once. */
    const come = (people: number) =>
      world.change({
        activeVolunteers: people,
        byDay: [
          { ...first!, volunteerTurnouts: people },
          ...others.map((day) => ({ ...day, volunteerTurnouts: 0 })),
        ],
      });
    const numberOf = (words: string) => Number(words.replaceAll(/\D/g, ""));
    const painted = () => {
      const people = numberOf(screen.getByText("Together with us").nextElementSibling!.textContent);
      const days = within(screen.getByRole("list", { name: "Turnouts by day" })).getAllByRole("listitem");
      // Each says its date, such as "4 December", and its number.
      const turnouts = days.map((day) => numberOf(text(day).replace(/^\d+ \p{L}+/u, "")));
      return { people, turnouts: turnouts.reduce((sum, number) => sum + number, 0) };
    };
    come(200);
    openScreen({ world });
    await screen.findByText("live");
    const contradictions = new Set<string>();
    let people = 200;
    for (const step of [1, 2, 30, 1, 1, 400, 2, -60, 1, 5, 3, 200, 1, -1, 1]) {
      come((people += step));
      for (let frame = 0; frame < 8; frame++) {
        await nextFrame();
        const now = painted();
        if (now.people > now.turnouts) contradictions.add(`${now.people} people, ${now.turnouts} turnouts`);
      }
    }
    await waitFor(() => expect(painted()).toEqual({ people, turnouts: people }), { timeout: 5_000 });
    expect([...contradictions]).toEqual([]);
  });

  test("swaps a corrected number at once and says what it was", async () => {
    const { world } = openScreen();
    await screen.findByText("live");
    const corrected = [{ metric: "active_volunteers", from: 12_486, to: 12_431 }];
    world.change({ activeVolunteers: 12_431, corrected });
    expect(await screen.findByText("12 431")).toBeTruthy();
    expect(text(await screen.findByText(/^corrected/))).toBe("corrected · was 12,486");
  });

  test("names hours, thank-yous, events and organizations with their numbers", async () => {
    openScreen();
    const numbers = await screen.findAllByRole("definition");
    expect(numbers.map(text)).toEqual(["38,940", "3,247", "19", "31"]);
    // The organizations that hold events are fewer than those with people, which stand in the list beside them.
    const names = screen.getAllByRole("term").map(text);
    expect(names).toEqual(["hours of good", "thank-yous", "events held", "organizations with events"]);
  });

  test("says every organization's name in full", async () => {
    const { world } = openScreen();
    const rows = (await region("Organizations")).getAllByRole("listitem").map(text);
    const names = world.progress.leading.map(
      ({ organizationId }) => world.organizations.find(({ id }) => id === organizationId)?.name.en ?? "?",
    );
    expect(rows).toHaveLength(3);
    rows.forEach((row, index) => expect(row).toContain(names[index]));
  });

  test("draws the days, categories and districts, and says that the districts are no map", async () => {
    openScreen();
    const days = within(await screen.findByRole("list", { name: "Turnouts by day" }));
    expect(days.getAllByRole("listitem").map(text)[4]).toBe("8 December 1,967");
    expect((await region("Causes")).getAllByRole("listitem").map(text)[0]).toBe("Ecology22%");
    const districts = await region("Districts");
    expect(districts.getByText("schematic")).toBeTruthy();
    expect(districts.getAllByRole("listitem").map(text)[0]).toBe("Alatau 1,542");
  });

  test("shows what goes on now before what comes next, with the people who are there", async () => {
    openScreen();
    await screen.findByText("Hot tea");
    const events = within(screen.getByRole("list", { name: "Now" }))
      .getAllByRole("listitem")
      .map(text);
    expect(events[0]).toMatch(/^NowHot tea.+\/ 120$/);
    expect(events[1]).toMatch(/^Next · 19:00Concert for older people.+ · 26 \/ 40$/);
    expect(events.join()).not.toContain("Ice rink");
  });

  test("opens the public board by its code", async () => {
    openScreen();
    expect(await screen.findByRole("img", { name: "https://marathon.example/" })).toBeTruthy();
    expect(screen.getByText("Follow along")).toBeTruthy();
  });

  test("shows no code that would lead a phone to itself", async () => {
    openScreen({ boardUrl: null });
    expect(await screen.findByText("12 486")).toBeTruthy();
    expect(screen.queryByText("Follow along")).toBeNull();
    expect(screen.queryByRole("img", { name: /^http/ })).toBeNull();
  });

  test("says at the bottom that demonstration data is demonstration data", async () => {
    openScreen();
    expect(await screen.findByText("Demonstration data: made up, no real people")).toBeTruthy();
  });

  test("says nothing of a demonstration over a real campaign, whose clock goes on by itself", async () => {
    const world = new FakeWorld();
    world.campaigns[0] = { ...world.campaigns[0]!, isDemonstration: false };
    openScreen({ world });
    expect(await screen.findByText("12 486")).toBeTruthy();
    expect(screen.queryByText(/Demonstration data/)).toBeNull();
    expect(await screen.findByText("18:42")).toBeTruthy();
  });

  test.each([
    ["kk", ["Игі істер марафоны"], "Марафон добрых дел · Marathon of Good Deeds"],
    ["ru", ["Игі істер марафоны", "Марафон добрых дел"], "Marathon of Good Deeds"],
    ["en", ["Игі істер марафоны", "Marathon of Good Deeds"], "Марафон добрых дел"],
  ] as const)("stands in %s with the Kazakh name first", async (language, big, small) => {
    openScreen({ language });
    await screen.findByText("12 486");
    const title = screen.getByRole("heading", { level: 1 });
    expect([...title.children].map((line) => line.textContent)).toEqual(big);
    expect(title.nextElementSibling?.textContent).toBe(small);
  });

  test("waits calmly for a marathon that has not been announced", async () => {
    const world = new FakeWorld();
    world.campaigns.length = 0;
    const { client } = openScreen({ world });
    // Only when the server has refused is it known that there is none.
    const { error } = await client.query(ScreenProgressDocument, {}).toPromise();
    expect(error?.graphQLErrors[0]?.extensions["code"]).toBe("CAMPAIGN_NOT_FOUND");
    expect(await screen.findByText("Waiting for the marathon")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Игі істер марафоны");
  });

  test.each([
    ["en", "There is no such campaign. Check the address."],
    ["ru", "Такой кампании нет. Проверьте адрес."],
    ["kk", "Мұндай науқан жоқ. Мекенжайды тексеріңіз."],
  ] as const)(
    "says in %s that its address names a campaign that does not exist",
    async (language, sentence) => {
      openScreen({ campaign: "nowhere", language });
      expect(await screen.findByText(sentence)).toBeTruthy();
    },
  );

  test("names the campaign in the title of its page", async () => {
    openScreen({ language: "ru" });
    await screen.findByText("12 486");
    await waitFor(() => expect(document.title).toBe("Марафон добрых дел"));
  });

  test("says so when the connection is lost, and is live again when it comes back", async () => {
    const { server } = openScreen();
    await screen.findByText("live");
    server.isUp = false;
    server.drop();
    expect(await screen.findByText("reconnecting")).toBeTruthy();
    expect(screen.getByText("12 486")).toBeTruthy();
    server.isUp = true;
    await waitFor(() => expect(screen.getByText("live")).toBeTruthy(), { timeout: 5_000 });
  });

  test("calls final figures final", async () => {
    const world = new FakeWorld();
    world.campaigns[0] = { ...world.campaigns[0]!, phase: "CLOSED" };
    openScreen({ world });
    expect(await screen.findByText("final results")).toBeTruthy();
  });

  test("shows the last good number when the scene cannot be drawn, and tries again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { world } = openScreen();
    await screen.findByText("live");
    const [campaign] = world.campaigns;
    world.campaigns[0] = { ...campaign!, timeZone: "Nowhere/Nothing" };
    world.change({ activeVolunteers: 12_490 });
    expect(await screen.findByText("12 490")).toBeTruthy();
    expect(screen.getByText("volunteers doing good · data as of 18:42")).toBeTruthy();
    world.campaigns[0] = campaign!;
    world.change({ activeVolunteers: 12_491 });
    expect(await screen.findByText("Day 5 of 6", {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByText("12 491")).toBeTruthy();
  });
});
