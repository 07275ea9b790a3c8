import type { CampaignPhase } from "../../graphql/generated";

/** A campaign's phases in their order. */
export const campaignPhases = [
  "DRAFT",
  "PUBLISHED",
  "LIVE",
  "CLOSING",
  "CLOSED",
  "ARCHIVED",
] as const satisfies readonly CampaignPhase[];

/** A phase that a campaign can step to. */
export type NextPhase = Exclude<CampaignPhase, "DRAFT">;

/** The phase after this one; undefined after the last. */
export function nextPhase(phase: CampaignPhase): NextPhase | undefined {
  const [, ...steps] = campaignPhases;
  return steps[campaignPhases.indexOf(phase)];
}
