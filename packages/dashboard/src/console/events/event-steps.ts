import { isReason } from "../reason-rule";
import type { ShownEvent } from "./use-event";

/** What a coordinator can do with an event at one stroke, besides changing it. */
export const eventSteps = ["approve", "confirm", "postpone", "reopen", "cancel"] as const;

/** One of them. */
export type EventStep = (typeof eventSteps)[number];

/** The steps that an event allows where it stands. */
export function stepsFor({
  status,
  awaitsConfirmation,
}: Pick<ShownEvent, "status" | "awaitsConfirmation">): readonly EventStep[] {
  const isAllowed: Record<EventStep, boolean> = {
    approve: status === "DRAFT" || status === "SUBMITTED",
    confirm: awaitsConfirmation,
    postpone: status === "APPROVED" || status === "LIVE" || status === "POSTPONED",
    reopen: status === "CANCELLED" || status === "POSTPONED",
    cancel: status !== "CANCELLED",
  };
  return eventSteps.filter((step) => isAllowed[step]);
}

/** What is filled in before a step is taken. */
export interface StepFields {
  reason: string;
  /** New times by the campaign's clock, `YYYY-MM-DDTHH:MM`; empty for none. Only asked for when it is put off. */
  startsAt: string;
  endsAt: string;
}

/** What is wrong with a field: a key of the words for it. */
export type StepProblem = "reasonRule" | "bothTimes" | "newTimes" | "endsFirst";

/** What has to be corrected before a step can be taken, by field. */
export function stepProblems(
  step: EventStep,
  status: ShownEvent["status"],
  { reason, startsAt, endsAt }: StepFields,
): Partial<Record<keyof StepFields, StepProblem>> {
  const problems: Partial<Record<keyof StepFields, StepProblem>> = {};
  if (step !== "approve" && !isReason(reason)) problems.reason = "reasonRule";
  if (step !== "postpone") return problems;
  if (status === "POSTPONED" && !startsAt) problems.startsAt = "newTimes";
  if (Boolean(startsAt) !== Boolean(endsAt)) problems[startsAt ? "endsAt" : "startsAt"] = "bothTimes";
  else if (startsAt && endsAt <= startsAt) problems.endsAt = "endsFirst";
  return problems;
}
