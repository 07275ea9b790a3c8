import { DomainError, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { isUuid } from "../uuid.js";
import { type CardPair, mergeCards } from "./merge.js";
import { type LockedPerson, addPersonCorrections, findCampaignsOf, lockPair } from "./person-facts.js";
import { findRootPersonId } from "./person.repository.js";
import { unmergeCards } from "./unmerge.js";

/** Why, and on whose behalf. */
export interface MergeReason {
  viewer: Viewer;
  text: string;
}

/** What was done to which cards. */
export interface CardsMoved extends CardPair {
  /** The latest of the campaigns in which it shows; null when nothing was counted of either. */
  campaignId: string | null;
}

/**
 * Makes two cards one.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND; WRONG_STATE when they are one already
 */
export async function mergeVolunteers(
  trx: Transaction<DB>,
  cards: { keep: string; merge: string },
  reason: MergeReason,
): Promise<CardsMoved> {
  const keptId = await findRootPersonId(trx, cards.keep);
  if (!keptId || !isUuid(cards.merge)) throw new DomainError("VOLUNTEER_NOT_FOUND");
  const [kept, merged] = await lockPair(trx, [keptId, cards.merge.toLowerCase()]);
  requireReach(reason.viewer, kept, merged);
  if (kept.id === merged.id || kept.merged_into || merged.merged_into) throw new DomainError("WRONG_STATE");
  const pair = { kept: kept.id, merged: merged.id };
  await mergeCards(trx, pair, { text: reason.text, accountId: reason.viewer.accountId });
  return tell(trx, pair, [null, kept.id], reason);
}

/**
 * Takes a merge back.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND; WRONG_STATE for a card that stands alone or was merged with another one since
 */
export async function unmergeVolunteer(
  trx: Transaction<DB>,
  volunteer: string,
  reason: MergeReason,
): Promise<CardsMoved> {
  const known = isUuid(volunteer)
    ? await trx.selectFrom("person").select("merged_into").where("id", "=", volunteer).executeTakeFirst()
    : undefined;
  if (!known) throw new DomainError("VOLUNTEER_NOT_FOUND");
  if (!known.merged_into) throw new DomainError("WRONG_STATE");
  const [kept, merged] = await lockPair(trx, [known.merged_into, volunteer.toLowerCase()]);
  requireReach(reason.viewer, kept, merged);
  if (merged.merged_into !== kept.id || kept.merged_into) throw new DomainError("WRONG_STATE");
  const pair = { kept: kept.id, merged: merged.id };
  await unmergeCards(trx, pair);
  return tell(trx, pair, [kept.id, null], reason);
}

async function tell(
  trx: Transaction<DB>,
  pair: CardPair,
  mergedInto: readonly [string | null, string | null],
  { viewer, text }: MergeReason,
): Promise<CardsMoved> {
  const campaignIds = await findCampaignsOf(trx, [pair.kept, pair.merged]);
  await addPersonCorrections(trx, campaignIds, pair.merged, mergedInto, {
    text,
    accountId: viewer.accountId,
  });
  const kind = mergedInto[1] === null ? "CARDS_PARTED" : "CARDS_MERGED";
  await appendActivity(
    trx,
    campaignIds.map((campaignId) => ({
      campaignId,
      kind,
      itemId: pair.kept,
      organizationId: null,
      amount: null,
    })),
  );
  return { ...pair, campaignId: campaignIds[0] ?? null };
}

/** A demonstration's people and real ones do not exist for each other. */
function requireReach(viewer: Viewer, kept: LockedPerson, merged: LockedPerson): void {
  const isMixed = kept.is_demonstration !== merged.is_demonstration;
  if (isMixed || (viewer.isDemonstrationOnly && !kept.is_demonstration)) {
    throw new DomainError("VOLUNTEER_NOT_FOUND");
  }
}
