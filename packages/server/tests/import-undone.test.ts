import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTransferService } from "../src/transfer/transfer.service.js";
import { countFacts, readCounters } from "./support/counters.js";
import { type Importing, concert, counts, newRef, openImporting, sheet } from "./support/importing.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let importing: Importing;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  importing = await openImporting(platform);
});
afterAll(() => platform.close());

const other = concert.replace("Концерт;Концерт қазақша", "Субботник;Сенбілік");
const reason = "Не тот файл";

const imports = async (first = 10, after?: string) =>
  createTransferService(platform).programmeImports(coordinator, importing.campaign.slug, {
    first,
    ...(after && { after }),
  });
const newest = async () => {
  const [found] = (await imports(1)).nodes;
  if (!found) throw new Error("nothing was read in");
  return found;
};
const undo = async (id: string, { dryRun = false, clientRef = newRef(), viewer = coordinator } = {}) =>
  createTransferService(platform).undoImport(viewer, { clientRef, import: id, reason }, dryRun);

/** The counters say what the facts say, whatever was undone. */
async function expectCountersToBeFacts(): Promise<void> {
  await platform.drain();
  const { id } = importing.campaign;
  expect(await readCounters(platform.db, id)).toEqual(await countFacts(platform.db, id));
}

test("an import is kept with its counts, its file's name and who read it in; a trial is not", async () => {
  const slug = importing.campaign.slug;
  const file = Buffer.from(sheet(concert, concert, other.replace("Пожилые", "?"))).toString("base64");
  const input = { campaign: slug, file, language: "RU", fileName: "бағдарлама.csv" } as const;
  const { importProgramme } = createTransferService(platform);
  await importProgramme(coordinator, { ...input, clientRef: newRef() }, true);
  expect((await imports()).nodes).toEqual([]);
  await importProgramme(coordinator, { ...input, clientRef: newRef() }, false);
  await importing.read(sheet(other));
  const { nodes, pageInfo } = await imports(1);
  expect(nodes).toMatchObject([{ fileName: null, imported: 1, refused: 0, undoneAt: null }]);
  expect(pageInfo.hasNextPage).toBe(true);
  const further = await imports(1, pageInfo.endCursor ?? "");
  expect(further.nodes).toMatchObject([
    { fileName: "бағдарлама.csv", imported: 1, changed: 0, repeated: 1, refused: 1 },
  ]);
});

test("the rows that an import refused are kept as they stood after mending, for coordinators of its world", async () => {
  const broken = other.replace("Пожилые", "?").replace("150", "много");
  await importing.read(sheet(concert, broken, concert.replace("05.12", "32.12")), {
    mended: [{ line: 3, column: "CAPACITY", value: "90" }],
  });
  const { refusedRows } = createTransferService(platform);
  const { id } = await newest();
  const rows = await refusedRows(coordinator, id, "EN");
  expect(rows.map(({ line, verdict, column }) => [line, verdict, column])).toEqual([
    [3, "REFUSED", "CATEGORY"],
    [4, "REFUSED", "DATE"],
  ]);
  expect(rows[0]?.cells.find(({ column }) => column === "CAPACITY")).toMatchObject({ value: "90" });
  expect(rows[0]?.message).not.toBe((await refusedRows(coordinator, id, "KK"))[0]?.message);
  await expect(refusedRows(anonymous, id, "RU")).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  await expect(refusedRows(coordinator, newRef(), "RU")).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
});

describe("undoing an import", () => {
  test("takes away what it made, from lists and counters, and the file can be read in again", async () => {
    await importing.read(sheet(concert, other));
    const before = await importing.countersOfEvents();
    const { id } = await newest();
    expect(await undo(id, { dryRun: true })).toMatchObject({ removed: 2, turnedBack: 0, hindered: 0 });
    expect(await importing.rowsOfEvents()).toHaveLength(2);

    const clientRef = newRef();
    const done = await undo(id, { clientRef });
    expect(done).toMatchObject({ removed: 2, turnedBack: 0, import: { id, undoReason: reason } });
    expect(done.import.undoneAt).not.toBeNull();
    expect(await importing.rowsOfEvents()).toEqual([]);
    await expectCountersToBeFacts();
    expect(await undo(id, { clientRef })).toMatchObject({ removed: 2, import: { undoReason: reason } });
    await expect(undo(id)).rejects.toMatchObject({ code: "WRONG_STATE" });

    expect(counts(await importing.read(sheet(concert, other)))).toEqual([2, 0, 0, 0]);
    expect(await importing.countersOfEvents()).toEqual(before);
    await expectCountersToBeFacts();
  });

  test("gives events that it changed back what they were, also their state", async () => {
    const drafted = concert.replace("подтверждено", "на согласовании").replace("Концерт;", "Шахматы;");
    await importing.read(sheet(concert, other, drafted));
    const before = await importing.rowsOfEvents();
    await importing.read(
      sheet(
        concert.replace("15:00;17:00", "16:00;18:00").replace("Жетысуский", "Медеуский"),
        other.replace("подтверждено", "отменено").replace("150", "20"),
        drafted.replace("на согласовании", "подтверждено"),
      ),
    );
    expect(await undo((await newest()).id)).toMatchObject({ removed: 0, turnedBack: 3 });
    const facts = (row: (typeof before)[number]) => [
      ...[row.id, row.status, row.starts_at, row.ends_at, row.district_id, row.capacity, row.cancel_reason],
    ];
    expect((await importing.rowsOfEvents()).map(facts)).toEqual(before.map(facts));
    await expectCountersToBeFacts();

    // The first one finds its events as it left them, and can be undone as well.
    const first = (await imports()).nodes.at(-1);
    expect(await undo(first?.id ?? "")).toMatchObject({ removed: 3 });
    await expectCountersToBeFacts();
  });

  test.each<[string, string, (event: string) => Promise<unknown>]>([
    [
      "CHANGED",
      "was changed",
      (id) => importing.events.change(coordinator, { clientRef: newRef(), id, revision: 1, place: "Парк" }),
    ],
    [
      "GONE_ON",
      "was cancelled",
      (id) => importing.events.cancel(coordinator, { clientRef: newRef(), id, revision: 1, reason }),
    ],
    [
      "RECORDED",
      "was thanked for",
      (id) =>
        sql`insert into thank_you (campaign_id, event_id, text, channel, status)
          values (${importing.campaign.id}, ${id}, 'Рақмет!', 'STREET', 'RECEIVED')`.execute(platform.db),
    ],
  ])("says %s and keeps everything when an event %s", async (why, _, touch) => {
    const { rows } = await importing.read(sheet(concert, other));
    const touched = rows[1]?.eventId ?? "";
    await touch(touched);
    const { id } = await newest();
    expect(await undo(id, { dryRun: true })).toMatchObject({
      ...{ removed: 1, hindered: 1, hindrances: [{ eventId: touched, why }] },
    });
    await expect(undo(id)).rejects.toMatchObject({ code: "IMPORT_TOUCHED" });
    expect(await importing.rowsOfEvents()).toHaveLength(2);
    expect((await newest()).undoneAt).toBeNull();
  });

  test("is a coordinator's alone, of an import that is there", async () => {
    await importing.read(sheet(concert));
    const { id } = await newest();
    await expect(undo(id, { viewer: anonymous })).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    const fund = representativeOf("fund");
    await expect(undo(id, { viewer: fund })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(
      createTransferService(platform).programmeImports(fund, importing.campaign.slug, { first: 1 }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(undo("nonsense")).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
  });

  test("is written into the audit with its events", async () => {
    await importing.read(sheet(concert, other));
    await undo((await newest()).id);
    const audited = await platform.db
      .selectFrom("audit_entry")
      .select(["action", "subject_ids"])
      .where("campaign_id", "=", importing.campaign.id)
      .where("action", "=", "undoImport")
      .execute();
    expect(audited.map(({ subject_ids }) => subject_ids.length)).toEqual([2]);
  });
});

test("every table of what people do with an event is asked before one disappears", async () => {
  const { rows } = await sql<{ table: string }>`
    select distinct conrelid::regclass::text as table from pg_constraint
    where contype = 'f' and confrelid = 'event'::regclass order by 1
  `.execute(platform.db);
  // `event` stands for events under another one; organizers and what an import left belong to the event itself.
  expect(rows.map(({ table }) => table)).toEqual([
    ...["attendance", "event", "event_organizer", "event_report", "headcount_report", "impact_entry"],
    ...["imported_event", "photo", "registration", "shift", "thank_you"],
  ]);
});
