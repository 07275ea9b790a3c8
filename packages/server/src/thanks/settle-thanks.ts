import { tidyText, type ModerationVerdict, type Viewer } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { withdrawThanksFiles } from "../files/stored-file.repository.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { appendFeedItems } from "../live/feeds/feed-log.repository.js";
import { isUuid } from "../uuid.js";
import type { LockedThankYou, Settled } from "./judge-decision.js";
import { statusAfter } from "./thank-you-rules.js";

/** The messages that are there, locked for this transaction in the order that everybody keeps, by id. */
export async function lockThanks(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedThankYou>> {
  const rows = await trx
    .selectFrom("thank_you")
    .select(["id", "campaign_id", "organization_id", "status", "revision", "text", "shortened_text"])
    .where("id", "=", sql<string>`any(${ids.filter(isUuid)}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Makes one decision about locked messages so: counted anew, kept, and told to the feeds. */
export async function settleThanks(
  trx: Transaction<DB>,
  { accountId }: Viewer,
  { verdict, reason }: { verdict: ModerationVerdict; reason?: string | null | undefined },
  settled: readonly Settled[],
): Promise<void> {
  const ids = settled.map(({ row }) => row.id);
  await sql`select live.count_thanks(${ids}::uuid[], -1)`.execute(trx);
  await sql`
    update thank_you t set
      status = ${statusAfter(verdict)},
      revision = t.revision + 1,
      shortened_text = given.shown,
      published_at = case ${verdict}::text
        when 'APPROVED' then campaign_now(t.campaign_id) when 'RETURNED' then null else t.published_at end
    from unnest(${ids}::uuid[], ${settled.map(({ shown }) => shown)}::text[]) given (id, shown)
    where t.id = given.id
  `.execute(trx);
  await sql`
    insert into moderation_decision (thank_you_id, campaign_id, verdict, reason, account_id, decided_at)
    select t.id, t.campaign_id, ${verdict}, ${reason ? tidyText(reason) : null}, ${accountId}::uuid,
      campaign_now(t.campaign_id)
    from unnest(${ids}::uuid[]) with ordinality given (id, place) join thank_you t on t.id = given.id
    order by given.place
  `.execute(trx);
  await sql`select live.count_thanks(${ids}::uuid[], 1)`.execute(trx);
  const items = settled.map(({ row }) => ({
    campaignId: row.campaign_id,
    itemId: row.id,
    organizationId: row.organization_id,
  }));
  const isPublished = verdict === "APPROVED";
  const told = items.filter((_, place) => isPublished || settled[place]?.row.status === "APPROVED");
  if (told.length > 0) {
    const kind = isPublished ? "APPROVED" : "HIDDEN";
    await appendFeedItems(
      trx,
      told.map((item) => ({ ...item, feed: "thanks", kind })),
    );
    if (!isPublished) await withdrawThanksFiles(trx, [...new Set(told.map(({ campaignId }) => campaignId))]);
  }
  await appendActivity(
    trx,
    items.map((item) => ({ ...item, kind: `THANK_YOU_${verdict}` as const, amount: null })),
  );
}
