/** What the server says every two seconds, whether or not there is anything new. */
export interface Ping {
  /** The newest version of each campaign, by its slug. */
  versions: Readonly<Record<string, string>>;
  /** How long ago the server last looked for something new, in milliseconds by its own clock. */
  tickAgeMs: number;
}

/** Reads the payload of a ping; anything else says nothing about versions. */
export function parsePing(payload: unknown): Ping {
  const { versions, at, tickedAt } = isRecord(payload) ? payload : {};
  return {
    versions: isRecord(versions)
      ? Object.fromEntries(
          Object.entries(versions).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
        )
      : {},
    tickAgeMs:
      typeof at === "string" && typeof tickedAt === "string"
        ? Math.max(0, Date.parse(at) - Date.parse(tickedAt)) || 0
        : 0,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
