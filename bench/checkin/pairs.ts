/** Hands out people to check in at an event, nobody twice at the same one. */
export class Pairs {
  readonly #events: readonly string[];
  readonly #people: readonly string[];
  readonly #taken: number[];
  #next = 0;

  constructor(events: readonly string[], people: readonly string[]) {
    this.#events = events;
    this.#people = people;
    this.#taken = events.map(() => 0);
  }

  /** The next event's next people. Events begin apart in the list, so that desks first see different people. */
  take(count: number): { event: string; people: string[] } {
    const index = this.#next++ % this.#events.length;
    const event = this.#events[index];
    const taken = this.#taken[index] ?? 0;
    if (event === undefined || taken + count > this.#people.length) {
      throw new Error("everybody has been everywhere: take more --people");
    }
    this.#taken[index] = taken + count;
    const start = Math.floor((index * this.#people.length) / this.#events.length) + taken;
    const people = Array.from(
      { length: count },
      (_, n) => this.#people[(start + n) % this.#people.length] ?? "",
    );
    return { event, people };
  }
}
