import type { RecordCheckInInput, Viewer } from "@igilik/schema";
import { isDatabaseAway } from "../database/database-away.js";
import { toRows } from "./check-in-references.js";
import type { CheckInOutcome, CheckInRow } from "./check-in-row.js";

/** Rows that are recorded in one transaction at most, unless one list alone has more. */
const togetherAtMost = 500;
/** Rows that wait while others are recorded, before another transaction begins beside it. */
const worthAnother = 200;
/** After so long another begins whatever waits: the one before may itself be waiting, for somebody who moves an event. */
const patienceMs = 50;
/** Transactions at a time. More would keep two cores from the work, and other writers from their connections. */
const atOnceAtMost = 4;

/** What somebody sent in one request. */
interface WaitingList {
  viewer: Viewer;
  inputs: readonly RecordCheckInInput[];
  /** It has waited long enough. */
  isOverdue: boolean;
  resolve: (outcomes: CheckInOutcome[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Short lists of many desks are recorded together: a transaction costs as much as some twenty of its rows. Nobody waits
 * while nothing is being recorded; whoever comes meanwhile goes with the next ones, in the order in which they came.
 */
export class CheckInQueue {
  readonly #record: (rows: readonly CheckInRow[]) => Promise<CheckInOutcome[]>;
  #waiting: WaitingList[] = [];
  #running = 0;

  /** @param record records rows in one transaction, all or none */
  constructor(record: (rows: readonly CheckInRow[]) => Promise<CheckInOutcome[]>) {
    this.#record = record;
  }

  /** Records one list; rejects with what `record` refuses for it, whoever it was recorded with. */
  add(viewer: Viewer, inputs: readonly RecordCheckInInput[]): Promise<CheckInOutcome[]> {
    return new Promise((resolve, reject) => {
      const list: WaitingList = { viewer, inputs, isOverdue: false, resolve, reject };
      this.#waiting.push(list);
      this.#begin();
      if (this.#waiting.includes(list)) {
        setTimeout(() => {
          list.isOverdue = true;
          this.#begin();
        }, patienceMs);
      }
    });
  }

  #begin(): void {
    while (this.#waiting.length > 0 && this.#running < atOnceAtMost && this.#isWorthIt()) {
      this.#running++;
      void this.#recordTogether(this.#takeNext()).finally(() => {
        this.#running--;
        this.#begin();
      });
    }
  }

  #isWorthIt(): boolean {
    return (
      this.#running === 0 ||
      countRows(this.#waiting) >= worthAnother ||
      this.#waiting.some(({ isOverdue }) => isOverdue)
    );
  }

  #takeNext(): WaitingList[] {
    let rows = 0;
    const end = this.#waiting.findIndex(({ inputs }) => (rows += inputs.length) > togetherAtMost);
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : Math.max(end, 1));
  }

  async #recordTogether(lists: readonly WaitingList[]): Promise<void> {
    try {
      const rows: CheckInRow[] = [];
      for (const { viewer, inputs } of lists) rows.push(...toRows(viewer, inputs, rows.length));
      const outcomes = (await this.#record(rows)).values();
      for (const { inputs, resolve } of lists)
        resolve(inputs.map(() => outcomes.next().value as CheckInOutcome)); // one a row
    } catch (error) {
      if (lists.length === 1 || isDatabaseAway(error)) for (const { reject } of lists) reject(error);
      // Nobody pays for what another one sent: each by itself.
      else for (const list of lists) await this.#recordTogether([list]);
    }
  }
}

function countRows(lists: readonly WaitingList[]): number {
  return lists.reduce((count, { inputs }) => count + inputs.length, 0);
}
