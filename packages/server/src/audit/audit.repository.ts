import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import { cardsWithMerged } from "../volunteers/card.repository.js";
import type { DB } from "../database/tables.js";

/** What the audit calls it when somebody reads how a person is reached. */
export const contactsReadAction = "readContacts";

/** One line of the audit: who did what to which records. Ids and field names only, never texts or names. */
export interface AuditLine {
  campaignId: string | null;
  accountId: string | null;
  action: string;
  subjectKind: string;
  subjectIds: readonly string[];
  fields?: readonly string[];
  requestId: string;
}

/** Adds a line and tells the transaction's id, which is what a version of the board is asked by. */
export async function addAuditLine(trx: Transaction<DB>, line: AuditLine): Promise<string> {
  const { rows } = await sql<{ transaction_id: string }>`
    insert into audit_entry (campaign_id, account_id, action, subject_kind, subject_ids, fields, request_id)
    values (${line.campaignId}, ${line.accountId}, ${line.action}, ${line.subjectKind},
      ${line.subjectIds}::uuid[], ${line.fields ?? []}::text[], ${line.requestId})
    returning pg_current_xact_id()::text as transaction_id
  `.execute(trx);
  const transactionId = rows[0]?.transaction_id;
  if (transactionId === undefined) throw new Error("an insert returned no row");
  return transactionId;
}

/** A line as it is read. */
export interface AuditRow {
  id: string;
  at: Date;
  campaignId: string | null;
  action: string;
  /** The account's name now, or the key's with how it begins. */
  by: string | null;
  subjectKind: string;
  subjects: string[];
  fields: string[];
}

/** Which lines are read. */
export interface AuditQuery {
  /** Null: of all campaigns, and of none. */
  campaignId: string | null;
  /** Only what was done in demonstrations. */
  isDemonstrationOnly: boolean;
  /** Only lines about the contacts of this card and of those folded into it; undefined: of every sort. */
  contactsOf?: string;
  /** Lines older than the one with this id. */
  before: string | null;
  limit: number;
}

/** Lines, the newest first; ids rise with time. */
export async function listAuditEntries(db: Database, query: AuditQuery): Promise<AuditRow[]> {
  return db
    .selectFrom("audit_entry as line")
    .leftJoin("account", "account.id", "line.account_id")
    .leftJoin("api_key as key", "key.id", "line.account_id")
    .select([
      "line.id",
      "line.at",
      "line.campaign_id as campaignId",
      "line.action",
      // A key is known by its name and how it begins: two may be called the same.
      sql<string | null>`coalesce(account.display_name, key.name || ' (' || key.prefix || '…)')`.as("by"),
      "line.subject_kind as subjectKind",
      "line.subject_ids as subjects",
      "line.fields",
    ])
    .$if(query.campaignId !== null, (lines) => lines.where("line.campaign_id", "=", query.campaignId))
    .$if(query.isDemonstrationOnly, (lines) =>
      lines.where("line.campaign_id", "in", (campaigns) =>
        campaigns.selectFrom("campaign").select("id").where("is_demonstration", "=", true),
      ),
    )
    .$if(query.contactsOf !== undefined, (lines) =>
      lines.where("line.action", "=", contactsReadAction).where(
        sql<boolean>`line.subject_ids && array(
          with ${cardsWithMerged([query.contactsOf ?? ""])} select id from cards
        )`,
      ),
    )
    .$if(query.before !== null, (lines) => lines.where("line.id", "<", query.before ?? ""))
    .orderBy("line.id", "desc")
    .limit(query.limit)
    .execute();
}
