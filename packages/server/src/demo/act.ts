import type { DomainError } from "@igilik/schema";
import * as documents from "./documents.js";
import type { Mutations, Outcome } from "./mutations.js";
import type { ArrivalAtDesk, ClaimStep, Step, ThankStep } from "./script/steps.js";
import type { ProgrammeEvent } from "./script/programme.js";

/** Who acts in a lap, and where. */
export interface Stage {
  campaign: string;
  /** The coordinators' desk and table. */
  coordinator: Mutations;
  /** Somebody in the street with the public form. */
  public: Mutations;
}

/**
 * Does a step. Doing it again changes nothing: it carries the same references, and what it needs of an earlier step,
 * such as the attendance to undo, it learns by asking that step's writes again.
 *
 * @returns the rule that stood against it, as now and then in life; undefined when it was done
 * @throws whatever is a fault; then the step can be done again
 */
export async function act(stage: Stage, step: Step): Promise<DomainError | undefined> {
  const { coordinator } = stage;
  const { ref: clientRef } = step;
  switch (step.kind) {
    case "PHASE": {
      const input = { clientRef, campaign: stage.campaign, phase: step.phase };
      return refusalOf(coordinator.attempt(documents.changePhase, { input }));
    }
    case "REGISTER": {
      const input = { clientRef, event: step.event.id, volunteer: step.volunteer.id };
      return refusalOf(coordinator.attempt(documents.registerVolunteer, { input }));
    }
    case "CHECK_IN": {
      const input = step.arrivals.map((arrival) => toCheckIn(step.event, arrival));
      return refusalOf(coordinator.attempt(documents.recordCheckIns, { input }));
    }
    case "WALK_IN":
      return walkIn(stage, step);
    case "CHECK_OUT": {
      const input = {
        clientRef,
        event: step.event.id,
        volunteerCode: step.volunteer.code,
        at: toIso(step.at),
      };
      return refusalOf(coordinator.attempt(documents.recordCheckOut, { input }));
    }
    case "UNDO":
      return undo(stage, step);
    case "CANCEL":
    case "REOPEN": {
      const input = { clientRef, id: step.event.id, reason: step.reason };
      const document = step.kind === "CANCEL" ? documents.cancelEvent : documents.reopenEvent;
      return refusalOf(coordinator.attempt(document, { input }));
    }
    case "CONFIRM": {
      const input = { clientRef, id: step.event.id, note: step.note };
      return refusalOf(coordinator.attempt(documents.confirmEventHeld, { input }));
    }
    case "HEADCOUNT": {
      const { event, count, countAtMost, note } = step;
      const input = { clientRef, event: event.id, organization: event.organizerId, count, countAtMost, note };
      return refusalOf(coordinator.attempt(documents.reportHeadcount, { input }));
    }
    case "CLAIM":
      return refusalOf(claim(stage, step));
    case "VERIFY": {
      const claimed = await claim(stage, step.claim);
      if (claimed.refusal) return claimed.refusal;
      const { decision, reason } = step;
      const input = { clientRef, id: claimed.answer.impact.id, decision, reason };
      return refusalOf(coordinator.attempt(documents.verifyImpact, { input }));
    }
    case "REPORT": {
      const input = {
        clientRef,
        event: step.event.id,
        organization: step.organizationId,
        people: step.people.map(({ volunteer, hours }) => ({ volunteer: volunteer.id, hours })),
        headcountUnnamed: step.headcount,
      };
      return refusalOf(coordinator.attempt(documents.submitReport, { input }));
    }
    case "THANK":
      return refusalOf(thank(stage, step));
    case "MODERATE": {
      const sent = await thank(stage, step.thank);
      if (sent.refusal) return sent.refusal;
      const input = { clientRef, id: sent.answer.id, decision: step.decision, reason: step.reason };
      return refusalOf(coordinator.attempt(documents.moderateThankYou, { input }));
    }
    case "TAKE_DOWN": {
      const sent = await thank(stage, step.thank);
      if (sent.refusal) return sent.refusal;
      const input = { clientRef, thankYou: sent.answer.id, reason: step.reason };
      return refusalOf(coordinator.attempt(documents.takeDown, { input }));
    }
    default:
      return step satisfies never;
  }
}

async function refusalOf(outcome: Promise<Outcome<unknown>>): Promise<DomainError | undefined> {
  return (await outcome).refusal ?? undefined;
}

function toCheckIn(event: ProgrammeEvent, { ref, volunteer, organizationId, at }: ArrivalAtDesk) {
  return {
    clientRef: ref,
    event: event.id,
    volunteerCode: volunteer.code,
    organization: organizationId,
    at: toIso(at),
  };
}

async function walkIn(
  { coordinator }: Stage,
  { ref, event, newcomer, organizationId, at }: Step & { kind: "WALK_IN" },
): Promise<DomainError | undefined> {
  const { familyName, givenName, birthYear, phone, hasGuardianConsent, showsName } = newcomer;
  const added = await coordinator.attempt(documents.addVolunteer, {
    input: {
      clientRef: `${ref}/card`,
      familyName,
      givenName,
      birthYear,
      phone,
      organization: organizationId,
      guardianConsent: hasGuardianConsent,
      showName: showsName,
    },
  });
  if (added.refusal || !added.answer.card) return added.refusal ?? undefined;
  const volunteer = added.answer.card.volunteer.id;
  const input = [{ clientRef: ref, event: event.id, volunteer, organization: organizationId, at: toIso(at) }];
  return refusalOf(coordinator.attempt(documents.recordCheckIns, { input }));
}

async function undo(
  { coordinator }: Stage,
  { ref, event, arrival, reason }: Step & { kind: "UNDO" },
): Promise<DomainError | undefined> {
  const input = [toCheckIn(event, arrival)];
  const { answer, refusal } = await coordinator.attempt(documents.recordCheckIns, { input });
  const attendance = answer?.[0]?.attendance;
  if (refusal || !attendance) return refusal ?? undefined;
  return refusalOf(
    coordinator.attempt(documents.undoCheckIn, {
      input: { clientRef: ref, attendance: attendance.id, reason },
    }),
  );
}

function claim({ coordinator }: Stage, { ref, event, challengeId, quantity }: ClaimStep) {
  return coordinator.attempt(documents.recordImpact, {
    input: {
      clientRef: ref,
      event: event.id,
      challenge: challengeId,
      organization: event.organizerId,
      quantity,
    },
  });
}

async function thank(stage: Stage, step: ThankStep): Promise<Outcome<{ id: string }>> {
  const { ref, text, language, from, to, isHeard } = step;
  const by = isHeard ? stage.coordinator : stage.public;
  const { answer, refusal } = await by.attempt(documents.sendThankYou, {
    input: {
      clientRef: ref,
      campaign: stage.campaign,
      text,
      language,
      from,
      event: to && "eventId" in to ? to.eventId : null,
      project: to && "projectId" in to ? to.projectId : null,
      ...(isHeard ? { channel: "STREET" } : {}),
    },
  });
  if (refusal) return { answer: null, refusal };
  if (answer.id === undefined) throw new Error(`the script's own words were refused: ${text}`);
  return { answer: { id: answer.id }, refusal: null };
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
