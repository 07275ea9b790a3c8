import type { DeskEventQuery } from "../../graphql/generated";

/** The event that the desk stands at. */
export type DeskEvent = NonNullable<DeskEventQuery["event"]>;

/** Whether it has ended, with people or without anybody who was checked in so far. */
export function isOver({
  status,
  awaitsConfirmation,
}: Pick<DeskEvent, "status" | "awaitsConfirmation">): boolean {
  return status === "HELD" || awaitsConfirmation;
}

/**
 * By how much the campaign's clock is ahead of this device's, in milliseconds, for an event that was read just now. Null
 * in a demonstration, whose time runs as it likes: what happens there happens when the server hears of it.
 */
export function clockAhead({ campaign }: Pick<DeskEvent, "campaign">): number | null {
  return campaign.isDemonstration ? null : Date.parse(campaign.now) - Date.now();
}
