/** What the server says every five seconds, whether or not there is anything new. */
export interface Ping {
  /** The newest version of each campaign, by its slug. */
  versions: Readonly<Record<string, string>>;
  /** How long ago the server last looked for something new, in milliseconds by its own clock. */
  tickAgeMs: number;
  /** When the server last looked for something new, milliseconds since 1970 by its own clock; undefined when it does not say. */
  tickedAt: number | undefined;
}

/** Reads the payload of a ping; anything else says nothing about versions. */
export function parsePing(payload: unknown): Ping {
  const { versions, at, tickedAt } = isRecord(payload) ? payload : {};
  const [saidAt, lookedAt] = [readTime(at), readTime(tickedAt)];
  return {
    versions: isRecord(versions)
      ? Object.fromEntries(
          Object.entries(versions).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
        )
      : {},
    tickAgeMs: saidAt === undefined || lookedAt === undefined ? 0 : Math.max(0, saidAt - lookedAt),
    tickedAt: lookedAt,
  };
}

function readTime(value: unknown): number | undefined {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
