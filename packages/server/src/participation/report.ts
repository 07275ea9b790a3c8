import {
  DomainError,
  findBrokenRules,
  type ErrorCode,
  type MetricEffect,
  type ReportedPersonInput,
  type ReportRow,
  type SubmitReportInput,
  type SubmitReportResult,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import type { Platform } from "../platform.js";
import type { RequestAnswer } from "../writes/request-key.repository.js";
import { sharePeople } from "./arrival.repository.js";
import {
  countAttendances,
  countRegistrations,
  findOpenRegistrations,
  findStanding,
  insertAttendances,
} from "./attendance.repository.js";
import { replaceHeadcount } from "./headcount.js";
import { addImpact } from "./impact.js";
import { type EventForFacts, requireBegun, shareEvent } from "./event-lock.repository.js";
import { creditStanding } from "./late-credit.js";
import { findCredited, findMembers } from "./own-people.repository.js";
import { compareTotals, isToldToItself, readTotals } from "./report-effect.js";
import type { Reporter } from "./reporter.js";

const peopleAtMost = 500;
const minutesAnHour = 60;

/** What a report answers; kept whole, so that the same reference gets the same answer. */
interface Told {
  rows: ReportRow[];
  effect: MetricEffect[];
}

/** Carries a dry run's answer out of the transaction that it rolls back. */
class DryRun extends Error {
  constructor(readonly told: Told) {
    super("dry run");
  }
}

/**
 * What an organization says of an event: people with hours, a head-count, results. All of it is reported until
 * somebody checks it. A dry run does the same work and rolls it back. An organization that reports itself names people
 * who belong to it, and its answer depends on nothing but those: a stranger to it is as unknown as nobody.
 *
 * @throws DomainError EVENT_NOT_FOUND, WRONG_STATE, ORGANIZATION_NOT_FOUND, CHALLENGE_NOT_FOUND, BATCH_TOO_LARGE, CAMPAIGN_CLOSED
 */
export async function submitReport(
  platform: Platform,
  viewer: Viewer,
  reporter: Reporter,
  input: SubmitReportInput,
  dryRun: boolean,
): Promise<SubmitReportResult> {
  if ((input.people?.length ?? 0) > peopleAtMost) throw new DomainError("BATCH_TOO_LARGE");
  try {
    const { answer, receipt } = await platform.writer.write(
      viewer,
      { operation: "submitReport", input },
      async (trx) => {
        const event = await shareEvent(trx, input.event);
        requireSameWorld(viewer, event);
        requireBegun(event);
        const told = await takeDown(trx, viewer, reporter, event, input);
        if (dryRun) throw new DryRun(told);
        return {
          answer: { told: JSON.stringify(told) } satisfies RequestAnswer,
          campaignId: event.campaignId,
          subjectKind: "event",
          subjectIds: [event.id],
          fields: ["report"],
        };
      },
    );
    const told = JSON.parse(answer.told) as Told; // kept above, in exactly this shape
    return { clientRef: input.clientRef, dryRun: false, ...told, write: receipt };
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    return { clientRef: input.clientRef, dryRun: true, ...error.told, write: null };
  }
}

async function takeDown(
  trx: Transaction<DB>,
  viewer: Viewer,
  reporter: Reporter,
  event: EventForFacts,
  input: SubmitReportInput,
): Promise<Told> {
  const { isItself } = reporter;
  const organizationId = await requireOrganization(trx, reporter.organizationId, event);
  const before = await readTotals(trx, event.campaignId);
  const rows = await reportPeople(trx, viewer, { organizationId, isItself }, event, input.people ?? []);
  for (const result of input.impact ?? []) {
    await addImpact(trx, viewer, {
      campaignId: event.campaignId,
      eventId: event.id,
      challengeId: result.challenge,
      organizationId,
      quantity: result.quantity,
      state: "CLAIMED",
      note: null,
    });
  }
  if (typeof input.headcountUnnamed === "number") {
    await replaceHeadcount(trx, viewer, {
      campaignId: event.campaignId,
      eventId: event.id,
      organizationId,
      count: input.headcountUnnamed,
      note: null,
    });
  }
  const after = await readTotals(trx, event.campaignId);
  const effect = compareTotals(before, after);
  return { rows, effect: isItself ? effect.filter(isToldToItself) : effect };
}

async function reportPeople(
  trx: Transaction<DB>,
  viewer: Viewer,
  { organizationId, isItself }: Reporter,
  event: EventForFacts,
  people: readonly ReportedPersonInput[],
): Promise<ReportRow[]> {
  if (people.length === 0) return [];
  const broken = people.map((person) => findBrokenRules(person));
  const known = await sharePeople(
    trx,
    people.map((person) => person.volunteer),
  );
  const members = isItself
    ? await findMembers(
        trx,
        organizationId,
        [...known.values()].map(({ id }) => id),
      )
    : undefined;
  const claims = new Map<string, { recordedPersonId: string; hours: number | null }>();
  const personOf = people.map(({ volunteer, hours }, index) => {
    if (broken[index]?.length) return undefined;
    const person = known.get(volunteer.toLowerCase());
    if (!person || person.isDemonstration !== event.isDemonstration) return undefined;
    if (members && !members.has(person.id)) return undefined;
    if (!claims.has(person.id)) {
      claims.set(person.id, { recordedPersonId: volunteer.toLowerCase(), hours: hours ?? null });
    }
    return person.id;
  });
  const pairs = [...claims.keys()].map((personId) => ({ eventId: event.id, personId }));
  const registrations = await findOpenRegistrations(trx, pairs);
  await countRegistrations(trx, registrations, -1);
  const arrivals = [...claims].map(([personId, { recordedPersonId }]) => ({
    campaignId: event.campaignId,
    eventId: event.id,
    personId,
    recordedPersonId,
    organizationId,
    at: event.now,
  }));
  const added = await insertAttendances(trx, arrivals, "REPORTED", viewer.accountId);
  const isNew = new Set(added.map(({ personId }) => personId));
  const others = arrivals.filter(({ personId }) => !isNew.has(personId));
  const standing = await findStanding(trx, others);
  if (isItself) {
    // Who came with others, or by themselves, is new to the organization: it is not told that they stand there.
    const credited = await findCredited(
      trx,
      organizationId,
      standing.map(({ id }) => id),
    );
    for (const { id, personId } of standing) if (!credited.has(id)) isNew.add(personId);
  }
  await creditStanding(
    trx,
    standing,
    others.map((arrival) => ({ arrival })),
    "REPORTED",
  );
  await claimHours(
    trx,
    viewer,
    event,
    added.map(({ id, personId }) => ({ attendanceId: id, hours: claims.get(personId)?.hours ?? null })),
  );
  await countAttendances(
    trx,
    added.map(({ id }) => id),
    1,
  );
  await countRegistrations(trx, registrations, 1);
  if (added.length > 0) {
    const { campaignId, id } = event;
    await appendActivity(trx, [
      { campaignId, kind: "PEOPLE_REPORTED", itemId: id, organizationId, amount: added.length },
    ]);
  }
  return personOf.map((personId, index) => {
    const rules = broken[index] ?? [];
    if (rules.length > 0) {
      return refuseRow(index, "BAD_INPUT", `${rules.map(({ rule }) => rule).join("; ")}. Correct it.`);
    }
    if (!personId) {
      return refuseRow(
        index,
        "VOLUNTEER_NOT_FOUND",
        isItself
          ? "Nobody who belongs to your organization has this id. Ask the front office about the person."
          : "Nobody has this id. Look the person up by name or add them.",
      );
    }
    // Only the first row of a person counts; the second one finds them reported.
    return {
      index,
      outcome: isNew.delete(personId) ? ("COUNTED" as const) : ("ALREADY_REPORTED" as const),
      code: null,
      message: null,
    };
  });
}

function refuseRow(index: number, code: ErrorCode, message: string): ReportRow {
  return { index, outcome: "REFUSED", code, message };
}

async function claimHours(
  trx: Transaction<DB>,
  viewer: Viewer,
  event: EventForFacts,
  claims: readonly { attendanceId: string; hours: number | null }[],
): Promise<void> {
  const values = claims.flatMap(({ attendanceId, hours }) => {
    const minutes = Math.round((hours ?? 0) * minutesAnHour);
    return minutes > 0
      ? [
          {
            campaign_id: event.campaignId,
            attendance_id: attendanceId,
            minutes,
            source: "CLAIM" as const,
            state: "CLAIMED" as const,
            account_id: viewer.accountId,
          },
        ]
      : [];
  });
  if (values.length > 0) await trx.insertInto("hours_entry").values(values).execute();
}
