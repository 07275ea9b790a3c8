/** A thank-you's two ways: on the wall and off it. */
export type Decision = "APPROVED" | "HIDDEN";

/** What was acknowledged, to be held against what is there when all is over. */
export class Ledger {
  /** By the attendance's id. */
  readonly arrivals = new Map<string, { event: string; volunteer: string }>();
  /** Decisions about each thank-you, in order. */
  readonly thanks = new Map<string, Decision[]>();
  /** Whether the event that is moved about is cancelled now, and how often it was moved. */
  moved = { isCancelled: false, times: 0 };
  /** Answers that no desk may get: what it sent anew was taken for something else. */
  readonly wrong: string[] = [];
  /** How often something was sent again under the same reference, by what came instead of an answer. */
  readonly retries = new Map<string, number>();

  /** Something is sent again. */
  retried(because: string): void {
    this.retries.set(because, (this.retries.get(because) ?? 0) + 1);
  }

  /** What the board must show as turnouts. */
  turnouts(movedEvent: string): number {
    const arrivals = [...this.arrivals.values()];
    return this.moved.isCancelled
      ? arrivals.filter(({ event }) => event !== movedEvent).length
      : arrivals.length;
  }

  /** What the board must show as published thank-yous. */
  get published(): number {
    return [...this.thanks.values()].filter((decisions) => decisions.at(-1) === "APPROVED").length;
  }

  /** Acknowledged writes. */
  get count(): number {
    let decisions = 0;
    for (const each of this.thanks.values()) decisions += each.length;
    return this.arrivals.size + decisions + this.moved.times;
  }
}
