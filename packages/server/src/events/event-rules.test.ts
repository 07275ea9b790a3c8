import { describe, expect, test } from "vitest";
import { requireApproval, requireOrder, requireStep, standingAt } from "./event-rules.js";

const at = (time: string): Date => new Date(`2026-12-05T${time}:00+05:00`);
const times = { startsAt: at("10:00"), endsAt: at("12:00") };
const nobody = { hasSomebodyCome: false, isConfirmed: false };
const somebody = { hasSomebodyCome: true, isConfirmed: false };
const confirmed = { hasSomebodyCome: false, isConfirmed: true };

describe("where the clock puts an event", () => {
  test.each([
    ["09:59", nobody, "APPROVED", false],
    ["09:59", somebody, "APPROVED", false],
    ["10:00", nobody, "LIVE", false],
    ["11:59", somebody, "LIVE", false],
    ["12:00", nobody, "LIVE", true],
    ["12:00", somebody, "HELD", true],
    ["12:00", confirmed, "HELD", true],
    ["11:00", confirmed, "LIVE", false],
  ])("at %s with %o it is %s", (now, evidence, status, isOver) => {
    expect(standingAt(at(now), times, evidence)).toEqual({ status, isOver });
  });
});

test.each([
  ["cancel", "CANCELLED"],
  ["postpone", "HELD"],
  ["postpone", "CANCELLED"],
  ["postpone", "POSTPONED"],
  ["postpone", "DRAFT"],
  ["reopen", "APPROVED"],
  ["reopen", "HELD"],
  ["confirm", "HELD"],
  ["confirm", "CANCELLED"],
  ["confirm", "SUBMITTED"],
] as const)("no %s from %s", (step, status) => {
  expect(() => requireStep(status, step)).toThrow(expect.objectContaining({ code: "WRONG_STATE" }));
});

test.each([
  ["cancel", "HELD"],
  ["cancel", "POSTPONED"],
  ["postpone", "LIVE"],
  ["reopen", "CANCELLED"],
  ["reopen", "POSTPONED"],
  ["confirm", "LIVE"],
] as const)("%s from %s goes", (step, status) => {
  expect(() => requireStep(status, step)).not.toThrow();
});

test.each([
  ["APPROVED", "DRAFT"],
  ["DRAFT", "LIVE"],
  ["CANCELLED", "APPROVED"],
  ["SUBMITTED", "DRAFT"],
] as const)("a change does not take an event from %s to %s", (from, to) => {
  expect(() => requireApproval(from, to)).toThrow(expect.objectContaining({ code: "WRONG_STATE" }));
});

test("a change moves a draft on, and leaves any state as it is", () => {
  expect(() => {
    requireApproval("DRAFT", "SUBMITTED");
    requireApproval("DRAFT", "APPROVED");
    requireApproval("SUBMITTED", "APPROVED");
    requireApproval("HELD", "HELD");
  }).not.toThrow();
});

test("an event ends after it begins", () => {
  expect(() => requireOrder(times)).not.toThrow();
  const backwards = { startsAt: times.endsAt, endsAt: times.startsAt };
  expect(() => requireOrder(backwards)).toThrow(expect.objectContaining({ code: "ENDS_BEFORE_START" }));
  const nothing = { startsAt: times.endsAt, endsAt: times.endsAt };
  expect(() => requireOrder(nothing)).toThrow(expect.objectContaining({ code: "ENDS_BEFORE_START" }));
});
