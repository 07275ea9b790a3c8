/** How many different people there can have been. */
export interface PeopleRange {
  peopleAtLeast: number;
  peopleAtMost: number;
}

/**
 * Verified people, people only named in reports and people without names cannot be added: whoever is in a crowd may have
 * been checked in elsewhere, or stood in two crowds, and of a crowd told as a range only the upper end is sure not to be passed. What is certain lies between nobody being new and everybody being so.
 */
export function peopleRange(verified: number, onlyNamed: number, withoutNamesAtMost: number): PeopleRange {
  return { peopleAtLeast: verified, peopleAtMost: verified + onlyNamed + withoutNamesAtMost };
}
