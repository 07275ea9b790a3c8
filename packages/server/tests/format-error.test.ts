import { GraphQLError } from "graphql";
import { pino } from "pino";
import { expect, it } from "vitest";
import { formatError } from "../src/http/format-error.js";

/** A log whose lines the test reads. */
function openLog() {
  const lines: { requestId: string; msg: string }[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  return { lines, logger: pino({ level: "info" }, { write }) };
}

function failedField(path: string, code: string): GraphQLError {
  return new GraphQLError("failed", {
    path: [path],
    originalError: Object.assign(new Error(code), { code }),
  });
}

it("logs a database that is away once a request, at however many fields it was missed", () => {
  const { lines, logger } = openLog();
  for (const request of ["req-1", "req-2"]) {
    for (let field = 0; field < 50; field++) {
      const { extensions } = formatError(failedField(`field${field}`, "ECONNREFUSED"), request, logger);
      expect(extensions).toEqual({ code: "DATABASE_UNAVAILABLE", requestId: request });
    }
  }
  expect(lines.map(({ requestId, msg }) => [requestId, msg])).toEqual([
    ["req-1", "the database is away"],
    ["req-2", "the database is away"],
  ]);
});

it("logs every fault of ours: two fields may have two of them", () => {
  const { lines, logger } = openLog();
  for (const path of ["one", "two"]) formatError(failedField(path, "42P01"), "req-1", logger);
  expect(lines).toHaveLength(2);
});
