import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Passes a moment through as it was written. A parsed `Date` would lose the offset, and a campaign's times are read
 * in the campaign's own zone, so views carry text that the server has already formatted.
 */
function checkDateTime(value: unknown): string {
  const [, date] = (typeof value === "string" && DATE_TIME.exec(value)) || [];
  if (typeof value !== "string" || date === undefined || !isCalendarDate(date)) {
    throw new GraphQLError("A DateTime is written like 2026-12-04T10:00:00+05:00, with its offset.", {
      extensions: { code: "BAD_INPUT" },
    });
  }
  return value;
}

/** `Date.parse` turns 31 February into 3 March, so the day is written back and compared. */
function isCalendarDate(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** Moment in time as ISO 8601 text with offset. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "A moment in time, written as ISO 8601 with its offset from UTC, for example 2026-12-04T10:00:00+05:00. Where it belongs to a campaign, the answer carries the offset of the campaign's own time zone.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: checkDateTime,
  parseValue: checkDateTime,
  parseLiteral: (node) => checkDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

/** Calendar day as text, without a time or a zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description:
    "A calendar day, written as YYYY-MM-DD, for example 2026-12-04. It is a day in the campaign's own time zone, wherever the reader or the server is.",
});
