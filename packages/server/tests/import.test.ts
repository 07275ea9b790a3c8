import type { ImportProgrammeResult, Language } from "@igilik/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Importing,
  concert,
  counts,
  openCampaign,
  openImporting,
  programme,
  sheet,
} from "./support/importing.js";
import { anonymous, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let importing: Importing;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  importing = await openImporting(platform);
});
afterAll(() => platform.close());

describe("the programme of 2026", () => {
  test("becomes 24 events, one of them cancelled; one row repeats, two are refused, the blank one is nothing", async () => {
    const result = await importing.read(programme);
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

    const stored = await importing.rowsOfEvents();
    expect(stored).toHaveLength(24);
    expect(stored.filter((event) => event.status === "CANCELLED").map((event) => event.title.ru)).toEqual([
      "Вечер настольных игр в интернате",
    ]);
    expect(stored.filter((event) => event.status === "APPROVED")).toHaveLength(23);
    expect(await importing.countersOfEvents()).toMatchObject({
      events_planned: 23,
      "events.EXPECTED": 23,
      "events.CANCELLED": 1,
    });
  });

  test("tells each event as its row does", async () => {
    const result = await importing.read(programme);
    const night = await importing.events.byId(result.rows.find((row) => row.line === 5)?.eventId ?? "");
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
    const book = platform.codeBooks.get(importing.campaign.id);
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
    await importing.read(programme);
    const before = await importing.rowsOfEvents();
    const again = await importing.read(programme);
    expect(counts(again)).toEqual([0, 0, 25, 2]);
    expect(await importing.rowsOfEvents()).toEqual(before);
    const ids = before.map((event) => event.id);
    const pointedTo = again.rows.map((row) => (row.verdict === "REPEATED" ? row.eventId : "none"));
    expect(new Set(pointedTo)).toEqual(new Set([...ids, "none"]));
  });

  test("is only tried in a dry run, with the same verdicts", async () => {
    const tried = await importing.read(programme, { dryRun: true });
    expect(tried).toMatchObject({ dryRun: true, write: null });
    expect(await importing.rowsOfEvents()).toEqual([]);
    const done = await importing.read(programme);
    const verdicts = ({ rows }: ImportProgrammeResult) => rows.map((row) => ({ ...row, eventId: null }));
    expect(verdicts(done)).toEqual(verdicts(tried));
    expect(tried.rows.every((row) => row.eventId === null)).toBe(true);
  });

  test("is judged without its notes", async () => {
    const lines = programme.toString().split("\r\n");
    const withoutNotes = lines.map((line, index) => (index === 0 ? line : line.replace(/;[^;]*$/, ";")));
    expect(withoutNotes.join("\r\n")).not.toContain("ОШИБКА");
    const [bare, noted] = [
      await importing.read(withoutNotes.join("\r\n"), { dryRun: true }),
      await importing.read(programme, { dryRun: true }),
    ];
    expect(bare.rows).toEqual(noted.rows);
  });

  test.each<[Language, string]>([
    ["KK", "Күн марафон күндеріне кірмейді: күнін түзетіңіз."],
    ["RU", "Дата не входит в дни кампании: исправьте дату."],
    ["EN", "The date is none of the campaign's days: correct it."],
  ])("is explained row by row in %s", async (language, message) => {
    const { rows } = await importing.read(programme, { dryRun: true, language });
    expect(rows.find((row) => row.line === 27)).toMatchObject({ message, title: "Ёлка желаний" });
    expect(rows.every((row) => row.message.length > 0)).toBe(true);
  });

  test("is read once when two read it at the same time", async () => {
    const results = await Promise.all([
      importing.read(programme),
      importing.read(programme),
      importing.read(programme),
    ]);
    expect(results.map(({ imported }) => imported).sort()).toEqual([0, 0, 24]);
    expect(await importing.rowsOfEvents()).toHaveLength(24);
  });

  test("is answered again under the same reference, and refused under a reused one", async () => {
    const first = await importing.read(programme, { clientRef: "once" });
    const again = await importing.read(programme, { clientRef: "once" });
    expect({ ...again, write: null }).toEqual({ ...first, write: null });
    await expect(importing.read(sheet(concert), { clientRef: "once" })).rejects.toMatchObject({
      code: "REFERENCE_REUSED",
    });
  });
});

describe("an import", () => {
  test("is refused to strangers, into other worlds, unknown and closed campaigns", async () => {
    await expect(importing.read(programme, { viewer: anonymous })).rejects.toMatchObject({
      code: "NOT_SIGNED_IN",
    });
    await expect(importing.read(programme, { viewer: demonstrator })).rejects.toMatchObject({
      code: "DEMONSTRATION_ONLY",
    });
    await expect(importing.read(programme, { into: "nowhere" })).rejects.toMatchObject({
      code: "CAMPAIGN_NOT_FOUND",
    });
    for (const phase of ["PUBLISHED", "LIVE", "CLOSING", "CLOSED"] as const) {
      await platform.db
        .updateTable("campaign")
        .set({ phase })
        .where("id", "=", importing.campaign.id)
        .execute();
    }
    for (const dryRun of [true, false]) {
      await expect(importing.read(programme, { dryRun })).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
    }
  });

  test("never gives a real organization's name to a demonstration's events", async () => {
    await importing.read(programme);
    const demonstration = await openCampaign(platform, demonstrator);
    await importing.read(programme, { into: demonstration.slug, viewer: demonstrator });
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
    const result = await importing.read(many(2_000));
    expect(counts(result)).toEqual([2_000, 0, 0, 0]);
    const { n } = await platform.db
      .selectFrom("audit_entry")
      .select((eb) => eb.fn.max<number>(eb.fn<number>("cardinality", ["subject_ids"])).as("n"))
      .where("campaign_id", "=", importing.campaign.id)
      .executeTakeFirstOrThrow();
    expect(n).toBe(500);
    await expect(importing.read(many(2_001))).rejects.toMatchObject({ code: "TOO_MANY_ROWS" });
  });
});
