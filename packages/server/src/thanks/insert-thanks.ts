import { type Transaction, sql } from "kysely";
import type { DB, ThankYouChannel, ThankYouLanguage } from "../database/tables.js";
import { findFlags, kindsOf } from "./flags/find-flags.js";

/** A message that is to wait for a decision. Its text is tidied, its target is one of the campaign's. */
export interface NewThankYou {
  text: string;
  language: ThankYouLanguage | null;
  /** A role; null when it is unsigned. */
  sender: string | null;
  channel: ThankYouChannel;
  /** Only with the channel STREET. */
  heardAt: Date | string | null;
  eventId: string | null;
  projectId: string | null;
  organizationId: string | null;
}

/** Takes messages in, marked and counted, in the caller's transaction. Tells their ids in the same order. */
export async function insertThanks(
  trx: Transaction<DB>,
  campaignId: string,
  thanks: readonly NewThankYou[],
): Promise<string[]> {
  const marked = thanks.map((each) => ({ ...each, flags: kindsOf(findFlags(each.text, each.sender)) }));
  const { rows } = await sql<{ id: string }>`
    with given as materialized (
      select new_id() as id, t.* from rows from (
        jsonb_to_recordset(${JSON.stringify(marked)}::jsonb) as (text text, language text, sender text, channel text,
          "heardAt" timestamptz, "eventId" uuid, "projectId" uuid, "organizationId" uuid, flags text[])
      ) with ordinality t
    ),
    kept as (
      insert into thank_you (id, campaign_id, text, language, sender, flags, channel, heard_at, event_id, project_id,
        organization_id, received_at)
      select id, ${campaignId}::uuid, text, language, sender, flags, channel, "heardAt", "eventId", "projectId",
        "organizationId", campaign_now(${campaignId}::uuid)
      from given
    )
    select id from given order by ordinality
  `.execute(trx);
  const ids = rows.map(({ id }) => id);
  await sql`select live.count_thanks(${ids}::uuid[], 1)`.execute(trx);
  return ids;
}
