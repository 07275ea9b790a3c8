/*
 * The hand that plays a lap. The promise:
 * - a step is done when the campaign's clock has reached it, never before, one after the other;
 * - the clock stands wherever the hand was stopped, and the next hand goes on there; steps near that place may be
 *   done again, which changes nothing, since they carry the same references.
 */
import type { Logger } from "pino";
import { isDatabaseAway } from "../database/database-away.js";
import { act, type Stage } from "./act.js";
import type { Clock } from "./clock.js";
import type { Pace } from "./pace.js";
import { pause } from "./pause.js";
import { minuteMs } from "./script/programme.js";
import type { Step } from "./script/steps.js";

/** What a hand plays, and with what. */
export interface HandOptions {
  stage: Stage;
  clock: Clock;
  pace: Pace;
  /** By time. */
  script: readonly Step[];
  /** Resolves when everybody is in the registry: steps after `everybodyFrom` wait for it. */
  everybody: Promise<void>;
  everybodyFrom: number;
  /** Whether the campaign still takes facts: somebody may close it at the console. */
  isOpen: () => boolean;
  logger: Logger;
}

/** More than the clock runs ahead of the hand while steps are done. */
const lookBackMs = 10 * minuteMs;
const beatMs = 100;
/** The clock is wound again before it would stop by itself. */
const windBeforeMs = 700;
const retryEveryMs = 1_000;

/** Plays one lap's script from where its clock stands. */
export class Hand {
  readonly #options: HandOptions;
  #next: number;
  /** Steps that were done, and those that a rule stood against. */
  done = 0;
  refused = 0;

  constructor(options: HandOptions) {
    this.#options = options;
    const from = options.clock.now - lookBackMs;
    const first = options.script.findIndex((step) => step.at >= from);
    this.#next = first === -1 ? options.script.length : first;
  }

  /** Whether nothing is left to do. */
  get isFinished(): boolean {
    return this.#next >= this.#options.script.length;
  }

  /** Plays by the clock until the lap is over or the signal comes. */
  async play(signal: AbortSignal): Promise<void> {
    const { clock, pace, isOpen } = this.#options;
    let windAt = -Infinity;
    while (!signal.aborted && !this.isFinished && isOpen()) {
      const now = clock.now;
      await this.#doUntil(now, signal);
      if (signal.aborted) break;
      if (now >= windAt || clock.runsForMs < windBeforeMs) {
        const { rate, endsAt } = pace.stretchAt(now);
        await clock.move({ at: now, rate, endsAt });
        windAt = endsAt;
      }
      await pause(beatMs, signal);
    }
    if (signal.aborted) await this.#stand();
  }

  /** Plays up to a moment without waiting for the clock: it is set to each stretch of the script in turn. */
  async playUntil(until: number, signal: AbortSignal = new AbortController().signal): Promise<void> {
    const { clock, script } = this.#options;
    const strideMs = 10 * minuteMs;
    for (;;) {
      const step = script[this.#next];
      if (!step || step.at > until || signal.aborted) break;
      const at = Math.min(step.at + strideMs, until);
      await clock.move({ at, rate: 0, endsAt: at });
      await this.#doUntil(at, signal);
    }
    await clock.move({ at: until, rate: 0, endsAt: until });
  }

  async #doUntil(at: number, signal: AbortSignal): Promise<void> {
    const { script, everybody, everybodyFrom } = this.#options;
    for (;;) {
      const step = script[this.#next];
      if (!step || step.at > at || signal.aborted) return;
      if (step.at >= everybodyFrom) await everybody;
      await this.#do(step, signal);
      this.#next++;
    }
  }

  /** A database that is away is waited for; any other fault costs the one step. */
  async #do(step: Step, signal: AbortSignal): Promise<void> {
    const { stage, logger } = this.#options;
    while (!signal.aborted) {
      try {
        const refusal = await act(stage, step);
        this.done++;
        if (refusal) {
          this.refused++;
          logger.debug(
            { ref: step.ref, code: refusal.code },
            "a rule stood against the demonstration's step",
          );
        }
        return;
      } catch (error) {
        if (!isDatabaseAway(error)) {
          logger.warn({ err: error, ref: step.ref }, "the demonstration left out a step");
          return;
        }
        await pause(retryEveryMs, signal);
      }
    }
  }

  /** Stops the clock where the hand is. A database that is away stops it by itself. */
  async #stand(): Promise<void> {
    const { clock } = this.#options;
    const at = clock.now;
    await clock.move({ at, rate: 0, endsAt: at }).catch(() => undefined);
  }
}
