import type { Wish } from "../desk-answer";

/** What somebody at a desk wants written down: all wishes but looking a person up. */
export type WrittenWish = Exclude<Wish, { kind: "find" }>;

/** A wish as it is kept on this device from before it is sent until its answer was heard or seen. */
export interface OutboxRow {
  /** Its place among all rows of this device, from 1. */
  seq: number;
  /** The reference under which it is sent, however often. */
  clientRef: string;
  /** Id of the account that noted it, and its name. */
  account: string;
  accountName: string;
  /** Id of the event at whose desk it was noted, and the zone in which its time is told. */
  event: string;
  timeZone: string;
  /** When it happened, by this device's clock. */
  notedAt: string;
  /** The same by the campaign's clock, which the server judges by; null in a demonstration: when it is heard. */
  at: string | null;
  wish: WrittenWish;
  /** How often it was begun to be sent; 0: the server cannot know of it. */
  tries: number;
  /** Set when it is to be taken back as soon as the server has answered it. */
  undo: { clientRef: string; reason: string } | null;
  /** Set when the server would not do it; kept until a person has seen it. */
  refusal: { code: string; canRepeat: boolean } | null;
}

/** A row before it has its place. */
export type NewOutboxRow = Omit<OutboxRow, "seq">;

/** Whether the row waits for the server. */
export function isWaiting({ refusal }: OutboxRow): boolean {
  return refusal === null;
}

/** Whether the row can still be taken back: a check-in always, anything else only while the server cannot know of it. */
export function canTakeBack({ wish, tries, undo }: OutboxRow): boolean {
  if (undo) return false;
  return tries === 0 || !(wish.kind === "leave" || wish.kind === "undo" || wish.kind === "stay");
}
