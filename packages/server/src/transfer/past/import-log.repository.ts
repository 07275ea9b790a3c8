import { type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB, EventStatus } from "../../database/tables.js";
import type { EventPatch } from "../../events/event-change.js";
import type { ProgrammeColumn } from "../programme-columns.js";
import type { KnownEvent, ProgrammePlan } from "../programme-plan.js";
import type { TableRow } from "../table.js";
import { keepRefusedRows, rowsToMend } from "./refused-rows.repository.js";

/** A programme that was read in. */
export interface ImportRecord {
  id: string;
  campaignId: string;
  fileName: string | null;
  by: string | null;
  importedAt: Date;
  imported: number;
  changed: number;
  repeated: number;
  refused: number;
  /** How many of the refused rows wait to be mended. */
  toMend: number;
  leftAt: Date | null;
  leftBy: string | null;
  leftReason: string | null;
  undoneAt: Date | null;
  undoneBy: string | null;
  undoReason: string | null;
}

/** What an event was before an import changed it. */
export interface EventBefore {
  status: EventStatus;
  revision: number;
  /** What a change can put back; moments are as JSON writes them. */
  details: Omit<
    Required<EventPatch>,
    "shifts" | "status" | "startsAt" | "endsAt" | "countsAsEvent" | "adultsOnly"
  > & {
    startsAt: string;
    endsAt: string;
  };
}

/**
 * Keeps that a programme was read in, how it left the events that it made or changed, and the rows that it refused.
 * Returns its id.
 */
export async function keepImport(
  trx: Transaction<DB>,
  about: { campaignId: string; accountId: string | null; fileName: string | null },
  { outcomes, changes }: Pick<ProgrammePlan, "outcomes" | "changes">,
  eventIds: readonly string[],
  rows: readonly TableRow<ProgrammeColumn>[],
): Promise<string> {
  const count = (verdict: string): number => outcomes.filter((each) => each.verdict === verdict).length;
  const { id } = await trx
    .insertInto("programme_import")
    .values({
      campaign_id: about.campaignId,
      account_id: about.accountId,
      file_name: about.fileName,
      imported: count("IMPORTED"),
      changed: count("CHANGED"),
      repeated: count("REPEATED"),
      refused: count("REFUSED"),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const before = Object.fromEntries(changes.map(({ event }) => [event.id, toBefore(event)]));
  await sql`
    insert into imported_event (import_id, event_id, status, revision, before)
    select ${id}, e.id, e.status, e.revision, ${JSON.stringify(before)}::jsonb -> e.id::text
    from event e where e.id = any(${eventIds}::uuid[])
  `.execute(trx);
  await keepRefusedRows(trx, id, outcomes, rows);
  return id;
}

function toBefore(event: KnownEvent): EventBefore {
  return {
    status: event.status,
    revision: event.revision,
    details: {
      title: event.title,
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
      place: event.place,
      districtId: event.district.id,
      categoryId: event.category.id,
      projectId: event.project?.id ?? null,
      organizerIds: event.organizers.flatMap(({ id }) => id ?? []),
      beneficiaries: event.beneficiaries,
      capacity: event.capacity,
    },
  };
}

/** The imports of a campaign, the newest first, at most `limit`, below the id `before`. */
export function listImports(
  db: Database,
  campaignId: string,
  before: string | undefined,
  limit: number,
): Promise<ImportRecord[]> {
  return imports(db)
    .where("i.campaign_id", "=", campaignId)
    .where((is) => (before === undefined ? is.lit(true) : is("i.id", "<", before)))
    .orderBy("i.id", "desc")
    .limit(limit)
    .execute();
}

/** The import with this id. */
export function findImport(db: Database, id: string): Promise<ImportRecord | undefined> {
  return imports(db).where("i.id", "=", id).executeTakeFirst();
}

function imports(db: Database) {
  return db
    .selectFrom("programme_import as i")
    .leftJoin("account as importer", "importer.id", "i.account_id")
    .leftJoin("account as undoer", "undoer.id", "i.undone_by")
    .leftJoin("account as leaver", "leaver.id", "i.left_by")
    .select([
      "i.id",
      "i.campaign_id as campaignId",
      "i.file_name as fileName",
      "importer.display_name as by",
      "i.imported_at as importedAt",
      ...(["i.imported", "i.changed", "i.repeated", "i.refused"] as const),
      rowsToMend.as("toMend"),
      "i.left_at as leftAt",
      "leaver.display_name as leftBy",
      "i.left_reason as leftReason",
      "i.undone_at as undoneAt",
      "undoer.display_name as undoneBy",
      "i.undo_reason as undoReason",
    ]);
}

/** An event as an import left it, and as it stands now. */
export interface ImportedEvent {
  eventId: string;
  status: EventStatus;
  revision: number;
  /** Null for an event that the import made. */
  before: EventBefore | null;
  statusNow: EventStatus;
  revisionNow: number;
  /** Something hangs on it that people did. */
  hasRecords: boolean;
}

/**
 * The events that an import made or changed, by id. Whoever wants to undo it has locked them before.
 *
 * Everything that people do hangs on an event by its id; whoever adds a table of such things adds it here.
 */
export async function readImportedEvents(db: Database, importId: string): Promise<ImportedEvent[]> {
  const { rows } = await sql<ImportedEvent>`
    select e.id as "eventId", i.status, i.revision, i.before, e.status as "statusNow", e.revision as "revisionNow",
      exists (select from registration where event_id = e.id)
        or exists (select from attendance where event_id = e.id)
        or exists (select from impact_entry where event_id = e.id)
        or exists (select from headcount_report where event_id = e.id)
        or exists (select from thank_you where event_id = e.id)
        or exists (select from event_report where event_id = e.id)
        or exists (select from photo where event_id = e.id)
        or exists (select from shift where event_id = e.id)
        or exists (select from event child where child.parent_id = e.id) as "hasRecords"
    from imported_event i join event e on e.id = i.event_id
    where i.import_id = ${importId} order by e.id
  `.execute(db);
  return rows;
}

/** Writes down that an import was undone. */
export async function markUndone(
  trx: Transaction<DB>,
  id: string,
  { text, accountId }: { text: string; accountId: string | null },
): Promise<void> {
  await trx
    .updateTable("programme_import")
    .set({ undone_at: sql<Date>`now()`, undone_by: accountId, undo_reason: text })
    .where("id", "=", id)
    .execute();
}

/** Lets earlier imports know their events again, which are what they were before the import that was undone. */
export async function restoreEarlierImports(trx: Transaction<DB>, undoneId: string): Promise<void> {
  await sql`
    update imported_event earlier set status = e.status, revision = e.revision
    from imported_event undone join event e on e.id = undone.event_id
    where undone.import_id = ${undoneId} and earlier.event_id = undone.event_id and earlier.import_id < ${undoneId}
      and earlier.revision = (undone.before ->> 'revision')::int
  `.execute(trx);
}
