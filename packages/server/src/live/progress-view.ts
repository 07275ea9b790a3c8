import type { ProgressView } from "@igilik/schema";
import { toZonedIso } from "../local-time.js";
import { type Board, type Readings, total } from "./board.js";
import type { CampaignBook } from "./code-books.js";
import { peopleRange } from "./people-range.js";

const minutesAnHour = 60;
const none: Readings = {};

/**
 * A board as the contract shows it. Days, categories, districts and challenges come from the code book, so that what
 * has not been counted yet is there with zeros.
 */
export function toProgressView(board: Board, book: CampaignBook): ProgressView {
  const withoutNamesAtMost = total(board, "headcount_unnamed") + total(board, "headcount_margin");
  const of = (dimension: string, key: string): Readings => board.body.d[dimension]?.[key] ?? none;
  return {
    campaignId: board.campaignId,
    version: board.versionText,
    asOf: toZonedIso(board.at, book.timeZone),
    eventsHeld: total(board, "events_held"),
    eventsPlanned: total(board, "events_planned"),
    eventsLive: total(board, "events_live"),
    activeVolunteers: total(board, "active_volunteers"),
    firstTimeVolunteers: total(board, "first_time_volunteers"),
    volunteerTurnouts: total(board, "volunteer_turnouts"),
    volunteersReported: total(board, "volunteers_reported"),
    headcountUnnamed: total(board, "headcount_unnamed"),
    headcountUnnamedAtMost: withoutNamesAtMost,
    ...peopleRange(
      total(board, "active_volunteers"),
      total(board, "volunteers_reported"),
      withoutNamesAtMost,
    ),
    hoursVerified: toHours(total(board, "hours_verified")),
    hoursClaimed: toHours(total(board, "hours_claimed")),
    thankYousPublished: total(board, "thanks_published"),
    thankYousHidden: of("class", "HIDDEN")["thanks"] ?? 0,
    thankYousReceived: total(board, "thanks_received"),
    organizationsActive: total(board, "organizations_active"),
    byDay: book.days.map((date) => ({ date, ...toPart(of("day", date)) })),
    byCategory: book.categories.map(({ id, code }) => ({ categoryId: id, ...toPart(of("category", code)) })),
    byDistrict: book.districts.map(({ id, code }) => ({ districtId: id, ...toPart(of("district", code)) })),
    challenges: book.challenges.map(({ id, code, target }) => ({
      challengeId: id,
      verified: of("challenge", code)["impact"] ?? 0,
      reported: of("challenge", code)["impact_claimed"] ?? 0,
      target,
    })),
    leading: Object.entries(board.body.d["organization"] ?? {})
      .map(([organizationId, readings]) => ({
        organizationId,
        activeVolunteers: readings["active_volunteers"] ?? 0,
        volunteerTurnouts: readings["volunteer_turnouts"] ?? 0,
        hoursVerified: toHours(readings["hours_verified"] ?? 0),
      }))
      .sort(
        (a, b) => b.activeVolunteers - a.activeVolunteers || a.organizationId.localeCompare(b.organizationId),
      ),
    corrected: board.body.k.map(({ m, from, to }) => {
      const isTime = m.startsWith("hours_");
      return { metric: m, from: isTime ? toHours(from) : from, to: isTime ? toHours(to) : to };
    }),
    recountedAt: board.body.r ? toZonedIso(new Date(board.body.r.at), book.timeZone) : null,
    drift: board.body.r?.drift ?? null,
  };
}

/** Stored minutes as hours with at most two decimals. */
export function toHours(minutes: number): number {
  return Math.round((minutes / minutesAnHour) * 100) / 100;
}

function toPart(readings: Readings): {
  activeVolunteers: number;
  volunteerTurnouts: number;
  eventsHeld: number;
} {
  return {
    activeVolunteers: readings["active_volunteers"] ?? 0,
    volunteerTurnouts: readings["volunteer_turnouts"] ?? 0,
    eventsHeld: readings["events_held"] ?? 0,
  };
}
