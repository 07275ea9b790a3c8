import type { AccountStatus, OrganizationAccountView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";

/** Somebody to invite, the address in small letters. */
export interface NewInvitation {
  organizationId: string;
  isDemonstration: boolean;
  email: string;
  displayName: string;
  codeHash: Buffer;
}

/** How long a one-time code works. */
const daysToAccept = 7;

const columns = [
  "id",
  "display_name as displayName",
  "email",
  sql<AccountStatus>`case
    when ended_at is not null then 'ENDED'
    when invited_until is null then 'ACTIVE'
    when invited_until > now() then 'INVITED'
    else 'EXPIRED' end`.as("status"),
  sql<string | null>`case when ended_at is null
    then to_char(invited_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end`.as("invitedUntil"),
] as const;

/**
 * Makes an account that waits for its password, or lets one of the same organization that waits or has ended begin anew.
 * Tells its id; undefined when the address is somebody's.
 */
export async function putInvitation(
  trx: Transaction<DB>,
  { organizationId, isDemonstration, email, displayName, codeHash }: NewInvitation,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into account (organization_id, is_demonstration, role, email, display_name, invitation_hash, invited_until)
    values (${organizationId}, ${isDemonstration}, 'ORGANIZATION', ${email}, ${displayName}, ${codeHash},
      now() + make_interval(days => ${daysToAccept}))
    on conflict (email) do update set display_name = excluded.display_name, password_hash = null, ended_at = null,
      invitation_hash = excluded.invitation_hash, invited_until = excluded.invited_until
    where account.organization_id = excluded.organization_id
      and (account.invited_until is not null or account.ended_at is not null)
    returning id
  `.execute(trx);
  return rows[0]?.id;
}

/** An account of an organization with whose it is; undefined when there is none. */
export function findOrganizationAccount(
  db: Database,
  id: string,
): Promise<(OrganizationAccountView & { organizationId: string | null }) | undefined> {
  return db
    .selectFrom("account")
    .select([...columns, "organization_id as organizationId"])
    .where("id", "=", id)
    .where("organization_id", "is not", null)
    .executeTakeFirst();
}

/** Accounts of an organization, the newest first: ids rise with time. */
export function listOrganizationAccounts(
  db: Database,
  organizationId: string,
  before: string | undefined,
  limit: number,
): Promise<OrganizationAccountView[]> {
  return db
    .selectFrom("account")
    .select(columns)
    .where("organization_id", "=", organizationId)
    .$if(before !== undefined, (accounts) => accounts.where("id", "<", before ?? ""))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Ends an account with all its sessions; one that has ended stays as it is. */
export async function endOrganizationAccount(trx: Transaction<DB>, id: string): Promise<void> {
  await sql`update account set ended_at = now() where id = ${id} and ended_at is null`.execute(trx);
  await trx.deleteFrom("session").where("account_id", "=", id).execute();
}

/** Gives whoever has this code their password and tells the account's id; undefined when it is not the code, or too late. */
export async function takeUpInvitation(
  trx: Transaction<DB>,
  { email, codeHash, passwordHash }: { email: string; codeHash: Buffer; passwordHash: string },
): Promise<string | undefined> {
  const row = await trx
    .updateTable("account")
    .set({ password_hash: passwordHash, invitation_hash: null, invited_until: null })
    .where("email", "=", email)
    .where("invitation_hash", "=", codeHash)
    .where("ended_at", "is", null)
    .where(sql<boolean>`invited_until > now()`)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}
