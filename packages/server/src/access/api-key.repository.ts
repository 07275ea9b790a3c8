import type { ApiKeyView, KeyScope, KeyStatus } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";

/** A key to insert. */
export interface NewApiKey {
  organizationId: string;
  isDemonstration: boolean;
  hash: Buffer;
  prefix: string;
  name: string;
  scopes: readonly KeyScope[];
  /** Day in UTC; null: until somebody ends it. */
  lastDay: string | null;
}

/** A key that works, as a request needs it. */
export interface StandingKey {
  id: string;
  name: string;
  scopes: KeyScope[];
  organizationId: string;
  isDemonstration: boolean;
}

/** A key with whose it is. */
export interface ApiKeyRow extends ApiKeyView {
  organizationId: string;
  isDemonstration: boolean;
}

const today = sql`(now() at time zone 'UTC')::date`;
const isStanding = sql<boolean>`revoked_at is null and (last_day is null or last_day >= ${today})`;

const columns = [
  "id",
  "name",
  "prefix",
  sql<KeyScope[]>`scopes`.as("scopes"),
  sql<KeyStatus>`case when revoked_at is not null then 'REVOKED' when ${isStanding} then 'ACTIVE' else 'EXPIRED' end`.as(
    "status",
  ),
  sql<string>`to_char(issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as("issuedAt"),
  sql<string | null>`last_day::text`.as("lastDay"),
  sql<string | null>`used_on::text`.as("usedOn"),
  "organization_id as organizationId",
  "is_demonstration as isDemonstration",
] as const;

/** Inserts a key and tells its id. */
export async function insertApiKey(trx: Transaction<DB>, key: NewApiKey): Promise<string> {
  const { id } = await trx
    .insertInto("api_key")
    .values({
      organization_id: key.organizationId,
      is_demonstration: key.isDemonstration,
      key_hash: key.hash,
      prefix: key.prefix,
      name: key.name,
      scopes: [...key.scopes],
      last_day: key.lastDay,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The key with this id, ended or not; undefined when there is none. */
export function findApiKey(db: Database, id: string): Promise<ApiKeyRow | undefined> {
  return db.selectFrom("api_key").select(columns).where("id", "=", id).executeTakeFirst();
}

/** Keys of an organization, the newest first: ids rise with time. */
export function listApiKeys(
  db: Database,
  organizationId: string,
  before: string | undefined,
  limit: number,
): Promise<ApiKeyRow[]> {
  return db
    .selectFrom("api_key")
    .select(columns)
    .where("organization_id", "=", organizationId)
    .$if(before !== undefined, (keys) => keys.where("id", "<", before ?? ""))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** The ids of keys whose text begins so. */
export async function findKeysByPrefix(db: Database, prefix: string): Promise<string[]> {
  const rows = await db.selectFrom("api_key").select("id").where("prefix", "=", prefix).execute();
  return rows.map(({ id }) => id);
}

/** Ends a key; one that has been ended stays as it is. */
export async function endApiKey(trx: Transaction<DB>, id: string): Promise<void> {
  await trx
    .updateTable("api_key")
    .set({ revoked_at: sql`now()` })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

/** The key of this hash; undefined when it is none, or has ended. Using it is noted once a day. */
export async function useApiKey(db: Database, hash: Buffer): Promise<StandingKey | undefined> {
  const key = await db
    .selectFrom("api_key")
    .select(["id", "name", "organization_id as organizationId", "is_demonstration as isDemonstration"])
    .select([
      sql<KeyScope[]>`scopes`.as("scopes"),
      sql<boolean>`used_on is distinct from ${today}`.as("isFirstToday"),
    ])
    .where("key_hash", "=", hash)
    .where(isStanding)
    .executeTakeFirst();
  if (key?.isFirstToday) {
    await sql`update api_key set used_on = ${today} where id = ${key.id} and used_on is distinct from ${today}`.execute(
      db,
    );
  }
  return key;
}

/** Of these hashes those of keys that work. */
export async function findStandingKeys(db: Database, hashes: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await db
    .selectFrom("api_key")
    .select("key_hash")
    .where("key_hash", "=", sql<Buffer>`any(${hashes}::bytea[])`)
    .where(isStanding)
    .execute();
  return rows.map((row) => row.key_hash);
}
