import { sql } from "kysely";
import type { Database } from "../database/database.js";

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
}

/** How long a file is kept. */
const keptHours = 24;

/** Begins a file and takes room for `atMostBytes`; nobody can read it before `finishFile`. */
export async function beginFile(db: Database, file: NewFile, atMostBytes: number): Promise<string> {
  const { id } = await db
    .insertInto("stored_file")
    .values({
      account_id: file.accountId,
      name: file.name,
      media_type: file.mediaType,
      size: atMostBytes,
      expires_at: sql`now() + make_interval(hours => ${keptHours})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds the part with this number, from 0. */
export async function addPart(db: Database, fileId: string, part: number, bytes: Buffer): Promise<void> {
  await db.insertInto("stored_file_part").values({ file_id: fileId, part, bytes }).execute();
}

/** Lets the file be read. */
export async function finishFile(db: Database, fileId: string, size: number): Promise<void> {
  await db.updateTable("stored_file").set({ size, is_whole: true }).where("id", "=", fileId).execute();
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
