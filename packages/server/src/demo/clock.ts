import { sql } from "kysely";
import type { Database } from "../database/database.js";

/*
 * The demonstration's own time, kept in PostgreSQL: rules and pages read it there. It never goes back, and it runs
 * only a little ahead of the hand that writes it, so that a server that is killed stops its time too.
 */

/** How far the clock may run without the hand, in real milliseconds. */
const aheadMs = 1_500;

/** How a campaign's clock moves from here on. */
export interface Motion {
  /** Campaign time to set, in milliseconds since 1970; a clock that is further on stays there. */
  at: number;
  /** Campaign time per real time; 0 stands still. */
  rate: number;
  /** Campaign time at which it stops, whatever the hand does. */
  endsAt: number;
}

/** Gives a campaign a clock of its own, which stands at `at`; one that it has stays as it is. */
export async function startClock(db: Database, campaignId: string, at: number): Promise<void> {
  await db
    .insertInto("demonstration_clock")
    .values({
      campaign_id: campaignId,
      campaign_at: new Date(at),
      real_at: sql<Date>`clock_timestamp()`,
      rate: 0,
      runs_until: new Date(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Where a campaign's clock stands now, in milliseconds since 1970. */
export async function readClock(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select campaign_now(${campaignId}) as now`.execute(db);
  const now = rows[0]?.now;
  if (!now) throw new Error("a select without a table returns a row");
  return now.getTime();
}

/** The clock as the hand that moves it sees it, without asking the database; never ahead of the database's own. */
export class Clock {
  readonly #db: Database;
  readonly #campaignId: string;
  #at: number;
  #rate = 0;
  #runsUntil: number;
  #setAt = performance.now();

  private constructor(db: Database, campaignId: string, at: number) {
    this.#db = db;
    this.#campaignId = campaignId;
    this.#at = at;
    this.#runsUntil = at;
  }

  /** Takes over a clock where it stands. */
  static async open(db: Database, campaignId: string): Promise<Clock> {
    return new Clock(db, campaignId, await readClock(db, campaignId));
  }

  /** Campaign time now, in milliseconds since 1970. */
  get now(): number {
    return Math.min(this.#runsUntil, this.#at + (performance.now() - this.#setAt) * this.#rate);
  }

  /** How long it still runs by itself, in real milliseconds. */
  get runsForMs(): number {
    return this.#rate === 0 ? 0 : (this.#runsUntil - this.now) / this.#rate;
  }

  /** Sets how it moves. */
  async move({ at, rate, endsAt }: Motion): Promise<void> {
    const aheadBy = rate * aheadMs;
    const { rows } = await sql<{ campaign_at: Date; runs_until: Date }>`
      update demonstration_clock c set campaign_at = t.at, real_at = clock_timestamp(), rate = ${rate},
        runs_until = greatest(t.at, least(t.at + ${aheadBy} * interval '1 millisecond', ${new Date(endsAt)}))
      from (select greatest(campaign_now(${this.#campaignId}), ${new Date(at)}) as at) t
      where c.campaign_id = ${this.#campaignId}
      returning c.campaign_at, c.runs_until
    `.execute(this.#db);
    const row = rows[0];
    if (!row) throw new Error("the demonstration's campaign has lost its clock");
    this.#at = row.campaign_at.getTime();
    this.#rate = rate;
    this.#runsUntil = row.runs_until.getTime();
    this.#setAt = performance.now();
  }
}
