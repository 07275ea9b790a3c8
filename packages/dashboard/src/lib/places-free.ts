/** What tells whether an event has room. */
export interface Places {
  /** People who are wanted; null: there is no limit. */
  readonly capacity: number | null;
  /** People who hold a place or have come without one; may be more than are wanted. */
  readonly placesTaken: number;
}

/** How many more people there is room for, 0 or more; null where there is no limit. */
export function placesFree({ capacity, placesTaken }: Places): number | null {
  return capacity === null ? null : Math.max(0, capacity - placesTaken);
}
