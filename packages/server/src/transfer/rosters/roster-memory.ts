import type { RosterPerson } from "./roster-entry.js";

type Contacts = Pick<RosterPerson, "phone" | "email">;

/**
 * What the rows of a file have told so far: whom they named, and who of them was new. It is all that is kept of a file while it
 * is read. A branch hears what a transaction's rows tell; it is joined when that was kept, and forgotten when not.
 */
export class RosterMemory {
  readonly #seen = new Set<string>();
  readonly #added = new Map<string, Contacts[]>();
  readonly #trunk: RosterMemory | undefined;

  constructor(trunk?: RosterMemory) {
    this.#trunk = trunk;
  }

  /** Whether a row before had this mark, or was this card's. */
  hasSeen(mark: string): boolean {
    return this.#seen.has(mark) || (this.#trunk?.hasSeen(mark) ?? false);
  }

  see(mark: string): void {
    this.#seen.add(mark);
  }

  /** The contacts of the new people before who have this name and year. */
  addedAs(name: string): readonly Contacts[] {
    return [...(this.#trunk?.addedAs(name) ?? []), ...(this.#added.get(name) ?? [])];
  }

  add(name: string, { phone, email }: Contacts): void {
    const known = this.#added.get(name);
    if (known) known.push({ phone, email });
    else this.#added.set(name, [{ phone, email }]);
  }

  branch(): RosterMemory {
    return new RosterMemory(this);
  }

  join(branch: RosterMemory): void {
    for (const mark of branch.#seen) this.#seen.add(mark);
    for (const [name, people] of branch.#added) for (const person of people) this.add(name, person);
  }
}
