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

/** How long after its end an event takes arrivals of that moment, in milliseconds. */
const lateAtMostMs = 24 * 60 * 60_000;

/**
 * By how much the campaign's clock is ahead of this device's, in milliseconds, for an event that was read just now. Null
 * where the server says when somebody came: in a demonstration, whose time runs as it likes, and for a list that is
 * entered days after the event.
 */
export function clockAhead({ campaign, endsAt }: Pick<DeskEvent, "campaign" | "endsAt">): number | null {
  const now = Date.parse(campaign.now);
  const isLate = now > Date.parse(endsAt) + lateAtMostMs;
  return campaign.isDemonstration || isLate ? null : now - Date.now();
}
