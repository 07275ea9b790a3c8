import {
  type AttendanceView,
  type CheckInRefusal,
  DomainError,
  type ParticipationPort,
  type RecordCheckInInput,
  type RecordCheckInResult,
} from "../../src/index.js";
import { allow, pageOf, replace } from "./answers.js";
import { fakeClaims } from "./claims.js";
import type { FakeWorld } from "./world.js";

export function fakeParticipation(world: FakeWorld): ParticipationPort {
  return {
    ...fakeClaims(world),
    async attendances(viewer, eventId, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const newestFirst = world.attendances
        .filter((attendance) => attendance.eventId === eventId)
        .toReversed();
      return pageOf(newestFirst, page, ({ id }) => id);
    },
    async visitsOf(viewer, volunteerId, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const standing = world.attendances.filter(
        (attendance) => attendance.volunteerId === volunteerId && attendance.state !== "VOIDED",
      );
      return pageOf(standing.toReversed(), page, ({ id }) => id);
    },
    async registrationsOf(viewer, volunteerId, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const theirs = world.registrations.filter((registration) => registration.volunteerId === volunteerId);
      return pageOf(theirs.toReversed(), page, ({ id }) => id);
    },
    async registrationsAt(viewer, eventId, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const theirs = world.registrations.filter((registration) => registration.eventId === eventId);
      return pageOf(theirs.toReversed(), page, ({ id }) => id);
    },
    needsConsent(registrationId) {
      const { volunteerId } = world.registrations.find(({ id }) => id === registrationId) ?? {};
      const card = world.cards.find(({ volunteer }) => volunteer.id === volunteerId);
      return card !== undefined && card.isMinor && !card.hasGuardianConsent;
    },
    async checkIn(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      return checkIn(world, input);
    },
    async checkInAll(viewer, inputs) {
      allow(viewer, "RECORD_PARTICIPATION");
      return inputs.map((input) => checkIn(world, input));
    },
    async checkOut(viewer, { clientRef, event, ...input }) {
      allow(viewer, "RECORD_PARTICIPATION");
      const present = attendanceOf(world, event, cardOf(world, input)?.volunteer.id);
      if (present?.state !== "PRESENT") {
        const message = "Check the person in first.";
        return { __typename: "CheckOutRefused", clientRef, code: "NOT_CHECKED_IN", message };
      }
      const checkedOutAt = input.at ?? world.now;
      const hours = 2;
      const change = { state: "LEFT" as const, checkedOutAt, hours };
      const attendance = replace(world.attendances, present.id, change, "ATTENDANCE_NOT_FOUND");
      const write = world.change({ hoursVerified: world.progress.hoursVerified + hours });
      return { __typename: "CheckOutRecorded", clientRef, attendance, hours, write };
    },
    async undoCheckIn(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const attendance = replace(
        world.attendances,
        input.attendance,
        { state: "VOIDED" },
        "ATTENDANCE_NOT_FOUND",
      );
      return { clientRef: input.clientRef, attendance, write: countPeople(world, -1) };
    },
    async undoCheckOut(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const found = world.attendances.find(({ id }) => id === input.attendance);
      if (found && found.state !== "LEFT") throw new DomainError("WRONG_STATE");
      const attendance = replace(
        world.attendances,
        input.attendance,
        { state: "PRESENT", checkedOutAt: null, hours: null },
        "ATTENDANCE_NOT_FOUND",
      );
      const hoursVerified = world.progress.hoursVerified - (found?.hours ?? 0);
      return { clientRef: input.clientRef, attendance, write: world.change({ hoursVerified }) };
    },
    async register(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const registration = {
        id: world.id("registration"),
        eventId: input.event,
        volunteerId: input.volunteer,
        state: "CONFIRMED" as const,
      };
      world.registrations.push(registration);
      return { clientRef: input.clientRef, registration, write: world.change() };
    },
    async changeRegistration(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const before = world.registrations.find(({ id }) => id === input.id);
      if (before && input.seenState && before.state !== input.seenState)
        throw new DomainError("STALE_CHANGE");
      const registration = replace(
        world.registrations,
        input.id,
        { state: input.state },
        "REGISTRATION_NOT_FOUND",
      );
      return { clientRef: input.clientRef, registration, write: world.change() };
    },
  };
}

function checkIn(world: FakeWorld, input: RecordCheckInInput): RecordCheckInResult {
  const { clientRef } = input;
  const refuse = (code: CheckInRefusal, message: string) => ({
    __typename: "CheckInRefused" as const,
    clientRef,
    code,
    message,
    fields: [],
  });
  const event = world.events.find(({ id }) => id === input.event);
  const card = cardOf(world, input);
  if (!event) return refuse("EVENT_NOT_FOUND", "Look the event up in the list of events.");
  if (event.status === "CANCELLED")
    return refuse("EVENT_CANCELLED", "Open the event again if it takes place after all.");
  if (!card) return refuse("UNKNOWN_VOLUNTEER", "Look the person up by name, or add them.");
  const known = attendanceOf(world, event.id, card.volunteer.id);
  if (known?.tier === "REPORTED") {
    const seen = { tier: "VERIFIED", checkedInAt: input.at ?? world.now } as const;
    const attendance = replace(world.attendances, known.id, seen, "ATTENDANCE_NOT_FOUND");
    return {
      __typename: "CheckInRecorded",
      clientRef,
      attendance,
      firstTime: true,
      write: countPeople(world, 1),
    };
  }
  if (known && known.state !== "VOIDED")
    return { __typename: "AlreadyCheckedIn", clientRef, attendance: known, write: null };
  if (card.isMinor && !card.hasGuardianConsent)
    return refuse("NO_CONSENT", "Ask a guardian for the consent.");
  const attendance: AttendanceView = {
    id: world.id("attendance"),
    eventId: event.id,
    volunteerId: card.volunteer.id,
    organizationId: input.organization ?? null,
    state: "PRESENT",
    tier: "VERIFIED",
    checkedInAt: input.at ?? world.now,
    checkedOutAt: null,
    hours: null,
    assumedHours: null,
  };
  world.attendances.push(attendance);
  return {
    __typename: "CheckInRecorded",
    clientRef,
    attendance,
    firstTime: true,
    write: countPeople(world, 1),
  };
}

function cardOf(world: FakeWorld, input: { volunteer?: string | null; volunteerCode?: string | null }) {
  return world.cards.find(
    ({ code, volunteer }) => volunteer.id === input.volunteer || code === input.volunteerCode,
  );
}

function attendanceOf(world: FakeWorld, eventId: string, volunteerId: string | undefined) {
  return world.attendances.findLast((one) => one.eventId === eventId && one.volunteerId === volunteerId);
}

function countPeople(world: FakeWorld, amount: number) {
  const { activeVolunteers, volunteerTurnouts } = world.progress;
  return world.change({
    activeVolunteers: activeVolunteers + amount,
    volunteerTurnouts: volunteerTurnouts + amount,
  });
}
