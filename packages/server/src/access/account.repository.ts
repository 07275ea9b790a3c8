import type { OrganizationView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { findOrganizations, toOrganizationView } from "../organizations/organization.repository.js";

/** An account with what proves it. */
export interface AccountRow {
  id: string;
  displayName: string;
  isDemonstration: boolean;
  /** Null: whoever was invited has not chosen one yet. */
  passwordHash: string | null;
  /** The organization it answers for; null: a coordinator's. */
  organizationId: string | null;
}

/** An account to insert; the address in small letters. */
export interface NewAccount {
  email: string;
  displayName: string;
  passwordHash: string;
  /** The organization it answers for, of the account's own world; null: a coordinator's. */
  organizationId: string | null;
  isDemonstration: boolean;
}

/** The account with this address in small letters; undefined when there is none, or it has ended. */
export async function findAccount(db: Database, email: string): Promise<AccountRow | undefined> {
  return db
    .selectFrom("account")
    .select([
      "id",
      "display_name as displayName",
      "is_demonstration as isDemonstration",
      "password_hash as passwordHash",
      "organization_id as organizationId",
    ])
    .where("email", "=", email)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

/** An account that has not ended; undefined when there is none. */
export async function findAccountById(
  db: Database,
  id: string,
): Promise<Omit<AccountRow, "passwordHash"> | undefined> {
  return db
    .selectFrom("account")
    .select([
      "id",
      "display_name as displayName",
      "is_demonstration as isDemonstration",
      "organization_id as organizationId",
    ])
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

/** The organization that an account answers for; null for a coordinator's. */
export async function readOrganizationOf(
  db: Database,
  organizationId: string | null,
): Promise<OrganizationView | null> {
  if (organizationId === null) return null;
  const [row] = await findOrganizations(db, [organizationId]);
  if (!row) throw new Error("an account answers for an organization that is gone");
  return toOrganizationView(row);
}

/** Whether anybody can run a real campaign. */
export async function hasCoordinator(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "COORDINATOR")
    .where("is_demonstration", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets one transaction at a time look for the first coordinator and add them. */
export async function lockFirstCoordinator(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('first coordinator'))`.execute(trx);
}

/** Inserts an account and tells its id; undefined when the address has one already. */
export async function insertAccount(trx: Transaction<DB>, account: NewAccount): Promise<string | undefined> {
  const row = await trx
    .insertInto("account")
    .values(toRow(account))
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Inserts a demonstration's account, or gives the one that is there a new password. Never touches another one. */
export async function putDemonstrationAccount(
  trx: Transaction<DB>,
  account: Omit<NewAccount, "organizationId" | "isDemonstration">,
): Promise<string | undefined> {
  const row = await trx
    .insertInto("account")
    .values(toRow({ ...account, organizationId: null, isDemonstration: true }))
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet({ password_hash: account.passwordHash, display_name: account.displayName })
        .where("account.is_demonstration", "=", true)
        .where("account.role", "=", "COORDINATOR"),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

function toRow(account: NewAccount) {
  return {
    email: account.email,
    display_name: account.displayName,
    password_hash: account.passwordHash,
    role: account.organizationId === null ? "COORDINATOR" : "ORGANIZATION",
    organization_id: account.organizationId,
    is_demonstration: account.isDemonstration,
  };
}
