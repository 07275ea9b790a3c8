import { DomainError } from "@igilik/schema";
import type { CampaignPhase } from "../database/tables.js";

const order: readonly CampaignPhase[] = ["DRAFT", "PUBLISHED", "LIVE", "CLOSING", "CLOSED", "ARCHIVED"];

/** Whether a campaign may step from one phase to the other: only to the next one in order. */
export function isNextPhase(from: CampaignPhase, to: CampaignPhase): boolean {
  return order.indexOf(to) === order.indexOf(from) + 1;
}

/**
 * A programme can be worked on until the campaign is closed.
 *
 * @throws DomainError CAMPAIGN_CLOSED
 */
export function requireOpenProgramme(phase: CampaignPhase): void {
  if (phase === "CLOSED" || phase === "ARCHIVED") throw new DomainError("CAMPAIGN_CLOSED");
}
