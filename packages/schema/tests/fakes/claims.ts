import {
  DomainError,
  type EventReportView,
  type HoursEntryView,
  type ImpactEntryView,
  type ParticipationPort,
} from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

type Claims = Pick<
  ParticipationPort,
  | "impactEntries"
  | "headcountReports"
  | "hoursEntries"
  | "claimHours"
  | "verifyHours"
  | "reportHeadcount"
  | "recordImpact"
  | "verifyImpact"
  | "correctImpact"
  | "submitReport"
  | "reportsOf"
>;

/** The part of participation that organizations say and coordinators check. */
export function fakeClaims(world: FakeWorld): Claims {
  const eventOf = (id: string) =>
    found(
      world.events.find((event) => event.id === id),
      "EVENT_NOT_FOUND",
    );
  const count = (entry: ImpactEntryView) =>
    world.change({
      challenges: world.progress.challenges.map((challenge) =>
        challenge.challengeId !== entry.challengeId
          ? challenge
          : entry.tier === "VERIFIED"
            ? { ...challenge, verified: challenge.verified + entry.quantity }
            : { ...challenge, reported: challenge.reported + entry.quantity },
      ),
    });
  const reports: EventReportView[] = [];
  return {
    async impactEntries(viewer, { event, state }, page) {
      const own = viewer.organization?.id;
      allow(viewer, own ? "READ_OWN" : "RECORD_PARTICIPATION");
      const asked = world.impacts.filter(
        (entry) =>
          (event === null || entry.eventId === event) &&
          (state === null || entry.state === state) &&
          (own === undefined || entry.organizationId === own),
      );
      return pageOf(asked.toReversed(), page, ({ id }) => id);
    },
    async headcountReports(viewer, eventId, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const reports = world.headcountReports.get(eventId) ?? [];
      return pageOf(reports.toReversed(), page, ({ id }) => id);
    },
    async hoursEntries(viewer, { event, state }, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const asked = world.hours.filter(
        (entry) => (event === null || entry.eventId === event) && (state === null || entry.state === state),
      );
      return pageOf(asked.toReversed(), page, ({ id }) => id);
    },
    async claimHours(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const attendance = found(
        world.attendances.find(({ id }) => id === input.attendance),
        "ATTENDANCE_NOT_FOUND",
      );
      const { eventId, volunteerId, organizationId } = attendance;
      const entry: HoursEntryView = {
        ...{ id: world.id("hours"), hours: input.hours, source: "CLAIM", state: "CLAIMED" },
        ...{ recordedAt: world.now, eventId, volunteerId, organizationId },
      };
      world.hours.push(entry);
      return { clientRef: input.clientRef, entry, write: world.change() };
    },
    async verifyHours(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const entries = input.entries.map((id) =>
        replace(world.hours, id, { state: input.decision }, "HOURS_NOT_FOUND"),
      );
      return { clientRef: input.clientRef, entries, write: world.change() };
    },
    async reportHeadcount(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const event = eventOf(input.event);
      const before = world.headcountReports.get(event.id) ?? [];
      const standing = before.find(({ isReplaced }) => !isReplaced)?.id ?? null;
      if (input.replaces !== undefined && input.replaces !== standing) throw new DomainError("STALE_CHANGE");
      world.headcountReports.set(event.id, [
        ...before.map((report) => ({ ...report, isReplaced: true })),
        {
          id: world.id("headcount"),
          count: input.count,
          countAtMost: input.countAtMost ?? input.count,
          note: input.note ?? null,
          isReplaced: false,
          reportedAt: world.now,
          organizationId: input.organization ?? null,
        },
      ]);
      const { count } = input;
      const countAtMost = input.countAtMost ?? count;
      world.headcounts.set(event.id, { count, countAtMost });
      const write = world.change({ headcountUnnamed: world.progress.headcountUnnamed + count });
      return { clientRef: input.clientRef, event, count, countAtMost, write };
    },
    async recordImpact(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const impact: ImpactEntryView = {
        id: world.id("impact"),
        challengeId: input.challenge,
        eventId: eventOf(input.event).id,
        quantity: input.quantity,
        tier: input.verified ? "VERIFIED" : "REPORTED",
        state: input.verified ? "VERIFIED" : "CLAIMED",
        note: input.note ?? null,
        recordedAt: world.now,
        organizationId: input.organization ?? null,
      };
      world.impacts.push(impact);
      return { clientRef: input.clientRef, impact, write: count(impact) };
    },
    async verifyImpact(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const tier = input.decision === "VERIFIED" ? ("VERIFIED" as const) : ("REPORTED" as const);
      const impact = replace(world.impacts, input.id, { state: input.decision, tier }, "IMPACT_NOT_FOUND");
      return {
        clientRef: input.clientRef,
        impact,
        write: tier === "VERIFIED" ? count(impact) : world.change(),
      };
    },
    async correctImpact(viewer, input) {
      allow(viewer, "RECORD_PARTICIPATION");
      const wrong = found(
        world.impacts.find(({ id }) => id === input.id),
        "IMPACT_NOT_FOUND",
      );
      replace(world.impacts, wrong.id, { state: "VOIDED", tier: "REPORTED" }, "IMPACT_NOT_FOUND");
      const impact = { ...wrong, id: world.id("impact"), quantity: input.quantity };
      world.impacts.push(impact);
      return { clientRef: input.clientRef, impact, write: world.change() };
    },
    async reportsOf(viewer, organizationId, _campaign, page) {
      if (viewer.organization?.id !== organizationId) allow(viewer, "RECORD_PARTICIPATION");
      return pageOf(reports, page, ({ id }) => id);
    },
    async submitReport(viewer, input, dryRun) {
      allow(viewer, viewer.organization ? "REPORT_OWN" : "RECORD_PARTICIPATION");
      const people = input.people ?? [];
      const before = world.progress.volunteersReported;
      const after = before + people.length;
      const rows = people.map(({ hours }, index) => ({
        index,
        outcome: "COUNTED" as const,
        hoursOutcome: typeof hours === "number" ? ("CLAIMED" as const) : null,
        code: null,
        message: null,
      }));
      const write = dryRun ? null : world.change({ volunteersReported: after });
      const effect = [{ metric: "volunteers_reported", before, after }];
      if (!dryRun) {
        reports.unshift({
          ...{ id: world.id("report"), eventId: input.event, reportedAt: world.now },
          ...{ peopleCounted: people.length, peopleKnown: 0, peopleRefused: 0 },
          ...{ headcountUnnamed: input.headcountUnnamed ?? null, results: input.impact?.length ?? 0 },
          headcountAtMost: input.headcountAtMost ?? input.headcountUnnamed ?? null,
          ...{ unchecked: people.length, confirmed: 0, corrections: [] },
        });
      }
      return { clientRef: input.clientRef, dryRun, rows, effect, write };
    },
  };
}
