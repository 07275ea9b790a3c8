/** Fields that two people have changed at once: what the second has typed stays, so they are told what it is by now. */
export interface Overtaken<Fields> {
  names: (keyof Fields)[];
  newer: Fields;
}

/**
 * What somebody else has changed meanwhile of what was typed into as well, and not to the same; undefined: nothing.
 *
 * @param before as it was when it was read
 * @param newer as it is by now
 */
export function overtakenBy<Fields extends object>(
  typed: Fields,
  before: Fields,
  newer: Fields,
): Overtaken<Fields> | undefined {
  const names = (Object.keys(newer) as (keyof Fields)[]).filter(
    (name) =>
      !isSame(before[name], typed[name]) &&
      !isSame(before[name], newer[name]) &&
      !isSame(typed[name], newer[name]),
  );
  return names.length > 0 ? { names, newer } : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
