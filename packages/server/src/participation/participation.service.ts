import { DomainError, type ParticipationPort, toConnection } from "@igilik/schema";
import DataLoader from "dataloader";
import { requirePermission } from "../access/permissions.js";
import { batched } from "../database/batched.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { requireEventOf } from "../events/require-event-of.js";
import { findCampaign } from "../live/find-campaign.js";
import { createOwnGuard } from "../organizations/own-organization.js";
import type { Platform } from "../platform.js";
import { listAttendances } from "./attendance.repository.js";
import { CheckInQueue } from "./check-in-queue.js";
import { checkInAll, recordUntilSettled } from "./check-in.service.js";
import { checkOut } from "./check-out.js";
import { claimHours } from "./claim-hours.js";
import { listHeadcounts, listImpacts } from "./claim-list.repository.js";
import { listEventReports } from "./event-report.repository.js";
import { reportHeadcount } from "./headcount.js";
import { listHours } from "./hours.repository.js";
import { correctImpact, recordImpact, verifyImpact } from "./impact.js";
import type { EventLookup } from "./event-lookup.js";
import { changeRegistration, register } from "./registration.js";
import { submitReport } from "./report.js";
import { reporterOf } from "./reporter.js";
import {
  type Visit,
  type VisitsAsked,
  findWithoutConsent,
  listRegistered,
  listRegistrations,
  listVisits,
} from "./visit-list.repository.js";
import { undoCheckIn } from "./undo-check-in.js";
import { undoCheckOut } from "./undo-check-out.js";
import { verifyHours } from "./verify-hours.js";

/** Who came, what they gave and what came of it. Every method asks the viewer first. */
export function createParticipationService(platform: Platform, events: EventLookup): ParticipationPort {
  const unconsented = batched(
    (ids) => findWithoutConsent(platform.db, ids),
    () => false,
  );
  const visitsOf = new DataLoader<VisitsAsked, Visit[]>((asked) => listVisits(platform.db, asked), {
    cache: false,
  });
  const guard = createOwnGuard(platform.db);
  const queue = new CheckInQueue((rows, patience) => recordUntilSettled(platform, rows, patience));
  return {
    async attendances(viewer, eventId, page) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      if (!(await events.find(viewer, eventId))) throw new DomainError("EVENT_NOT_FOUND");
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const rows = await listAttendances(platform.db, eventId, before, page.first + 1);
      return toConnection(rows, page.first, (attendance) => toCursor([attendance.id]));
    },
    async visitsOf(viewer, volunteerId, { first, after }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const before = after ? fromCursor(after, ["moment", "id"]) : undefined;
      const visits = await visitsOf.load({ personId: volunteerId, before, limit: first + 1 });
      const found = visits.map(({ attendance, cameAt }) => ({ ...attendance, cameAt }));
      return toConnection(found, first, ({ cameAt, id }) => toCursor([cameAt, id]));
    },
    async registrationsOf(viewer, volunteerId, { first, after }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listRegistrations(platform.db, volunteerId, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },
    async registrationsAt(viewer, eventId, { first, after }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      if (!(await events.find(viewer, eventId))) throw new DomainError("EVENT_NOT_FOUND");
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listRegistered(platform.db, eventId, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },
    needsConsent: (registrationId) => unconsented.load(registrationId),
    async impactEntries(viewer, { campaign, event, state }, page) {
      const organizationId = viewer.organization?.id ?? null;
      requirePermission(viewer, organizationId === null ? "RECORD_PARTICIPATION" : "READ_OWN");
      const { id } = findCampaign(platform, viewer, campaign);
      if (event !== null) await requireEventOf(events, viewer, id, event);
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const of = { campaignId: id, eventId: event, organizationId, state };
      const rows = await listImpacts(platform.db, of, { before, limit: page.first + 1 });
      return toConnection(rows, page.first, (impact) => toCursor([impact.id]));
    },
    async hoursEntries(viewer, { campaign, event, state }, page) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { id } = findCampaign(platform, viewer, campaign);
      if (event !== null) await requireEventOf(events, viewer, id, event);
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const of = { campaignId: id, eventId: event, state };
      const rows = await listHours(platform.db, of, { before, limit: page.first + 1 });
      return toConnection(rows, page.first, (entry) => toCursor([entry.id]));
    },
    async headcountReports(viewer, eventId, page) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      if (!(await events.find(viewer, eventId))) throw new DomainError("EVENT_NOT_FOUND");
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const rows = await listHeadcounts(platform.db, eventId, { before, limit: page.first + 1 });
      return toConnection(rows, page.first, (report) => toCursor([report.id]));
    },
    async checkIn(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const [result] = await checkInAll(platform, queue, viewer, [input]);
      if (!result) throw new Error("one check-in has one answer");
      return result;
    },
    async checkInAll(viewer, inputs) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return checkInAll(platform, queue, viewer, inputs);
    },
    async checkOut(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return checkOut(platform, viewer, input);
    },
    async undoCheckIn(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return undoCheckIn(platform, viewer, input);
    },
    async undoCheckOut(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return undoCheckOut(platform, viewer, input);
    },
    async register(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return register(platform, viewer, input);
    },
    async changeRegistration(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return changeRegistration(platform, viewer, input);
    },
    async reportHeadcount(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return reportHeadcount(platform, events, viewer, input);
    },
    async recordImpact(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return recordImpact(platform, viewer, input);
    },
    async verifyImpact(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return verifyImpact(platform, viewer, input);
    },
    async correctImpact(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return correctImpact(platform, viewer, input);
    },
    async claimHours(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return claimHours(platform, viewer, input);
    },
    async verifyHours(viewer, input) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      return verifyHours(platform, viewer, input);
    },
    async reportsOf(viewer, organizationId, campaign, { first, after }) {
      await guard(viewer, organizationId, { office: "RECORD_PARTICIPATION", own: "READ_OWN" });
      const { id: campaignId } = findCampaign(platform, viewer, campaign);
      const [before] = after ? fromCursor(after, ["id"]) : [];
      const rows = await listEventReports(platform.db, { organizationId, campaignId }, before, first + 1);
      return toConnection(rows, first, ({ id }) => toCursor([id]));
    },
    async submitReport(viewer, input, dryRun) {
      const reporter = reporterOf(viewer, input.organization);
      // An organization reports on what everybody may see.
      if (reporter.isItself && !(await events.find(viewer, input.event)))
        throw new DomainError("EVENT_NOT_FOUND");
      return submitReport(platform, viewer, reporter, input, dryRun);
    },
  };
}
