import { DomainError } from "@igilik/schema";

/** Distinct operations that one address may watch at once: a hall of a thousand phones watches a handful. */
const groupsOfAddressAtMost = 50;

/** Counts which groups an address has members in, so that nobody alone takes all the groups that there may be. */
export class GroupPlaces {
  /** Members by address and group. */
  readonly #taken = new Map<string, Map<string, number>>();

  /**
   * Takes a place for one member of a group; a group that the address is in already costs nothing. Returns how to
   * give it back, which may be called again.
   *
   * @throws DomainError TOO_COMPLEX
   */
  take(address: string, group: string): () => void {
    const groups = this.#taken.get(address) ?? new Map<string, number>();
    const members = groups.get(group) ?? 0;
    if (members === 0 && groups.size >= groupsOfAddressAtMost) {
      throw new DomainError(
        "TOO_COMPLEX",
        `One address may watch ${groupsOfAddressAtMost} different operations at once. Share one, or end another first.`,
      );
    }
    groups.set(group, members + 1);
    this.#taken.set(address, groups);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (groups.get(group) ?? 1) - 1;
      if (left > 0) groups.set(group, left);
      else groups.delete(group);
      if (groups.size === 0) this.#taken.delete(address);
    };
  }
}
