import {
  DomainError,
  type ModerationVerdict,
  type ThankYouView,
  type Viewer,
  type WriteReceipt,
  isShortened,
  tidyText,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { appendFeedItem } from "../live/feeds/feed-log.repository.js";

import type { Platform } from "../platform.js";
import { mayDecide, statusAfter } from "./thank-you-rules.js";
import { readThankYou } from "./thanks.repository.js";
import { isUuid } from "../uuid.js";

/** One decision about one message. */
export interface Decision {
  thankYouId: string;
  verdict: ModerationVerdict;
  shortenedText?: string | null | undefined;
  reason?: string | null | undefined;
}

/**
 * Keeps the decision and makes it so. The words as they came in stay beside the shortened ones.
 *
 * @throws DomainError THANK_YOU_NOT_FOUND, WRONG_STATE, NOT_SHORTENED, DEMONSTRATION_ONLY, REFERENCE_REUSED
 */
export async function decide(
  platform: Platform,
  viewer: Viewer,
  command: { operation: string; input: { clientRef: string } },
  decision: Decision,
): Promise<{ thankYou: ThankYouView; write: WriteReceipt | null }> {
  const { answer, receipt } = await platform.writer.write(viewer, command, (trx) =>
    apply(trx, platform, viewer, decision),
  );
  return { thankYou: await readThankYou(platform.writes, answer.thankYouId), write: receipt };
}

async function apply(trx: Transaction<DB>, platform: Platform, viewer: Viewer, decision: Decision) {
  const { thankYouId, verdict } = decision;
  const row = isUuid(thankYouId)
    ? await trx
        .selectFrom("thank_you")
        .select(["id", "campaign_id", "status", "organization_id", "text", "shortened_text"])
        .where("id", "=", thankYouId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  const book = row && platform.codeBooks.get(row.campaign_id);
  if (!row || !book) throw new DomainError("THANK_YOU_NOT_FOUND");
  requireSameWorld(viewer, book);
  if (!mayDecide(row.status, verdict)) throw new DomainError("WRONG_STATE");
  const shown = wordsToShow(row, decision);

  await sql`select live.count_thanks(${[row.id]}::uuid[], -1)`.execute(trx);
  await sql`
    update thank_you set
      status = ${statusAfter(verdict)},
      shortened_text = ${shown},
      published_at = case ${verdict}::text
        when 'APPROVED' then campaign_now(campaign_id) when 'RETURNED' then null else published_at end
    where id = ${row.id}
  `.execute(trx);
  await trx
    .insertInto("moderation_decision")
    .values({
      thank_you_id: row.id,
      verdict,
      reason: decision.reason ? tidyText(decision.reason) : null,
      account_id: viewer.accountId,
    })
    .execute();
  await sql`select live.count_thanks(${[row.id]}::uuid[], 1)`.execute(trx);
  const item = { campaignId: row.campaign_id, itemId: row.id, organizationId: row.organization_id };
  if (verdict === "APPROVED") await appendFeedItem(trx, { ...item, feed: "thanks", kind: "APPROVED" });
  else if (row.status === "APPROVED") await appendFeedItem(trx, { ...item, feed: "thanks", kind: "HIDDEN" });
  await appendActivity(trx, [{ ...item, kind: `THANK_YOU_${verdict}`, amount: null }]);
  return {
    answer: { thankYouId: row.id },
    campaignId: row.campaign_id,
    subjectKind: "thank_you",
    subjectIds: [row.id],
    fields: shown === row.shortened_text ? ["status"] : ["status", "text"],
  };
}

/**
 * The shorter words to keep beside the original; null: the original is shown. Nobody is given words that they did not
 * say, so words can only be left out.
 */
function wordsToShow(
  row: { text: string; shortened_text: string | null },
  { verdict, shortenedText }: Decision,
): string | null {
  if (verdict === "RETURNED") return null;
  if (!shortenedText) return row.shortened_text;
  const shorter = tidyText(shortenedText);
  if (shorter === row.text) return null;
  if (!isShortened(row.text, shorter)) throw new DomainError("NOT_SHORTENED");
  return shorter;
}
