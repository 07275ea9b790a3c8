/** Requests that may wait at once, over all addresses and from one: a whole hall may be one. */
const waitingAtMost = 10_000;
const ofAddressAtMost = 2_000;

/** Requests that wait for a newer version. When it closes all of them are answered, and nobody waits any more. */
export class WaitingRoom {
  readonly #waiting = new Set<() => void>();
  readonly #ofAddress = new Map<string, number>();
  #isClosed = false;

  /** Requests that wait now. */
  get count(): number {
    return this.#waiting.size;
  }

  /**
   * Takes a place; `end` is called once if the room closes before the place is given back. Returns how to give it
   * back, which may be called again; undefined when there is no place: then answer with what there is.
   */
  enter(address: string, end: () => void): (() => void) | undefined {
    const count = this.#ofAddress.get(address) ?? 0;
    if (this.#isClosed || this.#waiting.size >= waitingAtMost || count >= ofAddressAtMost) return undefined;
    this.#ofAddress.set(address, count + 1);
    this.#waiting.add(end);
    return () => {
      if (!this.#waiting.delete(end)) return;
      const left = (this.#ofAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#ofAddress.set(address, left);
      else this.#ofAddress.delete(address);
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const end of this.#waiting) end();
  }
}
