import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { transact } from "../database/transact.js";

/** A file that is whole and has not expired. */
export interface StoredFileRow {
  id: string;
  accountId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  expiresAt: Date;
}

/** What is known of a file before its bytes. */
export interface NewFile {
  accountId: string;
  name: string;
  mediaType: string;
  /** The campaign whose thank-yous it holds; null, or left out: it holds none. */
  holdsThanksOf?: string | null;
}

/** How long a file is kept. */
const keptHours = 24;

/** Begins a file and takes room for `atMostBytes`; nobody can read it before `finishFile`. */
export async function beginFile(db: Database, file: NewFile, atMostBytes: number): Promise<string> {
  return transact(db, async (trx) => {
    const { holdsThanksOf = null } = file;
    if (holdsThanksOf !== null) await lockThanksFiles(trx, holdsThanksOf);
    const { id } = await trx
      .insertInto("stored_file")
      .values({
        account_id: file.accountId,
        name: file.name,
        media_type: file.mediaType,
        size: atMostBytes,
        holds_thanks_of: holdsThanksOf,
        expires_at: sql`now() + make_interval(hours => ${keptHours})`,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

/**
 * Throws away every file with thank-yous of the campaigns, whole or still being written: one of them was taken down. A
 * file that begins meanwhile waits until that is committed, so that it reads what stands afterwards.
 */
export async function withdrawThanksFiles(
  trx: Transaction<DB>,
  campaignIds: readonly string[],
): Promise<void> {
  for (const id of campaignIds.toSorted()) await lockThanksFiles(trx, id);
  await trx
    .deleteFrom("stored_file")
    .where("holds_thanks_of", "=", sql<string>`any(${campaignIds}::uuid[])`)
    .execute();
}

async function lockThanksFiles(trx: Transaction<DB>, campaignId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('files with thanks of ' || ${campaignId}, 0))`.execute(
    trx,
  );
}

/** Adds the part with this number, from 0. False: the file was thrown away meanwhile. */
export async function addPart(db: Database, fileId: string, part: number, bytes: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into stored_file_part (file_id, part, bytes)
    select id, ${part}, ${bytes} from stored_file where id = ${fileId} for key share
  `.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Lets the file be read. False: it was thrown away meanwhile. */
export async function finishFile(db: Database, fileId: string, size: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("stored_file")
    .set({ size, is_whole: true })
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Throws a file away. */
export async function forgetFile(db: Database, fileId: string): Promise<void> {
  await db.deleteFrom("stored_file").where("id", "=", fileId).execute();
}

/** Throws away what has expired. */
export async function forgetOldFiles(db: Database): Promise<void> {
  await db
    .deleteFrom("stored_file")
    .where("expires_at", "<", sql<Date>`now()`)
    .execute();
}

/** Bytes that an account keeps here, with the room taken by files that are still coming. */
export async function bytesOf(db: Database, accountId: string): Promise<number> {
  const { bytes } = await db
    .selectFrom("stored_file")
    .select(sql<number>`coalesce(sum(size), 0)`.as("bytes"))
    .where("account_id", "=", accountId)
    .where("expires_at", ">=", sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return bytes;
}

/** A file by its id. */
export async function findStoredFile(db: Database, id: string): Promise<StoredFileRow | undefined> {
  return db
    .selectFrom("stored_file")
    .select([
      "id",
      "account_id as accountId",
      "name",
      "media_type as mediaType",
      "size",
      "expires_at as expiresAt",
    ])
    .where("id", "=", id)
    .where("is_whole", "=", true)
    .where("expires_at", ">=", sql<Date>`now()`)
    .executeTakeFirst();
}

/** One part of a file; undefined behind the last one. */
export async function readPart(db: Database, fileId: string, part: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("stored_file_part")
    .select("bytes")
    .where("file_id", "=", fileId)
    .where("part", "=", part)
    .executeTakeFirst();
  return row?.bytes;
}
