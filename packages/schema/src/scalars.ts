import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";

import { Unreadable } from "./unreadable.js";

/** Offsets as people's clocks have them, -13:59 to +14:00; PostgreSQL takes none beyond 15:59. */
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|\+14:00)$/;

/** Campaigns are held in these years; nothing in the calendar of the zones is certain far from them. */
const YEAR = /^2[01]\d\d-/;

/** Moment in time as ISO 8601 text with offset. */
export const DateTimeScalar = textScalar({
  name: "DateTime",
  description:
    "A moment in time from the year 2000 to 2199, written as ISO 8601 with its offset from UTC, for example 2026-12-04T10:00:00+05:00. Where it belongs to a campaign, the answer carries the offset of the campaign's own time zone.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  isRight: (text) => isDay(DATE_TIME.exec(text)?.[1] ?? ""),
  rule: "must be a DateTime of the years 2000 to 2199 like 2026-12-04T10:00:00+05:00, with its offset",
});

/** Calendar day as text, without a time or a zone. */
export const DateScalar = textScalar({
  name: "Date",
  description:
    "A calendar day from the year 2000 to 2199, written as YYYY-MM-DD, for example 2026-12-04. It is a day in the campaign's own time zone, wherever the reader or the server is.",
  isRight: isDay,
  rule: "must be a Date of the years 2000 to 2199 like 2026-12-04",
});

/**
 * Passes a moment or a day through as it was written. A parsed `Date` would lose the offset, and a campaign's times
 * are read in the campaign's own zone, so views carry text that the server has already formatted.
 */
function textScalar(given: {
  name: string;
  description: string;
  specifiedByURL?: string;
  isRight: (text: string) => boolean;
  rule: string;
}): GraphQLScalarType<string | Unreadable, string> {
  const { isRight, rule, ...texts } = given;
  const parse = (value: unknown): string | Unreadable =>
    typeof value === "string" && YEAR.test(value) && isRight(value) ? value : new Unreadable(rule);
  return new GraphQLScalarType({
    ...texts,
    serialize(value) {
      if (typeof value === "string" && isRight(value)) return value;
      throw new TypeError(`an answer's ${texts.name} is none`);
    },
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Days that were found right: those of the years above, some 73 000 at most. An answer repeats a few of them. */
const knownDays = new Set<string>();

function isDay(text: string): boolean {
  if (knownDays.has(text)) return true;
  try {
    GraphQLLocalDate.parseValue(text);
  } catch {
    return false;
  }
  if (YEAR.test(text)) knownDays.add(text);
  return true;
}
