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

/** The fields over a newer state: what somebody has typed stays, the rest is as it is by now. */
export function overNewer<Fields extends object>(typed: Fields, before: Fields, newer: Fields): Fields {
  const names = Object.keys(newer) as (keyof Fields)[];
  return Object.assign(
    { ...newer },
    ...names.map((name) => !isSame(typed[name], before[name]) && { [name]: typed[name] }),
  ) as Fields;
}

/** What became of a form that was sent: a refusal's code, perhaps with the fields as they have to be looked at now. */
export interface FormRefusal<Fields> {
  code: string;
  fields?: Fields | undefined;
  overtaken?: Overtaken<Fields> | undefined;
}

/** What the second of two is told, whose fields somebody else has changed since they were read. */
export function refusedAsStale<Fields extends object>(
  typed: Fields,
  before: Fields,
  newer: Fields,
  merge: typeof overNewer<Fields> = overNewer,
): FormRefusal<Fields> {
  return {
    code: "STALE_CHANGE",
    fields: merge(typed, before, newer),
    overtaken: overtakenBy(typed, before, newer),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
