import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { vtimezoneOf } from "../src/events/calendar/vtimezone.js";
import { changePhase, createEvent, openMarathon, type OpenMarathon } from "./support/open-marathon.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let address: string;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  address = await world.listen();
});
afterAll(() => world.close());

const read = async (path: string) =>
  new ICAL.Component(ICAL.parse(await (await fetch(address + path)).text()) as []);
const eventsIn = (calendar: ICAL.Component) =>
  calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const textOf = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name);

/** One of the campaign's days, some hours after its midnight by Almaty's clock. */
function almaty(hours: number): string {
  const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${today}T00:00:00+05:00`) + hours * 3_600_000).toISOString();
}

test("a campaign's calendar holds its events by the campaign's clock, in the language that is asked for", async () => {
  const late = await createEvent(world, marathon.slug, marathon.organizationId, {
    title: { kk: "Түнгі көмек", ru: "Ночная помощь; чай, «печенье»", en: "Help at night" },
    place: "Абай даңғылы, 7",
    startsAt: almaty(23.5),
    endsAt: almaty(26),
  });
  const answer = await fetch(`${address}/events.ics?campaign=${marathon.slug}&lang=ru`);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as []);
  const event = eventsIn(calendar).find(({ uid }) => uid === `${late}@igilik`);
  expect(event).toMatchObject({ summary: "Ночная помощь; чай, «печенье»", sequence: 0 });
  expect(event?.location).toContain("Абай даңғылы, 7");
  expect(event?.startDate.toString().slice(11)).toBe("23:30:00");
  expect(event?.component.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Asia/Almaty");
  const zone = calendar.getFirstSubcomponent("vtimezone");
  expect(zone?.getFirstPropertyValue("tzid")).toBe("Asia/Almaty");
  ICAL.TimezoneService.register(zone!);
  expect(event?.startDate.toJSDate().toISOString()).toBe(almaty(23.5));
  expect(event?.endDate.toJSDate().toISOString()).toBe(almaty(26));
});

test("an event keeps its entry through every change: cancelled, it says so and why", async () => {
  const id = await createEvent(world, marathon.slug, marathon.organizationId);
  const [before] = eventsIn(await read(`/events/${id}.ics`));
  expect(textOf(before!, "status")).toBe("CONFIRMED");
  await world.ask(`mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { id } } }`, {
    input: { clientRef: randomUUID(), id, reason: "Штормовое предупреждение" },
  });
  const [after] = eventsIn(await read(`/events/${id}.ics?lang=en`));
  expect(after?.uid).toBe(before?.uid);
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  expect(textOf(after!, "status")).toBe("CANCELLED");
  expect(after?.description).toBe("Штормовое предупреждение");
});

test("what was not announced is in no calendar", async () => {
  const draft = await createEvent(world, marathon.slug, marathon.organizationId, { status: "DRAFT" });
  const rehearsal = await createEvent(world, marathon.slug, marathon.organizationId, { isRehearsal: true });
  const uids = eventsIn(await read(`/events.ics?campaign=${marathon.slug}`)).map(({ uid }) => uid);
  for (const id of [draft, rehearsal]) {
    expect((await fetch(`${address}/events/${id}.ics`)).status).toBe(404);
    expect(uids).not.toContain(`${id}@igilik`);
  }
  expect((await fetch(`${address}/events/${randomUUID()}.ics`)).status).toBe(404);
  expect((await fetch(`${address}/events.ics?campaign=nowhere`)).status).toBe(404);
  await world.ask(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        series: "almaty-test-series",
        slug: "not-told",
        name: { ru: "Ещё не объявлен" },
        city: { ru: "Алматы" },
        timeZone: "Asia/Almaty",
        startsOn: almaty(24 * 400).slice(0, 10),
        endsOn: almaty(24 * 402).slice(0, 10),
      },
    },
  );
  expect((await fetch(`${address}/events.ics?campaign=not-told`)).status).toBe(404);
  await changePhase(world, "not-told", "PUBLISHED");
  expect(eventsIn(await read("/events.ics?campaign=not-told"))).toEqual([]);
});

test("a clock that was changed is written with both of its offsets", () => {
  const text = vtimezoneOf("Asia/Almaty", new Date("2024-02-28T00:00:00Z"), new Date("2024-03-02T00:00:00Z"));
  expect(text).toContain("TZOFFSETTO:+0600");
  expect(text).toMatch(/DTSTART:20240301T000000\r\nTZOFFSETFROM:\+0600\r\nTZOFFSETTO:\+0500/);
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as []));
  const offsetOn = (day: string) => zone.utcOffset(ICAL.Time.fromString(`${day}T12:00:00`, undefined));
  expect([offsetOn("2024-02-29"), offsetOn("2024-03-01")]).toEqual([6 * 3600, 5 * 3600]);
});
