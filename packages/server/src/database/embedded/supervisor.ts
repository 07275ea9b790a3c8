import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { untilEnded } from "./postmaster.js";

/** How PostgreSQL is told to stop: `fast` writes everything down first, `immediate` leaves that to the next start. */
export type StopMode = "fast" | "immediate";

/** The pause before it is started again doubles each time, and is short again after a calm minute. */
const firstPauseMs = 500;
const longestPauseMs = 20_000;
const calmAfterMs = 60_000;

/** Keeps one PostgreSQL running: when it ends unasked, it is launched again, as often as it takes. */
export class Supervisor {
  #postgres: ChildProcess;
  readonly #launch: () => Promise<ChildProcess>;
  readonly #onTrouble: (message: string) => void;
  readonly #stopping = new AbortController();
  #mode: StopMode = "fast";
  readonly #running: Promise<void>;

  /**
   * @param postgres takes connections already
   * @param launch starts it again in the same place; rejects when that did not work
   * @param onTrouble gets one line each time that it ended, or did not start
   */
  constructor(
    postgres: ChildProcess,
    launch: () => Promise<ChildProcess>,
    onTrouble: (message: string) => void,
  ) {
    this.#postgres = postgres;
    this.#launch = launch;
    this.#onTrouble = onTrouble;
    this.#running = this.#run();
  }

  /** Of the process that runs now, or ran last. */
  get pid(): number {
    return this.#postgres.pid!; // it was ready, so it was spawned
  }

  /** Ends it for good; resolves when it is gone. */
  async stop(mode: StopMode): Promise<void> {
    this.#mode = mode;
    this.#stopping.abort();
    this.#tellToStop();
    await this.#running;
  }

  #tellToStop(): void {
    this.#postgres.kill(this.#mode === "fast" ? "SIGINT" : "SIGQUIT");
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    let pauseMs = firstPauseMs;
    for (;;) {
      const startedAt = performance.now();
      await untilEnded(this.#postgres);
      if (this.#isStopping) return;
      if (performance.now() - startedAt > calmAfterMs) pauseMs = firstPauseMs;
      const { signalCode, exitCode } = this.#postgres;
      this.#onTrouble(
        `PostgreSQL ended unasked (${signalCode ?? `exit code ${exitCode}`}); it is started again`,
      );
      pauseMs = await this.#startAgain(pauseMs);
      if (this.#isStopping) this.#tellToStop();
    }
  }

  /** Tries until it runs or is wanted no more; tells the next pause. */
  async #startAgain(pauseMs: number): Promise<number> {
    for (let waitMs = pauseMs; ;) {
      await this.#pause(waitMs);
      waitMs = Math.min(waitMs * 2, longestPauseMs);
      if (this.#isStopping) return waitMs;
      try {
        this.#postgres = await this.#launch();
        return waitMs;
      } catch (error) {
        this.#onTrouble(error instanceof Error ? error.message : String(error));
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {}); // cut short by stop
  }
}
