import { describe, expect, test } from "vitest";
import { judgeConnection, type ConnectionFacts } from "../../src/graphql/connection-state";
import { parsePing } from "../../src/graphql/ping";

const now = 1_000_000;
const well: ConnectionFacts = {
  isOnline: true,
  connectedAt: now - 60_000,
  lostAt: now - 70_000,
  pingedAt: now - 1_000,
  tickAgeMs: 30,
  behindSince: undefined,
  isRefused: false,
  fetchedAt: undefined,
  hasValue: true,
};

describe("the lamp", () => {
  test.each<[string, Partial<ConnectionFacts>, string]>([
    ["all is well", {}, "live"],
    ["there is nothing to show yet", { hasValue: false }, "reconnecting"],
    ["a newer version has been known of for 2.9 s", { behindSince: now - 2_900 }, "live"],
    ["a newer version has been known of for 3 s", { behindSince: now - 3_000 }, "stale"],
    ["no ping came for 11 s", { pingedAt: now - 11_000 }, "live"],
    ["no ping came for 12 s", { pingedAt: now - 12_000 }, "stale"],
    ["no ping ever came, 12 s after connecting", { connectedAt: now - 12_000, pingedAt: undefined }, "stale"],
    ["the server has stopped looking for something new", { tickAgeMs: 6_000 }, "stale"],
    ["the server refuses the stream", { isRefused: true }, "stale"],
    ["the socket was lost 9 s ago", { connectedAt: undefined, lostAt: now - 9_000 }, "reconnecting"],
    ["the socket was lost 10 s ago", { connectedAt: undefined, lostAt: now - 10_000 }, "offline"],
    [
      "the socket is gone and the value was fetched 5 s ago",
      { connectedAt: undefined, lostAt: now - 60_000, fetchedAt: now - 5_000 },
      "stale",
    ],
    [
      "the socket is gone and the value was last fetched before that",
      { connectedAt: undefined, lostAt: now - 12_000, fetchedAt: now - 15_000 },
      "offline",
    ],
    ["the browser has no network", { isOnline: false }, "offline"],
  ])("when %s", (_when, facts, state) => {
    expect(judgeConnection({ ...well, ...facts }, now)).toBe(state);
  });
});

test("a ping is read whatever it carries", () => {
  expect(
    parsePing({
      versions: { "almaty-2026": "almaty-2026.1.2.0", broken: 5 },
      at: "2026-12-08T13:42:09Z",
      tickedAt: "2026-12-08T13:42:02Z",
    }),
  ).toEqual({
    versions: { "almaty-2026": "almaty-2026.1.2.0" },
    tickAgeMs: 7_000,
    tickedAt: Date.parse("2026-12-08T13:42:02Z"),
  });
  const nothing = { versions: {}, tickAgeMs: 0, tickedAt: undefined };
  expect(parsePing(undefined)).toEqual(nothing);
  expect(parsePing({ versions: "none", at: "yesterday", tickedAt: 5 })).toEqual({
    versions: {},
    tickAgeMs: 0,
  });
});
