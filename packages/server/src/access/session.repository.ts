import { sql } from "kysely";
import type { Database } from "../database/database.js";
import { readOrganizationOf } from "./account.repository.js";
import type { SignedInAccount } from "./viewers.js";

/** A session ends 12 hours after it was last used, and a week after it began whatever is done with it. */
export const sessionLasts = { idleHours: 12, hours: 7 * 24 } as const;

/** Adds a session, and takes the account's ended ones away. */
export async function insertSession(db: Database, tokenHash: Buffer, accountId: string): Promise<void> {
  await sql`
    with ended as (
      delete from session where account_id = ${accountId} and expires_at <= now()
    )
    insert into session (token_hash, account_id, expires_at)
    values (${tokenHash}, ${accountId}, now() + make_interval(hours => ${sessionLasts.idleHours}))
  `.execute(db);
}

/** Whose session it is; undefined when it is none, or has ended. Using it makes it last, at most one write an hour. */
export async function useSession(db: Database, tokenHash: Buffer): Promise<SignedInAccount | undefined> {
  const session = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .select(["account.id", "account.display_name", "account.is_demonstration", "account.organization_id"])
    .select(
      sql<boolean>`session.expires_at < now() + make_interval(hours => ${sessionLasts.idleHours - 1})`.as(
        "is_aging",
      ),
    )
    .where("session.token_hash", "=", tokenHash)
    .where(sql<boolean>`session.expires_at > now()`)
    .executeTakeFirst();
  if (!session) return undefined;
  if (session.is_aging) {
    await sql`
      update session set expires_at = least(
        now() + make_interval(hours => ${sessionLasts.idleHours}),
        created_at + make_interval(hours => ${sessionLasts.hours})
      )
      where token_hash = ${tokenHash}
    `.execute(db);
  }
  return {
    id: session.id,
    displayName: session.display_name,
    isDemonstration: session.is_demonstration,
    organization: await readOrganizationOf(db, session.organization_id),
  };
}

/** Of these sessions those that stand, by their tokens' hashes. Looking does not make them last. */
export async function findStandingSessions(db: Database, tokenHashes: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await db
    .selectFrom("session")
    .select("token_hash")
    .where("token_hash", "=", sql<Buffer>`any(${tokenHashes}::bytea[])`)
    .where(sql<boolean>`expires_at > now()`)
    .execute();
  return rows.map((row) => row.token_hash);
}

/** Ends a session; nothing happens when it is none. */
export async function deleteSession(db: Database, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}
