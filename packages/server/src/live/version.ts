/**
 * Where a campaign's one clock stands. Written `<slug>.<epoch>.<seq>.<ordinal>`; versions are only compared within
 * one campaign. The ordinal tells apart items of one tick; a board always has 0.
 */
export interface Version {
  slug: string;
  /** Rises when the database was restored or copied; sequences of different epochs are not comparable by seq. */
  epoch: number;
  seq: number;
  ordinal: number;
}

/** The version as clients carry it. */
export function formatVersion(version: Version): string {
  return `${version.slug}.${version.epoch}.${version.seq}.${version.ordinal}`;
}

/** Reads what a client sent; undefined when it is no version of ours. */
export function parseVersion(text: string): Version | undefined {
  const match = /^([a-z0-9-]{1,60})\.(\d{1,9})\.(\d{1,15})\.(\d{1,9})$/.exec(text);
  if (!match) return undefined;
  const [, slug = "", epoch, seq, ordinal] = match;
  return { slug, epoch: Number(epoch), seq: Number(seq), ordinal: Number(ordinal) };
}

/** Below 0: `a` is older. Both must be of one campaign. */
export function compareVersions(a: Version, b: Version): number {
  return a.epoch - b.epoch || a.seq - b.seq || a.ordinal - b.ordinal;
}
