import {
  DomainError,
  type ModerateThankYousInput,
  type ModerateThankYousResult,
  type ThankYouView,
  type Viewer,
  type WriteReceipt,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import { requireCampaign } from "../campaigns/require-campaign.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { type Decision, judge, type Settled } from "./judge-decision.js";
import { lockThanks, settleThanks } from "./settle-thanks.js";
import { readThanks, readThankYou } from "./thanks.repository.js";

/**
 * Keeps the decision and makes it so. The words as they came in stay beside the shortened ones.
 *
 * @throws DomainError THANK_YOU_NOT_FOUND, STALE_CHANGE, WRONG_STATE, NOT_SHORTENED, DEMONSTRATION_ONLY, REFERENCE_REUSED
 */
export async function decide(
  platform: Platform,
  viewer: Viewer,
  command: { operation: string; input: { clientRef: string } },
  decision: Decision,
): Promise<{ thankYou: ThankYouView; write: WriteReceipt | null }> {
  const { answer, receipt } = await platform.writer.write(viewer, command, async (trx) => {
    const settled = await settleOne(trx, platform, viewer, decision);
    return {
      answer: { thankYouId: settled.row.id },
      campaignId: settled.row.campaign_id,
      subjectKind: "thank_you",
      subjectIds: [settled.row.id],
      fields: settled.shown === settled.row.shortened_text ? ["status"] : ["status", "text"],
    };
  });
  return { thankYou: await readThankYou(platform.writes, answer.thankYouId), write: receipt };
}

async function settleOne(
  trx: Transaction<DB>,
  platform: Platform,
  viewer: Viewer,
  decision: Decision,
): Promise<Settled> {
  const row = (await lockThanks(trx, [decision.thankYouId])).get(decision.thankYouId);
  const book = row && platform.codeBooks.get(row.campaign_id);
  if (!row || !book) throw new DomainError("THANK_YOU_NOT_FOUND");
  requireSameWorld(viewer, book);
  const settled = judge(row, decision);
  if (typeof settled === "string") throw new DomainError(settled);
  await settleThanks(trx, viewer, decision, [settled]);
  return settled;
}

/** What came of each of several decisions, as it is kept: ids, and ids after the code of a refusal and a space. */
type Outcomes = { decided: string[]; refused: string[] };

/**
 * Decides the same about several messages in one transaction; one that cannot be decided about stays as it is.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, DEMONSTRATION_ONLY, REFERENCE_REUSED
 */
export async function decideAll(
  platform: Platform,
  viewer: Viewer,
  input: ModerateThankYousInput,
): Promise<ModerateThankYousResult> {
  const campaign = await requireCampaign(platform.writes, viewer, input.campaign);
  const command = { operation: "moderateThankYous", input };
  const { answer, receipt } = await platform.writer.write(viewer, command, async (trx) => {
    const outcomes = await settleEach(trx, viewer, campaign.id, input);
    return {
      answer: outcomes,
      campaignId: campaign.id,
      subjectKind: "thank_you",
      subjectIds: outcomes.decided,
      fields: ["status"],
    };
  });
  const views = await readThanks(platform.writes, answer.decided);
  return {
    clientRef: input.clientRef,
    decided: answer.decided.flatMap((id) => views.get(id) ?? []),
    refused: answer.refused.map((each) => {
      const space = each.indexOf(" "); // an id may be anything that somebody sends, a code has none
      const code = each.slice(0, space) as DomainError["code"]; // written below as one of them
      return { id: each.slice(space + 1), code, message: new DomainError(code).message };
    }),
    write: receipt,
  };
}

async function settleEach(
  trx: Transaction<DB>,
  viewer: Viewer,
  campaignId: string,
  { thankYous, decision: verdict, reason }: ModerateThankYousInput,
): Promise<Outcomes> {
  const rows = await lockThanks(
    trx,
    thankYous.map(({ id }) => id),
  );
  const settled = new Map<string, Settled>();
  const refused: string[] = [];
  for (const { id, revision } of thankYous) {
    const row = rows.get(id);
    const isOurs = row?.campaign_id === campaignId;
    const judged = isOurs ? judge(row, { thankYouId: id, verdict, revision }) : "THANK_YOU_NOT_FOUND";
    if (typeof judged === "string") refused.push(`${judged} ${id}`);
    else settled.set(id, judged); // named twice, it is decided about once
  }
  if (settled.size > 0) await settleThanks(trx, viewer, { verdict, reason }, [...settled.values()]);
  return { decided: [...settled.keys()], refused };
}
