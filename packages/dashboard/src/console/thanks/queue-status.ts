import type { ThankYouStatus } from "../../graphql/generated";

/** The tabs of the queue in their order: what waits comes first. */
export const queueStatuses = ["RECEIVED", "STASHED", "APPROVED", "REJECTED", "HIDDEN"] as const;

/** A tab of the queue. */
export type QueueStatus = (typeof queueStatuses)[number] & ThankYouStatus;

/** Reads the tab from an address; what is no tab is the first one. */
export function readQueueStatus(value: unknown): QueueStatus {
  return queueStatuses.find((status) => status === value) ?? "RECEIVED";
}
