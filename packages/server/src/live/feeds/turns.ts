/** Lets so many work at once and the others wait, first come first served. */
export class Turns {
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Works as soon as it is its turn. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#working >= this.#atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working++;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place; it is not free in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working--;
    }
  }
}
