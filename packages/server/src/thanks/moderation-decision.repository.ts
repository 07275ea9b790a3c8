import type { ModerationDecisionView, ModerationVerdict } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { CampaignBook } from "../live/code-books.js";
import { toZonedIso } from "../local-time.js";

interface Row {
  id: string;
  verdict: ModerationVerdict;
  reason: string | null;
  by: string | null;
  decided_at: Date;
  thank_you_id: string;
  is_last: boolean;
}

/** Decisions about a campaign's thank-yous, the newest first, at most `limit`, below the id `before`. */
export async function listDecisions(
  db: Database,
  { id, timeZone }: CampaignBook,
  before: string | undefined,
  limit: number,
): Promise<ModerationDecisionView[]> {
  const { rows } = await sql<Row>`
    select d.id, d.verdict, d.reason, account.display_name as by, d.decided_at, d.thank_you_id,
      not exists (
        select from moderation_decision later where later.thank_you_id = d.thank_you_id and later.id > d.id
      ) as is_last
    from moderation_decision d left join account on account.id = d.account_id
    where d.campaign_id = ${id} and (${before ?? null}::uuid is null or d.id < ${before ?? null}::uuid)
    order by d.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    id: row.id,
    decision: row.verdict,
    reason: row.reason,
    by: row.by,
    decidedAt: toZonedIso(row.decided_at, timeZone),
    isLast: row.is_last,
    thankYouId: row.thank_you_id,
  }));
}
