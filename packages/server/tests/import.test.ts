import { readFileSync } from "node:fs";
import path from "node:path";
import type { EventsPort, ImportProgrammeResult, Language, TransferPort, Viewer } from "@igilik/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createEventsService } from "../src/events/events.service.js";
import { createTransferService } from "../src/transfer/transfer.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";

const programme = readFileSync(path.join(import.meta.dirname, "data/programme-2026.csv"));

let platform: TestPlatform;
let transfer: TransferPort;
let events: EventsPort;
let campaign: { id: string; slug: string };
let made = 0;

beforeAll(async () => {
  platform = await createTestPlatform();
  transfer = createTransferService(platform);
  events = createEventsService(platform);
});
afterAll(() => platform.close());
beforeEach(async () => {
  campaign = await openCampaign(coordinator);
});

async function openCampaign(viewer: Viewer): Promise<{ id: string; slug: string }> {
  const slug = `almaty-${++made}`;
  const opened = await createCampaignsService(platform).open(viewer, {
    clientRef: slug,
    series: slug,
    slug,
    name: { ru: "Марафон добрых дел" },
    city: { ru: "Алматы" },
    timeZone: "Asia/Almaty",
    startsOn: "2026-12-04",
    endsOn: "2026-12-09",
    consentAge: 16,
    isRehearsal: false,
  });
  return { id: opened.campaign.id, slug };
}

interface Given {
  dryRun?: boolean;
  clientRef?: string;
  language?: Language;
  viewer?: Viewer;
  into?: string;
}

function read(file: Buffer | string, given: Given = {}): Promise<ImportProgrammeResult> {
  const { dryRun = false, clientRef = `import-${++made}`, language = "RU", viewer = coordinator } = given;
  const base64 = Buffer.from(file).toString("base64");
  return transfer.importProgramme(
    viewer,
    { clientRef, campaign: given.into ?? campaign.slug, file: base64, language },
    dryRun,
  );
}

function counts({ imported, changed, repeated, refused }: ImportProgrammeResult): number[] {
  return [imported, changed, repeated, refused];
}

const heading =
  "Дата;Начало;Конец;Мероприятие (рус);Іс-шара (қаз);Направление;Проект;Организатор;Район;Место;Кому помогаем;Нужно волонтёров;Статус;Примечание";
const concert =
  "05.12.2026;15:00;17:00;Концерт;Концерт қазақша;Пожилые;;Центр «Үміт»;Жетысуский;Дом культуры;пенсионеры;150;подтверждено;";
const sheet = (...rows: string[]): string => [heading, ...rows, ""].join("\r\n");

function rowsOfEvents() {
  return platform.db
    .selectFrom("event")
    .selectAll()
    .where("campaign_id", "=", campaign.id)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
}

async function countersOfEvents(): Promise<Record<string, number>> {
  await platform.drain();
  const rows = await platform.db
    .selectFrom("live.counter")
    .select(["metric", "dimension", "key", "value"])
    .where("campaign_id", "=", campaign.id)
    .where("metric", "in", ["events", "events_planned", "organizations"])
    .execute();
  const named = rows.map(({ metric, key, value }) => [
    key === "" ? metric : `${metric}.${key}`,
    Number(value),
  ]);
  return Object.fromEntries(named) as Record<string, number>;
}

describe("the programme of 2026", () => {
  test("becomes 24 events, one of them cancelled; one row repeats, two are refused, the blank one is nothing", async () => {
    const result = await read(programme);
    expect(counts(result)).toEqual([24, 0, 1, 2]);
    expect(result.rows).toHaveLength(27);
    expect(result.rows.find((row) => row.verdict === "REPEATED")).toMatchObject({
      line: 10,
      message: "То же мероприятие в строке 9; второго не будет.",
    });
    expect(
      result.rows.filter((row) => row.verdict === "REFUSED").map(({ line, code }) => [line, code]),
    ).toEqual([
      [19, "ENDS_BEFORE_START"],
      [27, "OUTSIDE_CAMPAIGN"],
    ]);

    const stored = await rowsOfEvents();
    expect(stored).toHaveLength(24);
    expect(stored.filter((event) => event.status === "CANCELLED").map((event) => event.title.ru)).toEqual([
      "Вечер настольных игр в интернате",
    ]);
    expect(stored.filter((event) => event.status === "APPROVED")).toHaveLength(23);
    expect(await countersOfEvents()).toMatchObject({
      events_planned: 23,
      "events.EXPECTED": 23,
      "events.CANCELLED": 1,
    });
  });

  test("tells each event as its row does", async () => {
    const result = await read(programme);
    const night = await events.byId(result.rows.find((row) => row.line === 5)?.eventId ?? "");
    expect(night).toMatchObject({
      title: { ru: "Ночной обход: тёплая еда бездомным", kk: "Түнгі шығу: жылы тамақ" },
      startsAt: "2026-12-04T23:30:00.000+05:00",
      endsAt: "2026-12-05T01:00:00.000+05:00",
      localDate: "2026-12-04",
      place: "Вокзал Алматы-1",
      beneficiaries: { ru: "люди без жилья" },
      capacity: 40,
      status: "APPROVED",
      adultsOnly: false,
    });
    const book = platform.codeBooks.get(campaign.id);
    const categoryOf = (id: string) => book?.categories.find((each) => each.id === id)?.code;
    expect(categoryOf(night.categoryId)).toBe("needy");
    expect(book?.projects.map((project) => project.name.ru)).toEqual(["Наркостоп", "Oz ortana Qamqor bol"]);

    const organizers = await platform.db
      .selectFrom("organization")
      .select(["name", "kind"])
      .where("is_demonstration", "=", false)
      .execute();
    const kinds = new Map(organizers.map(({ name, kind }) => [name.ru, kind]));
    expect(kinds.size).toBe(organizers.length);
    expect(Object.fromEntries(kinds)).toMatchObject({
      "Фронт-офис волонтёров": "FRONT_OFFICE",
      "Союз студентов города": "STUDENT",
      "Группа соседей «Аула»": "GROUP",
      "Фонд «Жасыл Алатау»": "REGISTERED",
    });
  });

  test("changes nothing when it is read again", async () => {
    await read(programme);
    const before = await rowsOfEvents();
    const again = await read(programme);
    expect(counts(again)).toEqual([0, 0, 25, 2]);
    expect(await rowsOfEvents()).toEqual(before);
    const ids = before.map((event) => event.id);
    const pointedTo = again.rows.map((row) => (row.verdict === "REPEATED" ? row.eventId : "none"));
    expect(new Set(pointedTo)).toEqual(new Set([...ids, "none"]));
  });

  test("is only tried in a dry run, with the same verdicts", async () => {
    const tried = await read(programme, { dryRun: true });
    expect(tried).toMatchObject({ dryRun: true, write: null });
    expect(await rowsOfEvents()).toEqual([]);
    const done = await read(programme);
    const verdicts = ({ rows }: ImportProgrammeResult) => rows.map((row) => ({ ...row, eventId: null }));
    expect(verdicts(done)).toEqual(verdicts(tried));
    expect(tried.rows.every((row) => row.eventId === null)).toBe(true);
  });

  test("is judged without its notes", async () => {
    const lines = programme.toString().split("\r\n");
    const withoutNotes = lines.map((line, index) => (index === 0 ? line : line.replace(/;[^;]*$/, ";")));
    expect(withoutNotes.join("\r\n")).not.toContain("ОШИБКА");
    const [bare, noted] = [
      await read(withoutNotes.join("\r\n"), { dryRun: true }),
      await read(programme, { dryRun: true }),
    ];
    expect(bare.rows).toEqual(noted.rows);
  });

  test.each<[Language, string]>([
    ["KK", "Күн марафон күндеріне кірмейді: күнін түзетіңіз."],
    ["RU", "Дата не входит в дни кампании: исправьте дату."],
    ["EN", "The date is none of the campaign's days: correct it."],
  ])("is explained row by row in %s", async (language, message) => {
    const { rows } = await read(programme, { dryRun: true, language });
    expect(rows.find((row) => row.line === 27)).toMatchObject({ message, title: "Ёлка желаний" });
    expect(rows.every((row) => row.message.length > 0)).toBe(true);
  });

  test("is read once when two read it at the same time", async () => {
    const results = await Promise.all([read(programme), read(programme), read(programme)]);
    expect(results.map(({ imported }) => imported).sort()).toEqual([0, 0, 24]);
    expect(await rowsOfEvents()).toHaveLength(24);
  });

  test("is answered again under the same reference, and refused under a reused one", async () => {
    const first = await read(programme, { clientRef: "once" });
    const again = await read(programme, { clientRef: "once" });
    expect({ ...again, write: null }).toEqual({ ...first, write: null });
    await expect(read(sheet(concert), { clientRef: "once" })).rejects.toMatchObject({
      code: "REFERENCE_REUSED",
    });
  });
});

describe("a row that differs from a known event", () => {
  const changed = (from: string, to: string) => sheet(concert.replace(from, to));

  beforeEach(async () => {
    await read(sheet(concert));
  });

  test("at another time moves it and never makes a second one", async () => {
    const result = await read(changed("15:00;17:00", "16.30;18.00"), { language: "EN" });
    expect(counts(result)).toEqual([0, 1, 0, 0]);
    expect(result.rows[0]).toMatchObject({
      verdict: "CHANGED",
      message: "The event is there already; what changes: beginning, end.",
      changes: [
        { field: "startsAt", from: "2026-12-05 15:00", to: "2026-12-05 16:30" },
        { field: "endsAt", from: "2026-12-05 17:00", to: "2026-12-05 18:00" },
      ],
    });
    const stored = await rowsOfEvents();
    expect(stored.map((event) => event.starts_at.toISOString())).toEqual(["2026-12-05T11:30:00.000Z"]);
    expect(stored[0]).toMatchObject({ id: result.rows[0]?.eventId, revision: 2 });
    expect(counts(await read(changed("15:00;17:00", "16.30;18.00")))).toEqual([0, 0, 1, 0]);
  });

  test.each<[string, string, string, object]>([
    ["150", "200", "capacity", { from: "150", to: "200" }],
    ["Жетысуский", "Медеуский", "district", { from: "Жетысу", to: "Медеу" }],
    ["Пожилые", "Дети", "category", { from: "Пожилые", to: "Дети" }],
    ["Центр «Үміт»", "Клуб «Ақ тілек»", "organizers", { from: "Центр «Үміт»", to: "Клуб «Ақ тілек»" }],
    ["Пожилые;;", "Пожилые;Наркостоп;", "project", { from: null, to: "Наркостоп" }],
    ["пенсионеры", "ветераны", "beneficiaries", { from: "пенсионеры", to: "ветераны" }],
    ["Концерт қазақша", "Жаңа концерт", "title", { from: "Концерт қазақша", to: "Жаңа концерт" }],
    ["подтверждено", "отменено", "status", { from: "APPROVED", to: "CANCELLED" }],
  ])("from %s to %s changes its %s, first as a trial and then for good", async (from, to, field, change) => {
    const tried = await read(changed(from, to), { dryRun: true });
    expect(tried.rows[0]).toMatchObject({ verdict: "CHANGED", changes: [{ field, ...change }] });
    expect((await rowsOfEvents())[0]?.revision).toBe(1);

    const done = await read(changed(from, to));
    expect(done.rows).toEqual(tried.rows);
    expect(counts(await read(changed(from, to)))).toEqual([0, 0, 1, 0]);
    expect(await rowsOfEvents()).toHaveLength(1);
  });

  test("is kept as a correction with its reason, and in the audit", async () => {
    await read(changed("150", "200"));
    const event = (await rowsOfEvents())[0];
    const corrections = await platform.db
      .selectFrom("correction")
      .selectAll()
      .where("subject_id", "=", event?.id ?? "")
      .execute();
    expect(corrections).toMatchObject([
      { reason: "По загруженной программе", change: { capacity: [150, 200] } },
    ]);
    const audit = await platform.db
      .selectFrom("audit_entry")
      .select(["action", "subject_ids"])
      .where("campaign_id", "=", campaign.id)
      .orderBy("id")
      .execute();
    expect(audit.slice(-2)).toMatchObject([
      { action: "importProgramme", subject_ids: [event?.id] },
      { action: "importProgramme", subject_ids: [event?.id] },
    ]);
  });

  test("uncounts it when it is cancelled, and does not open it again", async () => {
    expect(await countersOfEvents()).toMatchObject({ events_planned: 1 });
    await read(changed("подтверждено", "отменено"));
    expect(await countersOfEvents()).toMatchObject({ events_planned: 0, "events.CANCELLED": 1 });
    const back = await read(sheet(concert));
    expect(back.rows[0]).toMatchObject({ verdict: "REFUSED", code: "WRONG_STATE" });
    expect((await rowsOfEvents())[0]).toMatchObject({
      status: "CANCELLED",
      cancel_reason: "По загруженной программе",
    });
  });

  test("with blank cells takes nothing away", async () => {
    const bare = "05.12.2026;15:00;17:00;Концерт;;Пожилые;;Центр «Үміт»;Жетысуский;Дом культуры;;;;";
    expect(counts(await read(sheet(bare)))).toEqual([0, 0, 1, 0]);
  });

  test("by spaces, other quotation marks or capitals in the organizer's name only does not differ", async () => {
    const loose = concert.replace("Концерт;", " Концерт  ;").replace("Центр «Үміт»", '"центр  ""Үміт"" "');
    expect(counts(await read(sheet(loose)))).toEqual([0, 0, 1, 0]);
  });

  test("on another day or at another place is another event", async () => {
    const elsewhere = sheet(concert.replace("Дом культуры", "Дворец"), concert.replace("05.12", "06.12"));
    expect(counts(await read(elsewhere))).toEqual([2, 0, 0, 0]);
    expect(await rowsOfEvents()).toHaveLength(3);
  });

  test("keeps what the front office has added by hand", async () => {
    const [event] = await rowsOfEvents();
    await events.change(coordinator, {
      clientRef: `hand-${made}`,
      id: event?.id ?? "",
      title: { ru: "Концерт", kk: "Концерт қазақша", en: "Concert" },
      adultsOnly: true,
    });
    await read(changed("150", "200"));
    expect((await rowsOfEvents())[0]).toMatchObject({
      title: { en: "Concert" },
      adults_only: true,
      capacity: 200,
    });
  });
});

describe("rows of one file about one event", () => {
  test("make one event, the last one deciding, and change nothing when read again", async () => {
    const file = sheet(
      concert,
      concert.replace("15:00;17:00", "18:00;20:00"),
      concert.replace("15:00;17:00", "19:00;20:00"),
    );
    const first = await read(file);
    expect(first.rows.map((row) => row.verdict)).toEqual(["IMPORTED", "CHANGED", "CHANGED"]);
    expect(new Set(first.rows.map((row) => row.eventId)).size).toBe(1);
    const stored = await rowsOfEvents();
    expect(stored.map((event) => event.starts_at.toISOString())).toEqual(["2026-12-05T14:00:00.000Z"]);
    expect(counts(await read(file))).toEqual([0, 0, 3, 0]);
    expect(await rowsOfEvents()).toEqual(stored);
  });

  test("find the right one of two that were made by hand for the same day and place", async () => {
    await read(sheet(concert));
    const [event] = await rowsOfEvents();
    const book = platform.codeBooks.get(campaign.id);
    const organizers = await platform.db
      .selectFrom("event_organizer")
      .select("organization_id")
      .where("event_id", "=", event?.id ?? "")
      .execute();
    await events.create(coordinator, {
      clientRef: `twin-${made}`,
      campaign: campaign.slug,
      title: { ru: "Концерт" },
      startsAt: "2026-12-05T18:00:00+05:00",
      endsAt: "2026-12-05T19:00:00+05:00",
      place: "Дом культуры",
      district: book?.districts[0]?.code ?? "",
      category: book?.categories[0]?.code ?? "",
      organizers: organizers.map((each) => each.organization_id),
      countsAsEvent: true,
      isRehearsal: false,
      adultsOnly: false,
      status: "APPROVED",
    });
    const result = await read(
      sheet(concert.replace("150", "99"), concert.replace("15:00;17:00", "11:00;12:00")),
      { dryRun: true },
    );
    expect(result.rows).toMatchObject([
      { verdict: "CHANGED", eventId: event?.id },
      { verdict: "REFUSED", code: "WRONG_STATE" },
    ]);
  });
});

describe("an import", () => {
  test("is refused to strangers, into other worlds, unknown and closed campaigns", async () => {
    await expect(read(programme, { viewer: anonymous })).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(read(programme, { viewer: demonstrator })).rejects.toMatchObject({
      code: "DEMONSTRATION_ONLY",
    });
    await expect(read(programme, { into: "nowhere" })).rejects.toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
    for (const phase of ["PUBLISHED", "LIVE", "CLOSING", "CLOSED"] as const) {
      await platform.db.updateTable("campaign").set({ phase }).where("id", "=", campaign.id).execute();
    }
    for (const dryRun of [true, false]) {
      await expect(read(programme, { dryRun })).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
    }
  });

  test("never gives a real organization's name to a demonstration's events", async () => {
    await read(programme);
    const demonstration = await openCampaign(demonstrator);
    await read(programme, { into: demonstration.slug, viewer: demonstrator });
    const worlds = await platform.db
      .selectFrom("event_organizer")
      .innerJoin("event", "event.id", "event_organizer.event_id")
      .innerJoin("organization", "organization.id", "event_organizer.organization_id")
      .select("organization.is_demonstration")
      .where("event.campaign_id", "=", demonstration.id)
      .execute();
    expect(worlds).toHaveLength(24);
    expect(worlds.every((each) => each.is_demonstration)).toBe(true);
  });

  test("of two thousand rows takes seconds, and more are refused", async () => {
    const many = (n: number) =>
      sheet(...Array.from({ length: n }, (_, i) => concert.replace("Концерт;", `Концерт ${i};`)));
    const result = await read(many(2_000));
    expect(counts(result)).toEqual([2_000, 0, 0, 0]);
    const { n } = await platform.db
      .selectFrom("audit_entry")
      .select((eb) => eb.fn.max<number>(eb.fn<number>("cardinality", ["subject_ids"])).as("n"))
      .where("campaign_id", "=", campaign.id)
      .executeTakeFirstOrThrow();
    expect(n).toBe(500);
    await expect(read(many(2_001))).rejects.toMatchObject({ code: "TOO_MANY_ROWS" });
  });
});
