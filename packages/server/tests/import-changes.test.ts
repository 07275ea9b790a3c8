import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Importing, concert, counts, newRef, openImporting, sheet } from "./support/importing.js";
import { coordinator, createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let importing: Importing;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  importing = await openImporting(platform);
});
afterAll(() => platform.close());

describe("a row that differs from a known event", () => {
  const changed = (from: string, to: string) => sheet(concert.replace(from, to));

  beforeEach(async () => {
    await importing.read(sheet(concert));
  });

  test("at another time moves it and never makes a second one", async () => {
    const result = await importing.read(changed("15:00;17:00", "16.30;18.00"), { language: "EN" });
    expect(counts(result)).toEqual([0, 1, 0, 0]);
    expect(result.rows[0]).toMatchObject({
      verdict: "CHANGED",
      message: "The event is there already; what changes: beginning, end.",
      changes: [
        { field: "startsAt", from: "2026-12-05 15:00", to: "2026-12-05 16:30" },
        { field: "endsAt", from: "2026-12-05 17:00", to: "2026-12-05 18:00" },
      ],
    });
    const stored = await importing.rowsOfEvents();
    expect(stored.map((event) => event.starts_at.toISOString())).toEqual(["2026-12-05T11:30:00.000Z"]);
    expect(stored[0]).toMatchObject({ id: result.rows[0]?.eventId, revision: 2 });
    expect(counts(await importing.read(changed("15:00;17:00", "16.30;18.00")))).toEqual([0, 0, 1, 0]);
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
    const tried = await importing.read(changed(from, to), { dryRun: true });
    expect(tried.rows[0]).toMatchObject({ verdict: "CHANGED", changes: [{ field, ...change }] });
    expect((await importing.rowsOfEvents())[0]?.revision).toBe(1);

    const done = await importing.read(changed(from, to));
    expect(done.rows).toEqual(tried.rows);
    expect(counts(await importing.read(changed(from, to)))).toEqual([0, 0, 1, 0]);
    expect(await importing.rowsOfEvents()).toHaveLength(1);
  });

  test("is kept as a correction with its reason, and in the audit", async () => {
    await importing.read(changed("150", "200"));
    const event = (await importing.rowsOfEvents())[0];
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
      .where("campaign_id", "=", importing.campaign.id)
      .orderBy("id")
      .execute();
    expect(audit.slice(-2)).toMatchObject([
      { action: "importProgramme", subject_ids: [event?.id] },
      { action: "importProgramme", subject_ids: [event?.id] },
    ]);
  });

  test("uncounts it when it is cancelled, and does not open it again", async () => {
    expect(await importing.countersOfEvents()).toMatchObject({ events_planned: 1 });
    await importing.read(changed("подтверждено", "отменено"));
    expect(await importing.countersOfEvents()).toMatchObject({ events_planned: 0, "events.CANCELLED": 1 });
    const back = await importing.read(sheet(concert));
    expect(back.rows[0]).toMatchObject({ verdict: "REFUSED", code: "WRONG_STATE" });
    expect((await importing.rowsOfEvents())[0]).toMatchObject({
      status: "CANCELLED",
      cancel_reason: null,
    });
  });

  test("with blank cells takes nothing away", async () => {
    const bare = "05.12.2026;15:00;17:00;Концерт;;Пожилые;;Центр «Үміт»;Жетысуский;Дом культуры;;;;";
    expect(counts(await importing.read(sheet(bare)))).toEqual([0, 0, 1, 0]);
  });

  test("by spaces, other quotation marks or capitals in the organizer's name only does not differ", async () => {
    const loose = concert.replace("Концерт;", " Концерт  ;").replace("Центр «Үміт»", '"центр  ""Үміт"" "');
    expect(counts(await importing.read(sheet(loose)))).toEqual([0, 0, 1, 0]);
  });

  test("on another day or at another place is another event", async () => {
    const elsewhere = sheet(concert.replace("Дом культуры", "Дворец"), concert.replace("05.12", "06.12"));
    expect(counts(await importing.read(elsewhere))).toEqual([2, 0, 0, 0]);
    expect(await importing.rowsOfEvents()).toHaveLength(3);
  });

  test("keeps what the front office has added by hand", async () => {
    const [event] = await importing.rowsOfEvents();
    await importing.events.change(coordinator, {
      clientRef: newRef(),
      id: event?.id ?? "",
      title: { ru: "Концерт", kk: "Концерт қазақша", en: "Concert" },
      adultsOnly: true,
    });
    await importing.read(changed("150", "200"));
    expect((await importing.rowsOfEvents())[0]).toMatchObject({
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
    const first = await importing.read(file);
    expect(first.rows.map((row) => row.verdict)).toEqual(["IMPORTED", "CHANGED", "CHANGED"]);
    expect(new Set(first.rows.map((row) => row.eventId)).size).toBe(1);
    const stored = await importing.rowsOfEvents();
    expect(stored.map((event) => event.starts_at.toISOString())).toEqual(["2026-12-05T14:00:00.000Z"]);
    expect(counts(await importing.read(file))).toEqual([0, 0, 3, 0]);
    expect(await importing.rowsOfEvents()).toEqual(stored);
  });

  test("find the right one of two that were made by hand for the same day and place", async () => {
    await importing.read(sheet(concert));
    const [event] = await importing.rowsOfEvents();
    const book = platform.codeBooks.get(importing.campaign.id);
    const organizers = await platform.db
      .selectFrom("event_organizer")
      .select("organization_id")
      .where("event_id", "=", event?.id ?? "")
      .execute();
    await importing.events.create(coordinator, {
      clientRef: newRef(),
      campaign: importing.campaign.slug,
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
    const result = await importing.read(
      sheet(concert.replace("150", "99"), concert.replace("15:00;17:00", "11:00;12:00")),
      { dryRun: true },
    );
    expect(result.rows).toMatchObject([
      { verdict: "CHANGED", eventId: event?.id },
      { verdict: "REFUSED", code: "WRONG_STATE" },
    ]);
  });
});
