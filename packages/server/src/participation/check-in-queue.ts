import { DomainError, type RecordCheckInInput, type Viewer } from "@igilik/schema";
import { isDatabaseAway } from "../database/database-away.js";
import { isLockTimeout } from "../database/transact.js";
import { toRows } from "./check-in-references.js";
import type { CheckInOutcome, CheckInRow } from "./check-in-row.js";

/** Rows that are recorded in one transaction at most, unless one list alone has more. */
const togetherAtMost = 500;
/** Rows that wait while others are recorded, before another transaction begins beside it. */
const worthAnother = 200;
/** After so long another begins whatever waits; and a shared one waits so long at most for somebody who moves an event. */
const patienceMs = 50;
/** Transactions at a time. More would keep two cores from the work, and other writers from their connections. */
const atOnceAtMost = 4;
/** Of them such as may wait for a lock: one is left for everybody else. */
const aloneAtMost = 3;
/** Who has waited so long is told that it did not work. A desk asks again soon after. */
const giveUpMs = 5_000;
/** Rows that wait at most. */
const waitingAtMost = 20_000;

/**
 * Records rows in one transaction, all or none.
 *
 * @param patience milliseconds to wait for a lock at most; null: as long as a statement may take
 */
export type RecordRows = (rows: readonly CheckInRow[], patience: number | null) => Promise<CheckInOutcome[]>;

/** What somebody sent in one request. */
interface WaitingList {
  viewer: Viewer;
  inputs: readonly RecordCheckInInput[];
  events: ReadonlySet<string>;
  /** It has waited long enough for company. */
  isOverdue: boolean;
  /** With others it did not work: it is recorded by itself. */
  goesAlone: boolean;
  resolve: (outcomes: CheckInOutcome[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Short lists of many desks are recorded together: a transaction costs as much as some twenty of its rows. Nobody waits
 * while nothing is being recorded; whoever comes meanwhile goes with the next ones, in the order in which they came.
 *
 * Nobody pays for what another one sent. What does not work together, or finds an event locked, is tried again list by
 * list; and while one list waits for its event, others of that event wait behind it, and everybody else goes past.
 */
export class CheckInQueue {
  readonly #record: RecordRows;
  #waiting: WaitingList[] = [];
  #shared = 0;
  #alone = 0;
  /** Events of lists that are being recorded alone. */
  readonly #held = new Set<string>();

  constructor(record: RecordRows) {
    this.#record = record;
  }

  /**
   * Records one list; rejects with what `record` refuses for it, whoever it was recorded with.
   *
   * @throws DomainError DATABASE_UNAVAILABLE when too many wait, or it took too long
   */
  add(viewer: Viewer, inputs: readonly RecordCheckInInput[]): Promise<CheckInOutcome[]> {
    return new Promise((resolve, reject) => {
      if (countRows(this.#waiting) > waitingAtMost) throw new DomainError("DATABASE_UNAVAILABLE");
      const events = new Set(inputs.map(({ event }) => event.toLowerCase()));
      const list = { viewer, inputs, events, isOverdue: false, goesAlone: false, resolve, reject };
      this.#waiting.push(list);
      this.#begin();
      if (!this.#waiting.includes(list)) return;
      setTimeout(() => {
        list.isOverdue = true;
        this.#begin();
      }, patienceMs);
      this.#giveUpLater(list);
    });
  }

  #giveUpLater(list: WaitingList): void {
    setTimeout(() => {
      if (!this.#waiting.includes(list)) return;
      this.#waiting = this.#waiting.filter((other) => other !== list);
      list.reject(new DomainError("DATABASE_UNAVAILABLE"));
    }, giveUpMs).unref();
  }

  #begin(): void {
    for (;;) {
      const lists = this.#chooseNext();
      if (lists.length === 0) return;
      this.#waiting = this.#waiting.filter((list) => !lists.includes(list));
      void this.#recordTogether(lists);
    }
  }

  #chooseNext(): WaitingList[] {
    if (this.#shared + this.#alone >= atOnceAtMost) return [];
    const free = this.#waiting.filter(({ events }) => ![...events].some((event) => this.#held.has(event)));
    const alone = free.find(({ goesAlone }) => goesAlone);
    if (alone && this.#alone < aloneAtMost) return [alone];
    const sharing = free.filter(({ goesAlone }) => !goesAlone);
    const isWorthIt =
      this.#shared === 0 || countRows(sharing) >= worthAnother || sharing.some(({ isOverdue }) => isOverdue);
    return isWorthIt ? takeRows(sharing) : [];
  }

  async #recordTogether(lists: readonly WaitingList[]): Promise<void> {
    const isAlone = lists.some(({ goesAlone }) => goesAlone);
    const events = isAlone ? lists.flatMap((list) => [...list.events]) : [];
    for (const event of events) this.#held.add(event);
    if (isAlone) this.#alone++;
    else this.#shared++;
    try {
      const rows: CheckInRow[] = [];
      for (const { viewer, inputs } of lists) rows.push(...toRows(viewer, inputs, rows.length));
      const outcomes = (await this.#record(rows, isAlone ? null : patienceMs)).values();
      for (const { inputs, resolve } of lists)
        resolve(inputs.map(() => outcomes.next().value as CheckInOutcome)); // one a row
    } catch (error) {
      const mayGoAlone = !isAlone && !isDatabaseAway(error) && (lists.length > 1 || isLockTimeout(error));
      if (!mayGoAlone) for (const { reject } of lists) reject(error);
      else {
        for (const list of lists) {
          list.goesAlone = true;
          this.#giveUpLater(list); // one that began at once has waited for nothing until now
        }
        this.#waiting = [...lists, ...this.#waiting];
      }
    }
    for (const event of events) this.#held.delete(event);
    if (isAlone) this.#alone--;
    else this.#shared--;
    this.#begin();
  }
}

function countRows(lists: readonly WaitingList[]): number {
  return lists.reduce((count, { inputs }) => count + inputs.length, 0);
}

/** The first lists that fit into a transaction: one at least. */
function takeRows(lists: readonly WaitingList[]): WaitingList[] {
  let rows = 0;
  const end = lists.findIndex(({ inputs }) => (rows += inputs.length) > togetherAtMost);
  return lists.slice(0, end === -1 ? lists.length : Math.max(end, 1));
}
