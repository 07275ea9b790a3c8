import { DomainError } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { localDate } from "../local-time.js";
import { canonicalJson } from "../writes/canonical-hash.js";
import { type Reason, addEventCorrection } from "./event-correction.js";
import { type MoveScope, moveEvent, readEventFacts } from "./event-move.js";
import {
  type EventStanding,
  type EventTimes,
  requireApproval,
  requireOrder,
  standingAt,
} from "./event-rules.js";
import type { EventRow } from "./event-view.js";
import { type EventDraft, findOrganizerIds, insertOrganizers } from "./event.repository.js";
import { applyShifts, readShifts } from "./shift.repository.js";
import { movedBy, planShifts, requireNear, type ShiftPlan, type WantedShift } from "./shifts.js";

/** What shall be different about an event; what is left out stays. */
export type EventPatch = Partial<EventDraft> & {
  /** All slots from now on. */
  shifts?: readonly WantedShift[];
};

/**
 * Changes a locked event and moves all that it has counted. Tells the names of what has changed, none if nothing did.
 *
 * @throws DomainError WRONG_STATE, ENDS_BEFORE_START, OUTSIDE_CAMPAIGN, SHIFT_NOT_FOUND, SHIFT_TAKEN,
 * SHIFT_OUTSIDE_EVENT when slots are given with the patch; BAD_INPUT when counted facts move without a reason
 */
export async function changeEvent(
  trx: Transaction<DB>,
  event: EventRow,
  { shifts: wanted, ...patch }: EventPatch,
  reason: Reason | undefined,
): Promise<string[]> {
  const before = toDraft(event, await findOrganizerIds(trx, event.id));
  const after: EventDraft = { ...before, ...patch };
  const fields = draftFields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
  if (wanted) requireNear(after, wanted);
  const shifts = await planShiftsOf(trx, event, after, wanted);
  if (fields.length === 0 && !shifts) return [];
  requireApproval(before.status, after.status);
  requireOrder(after);

  const facts = await readEventFacts(trx, event.id);
  const standing: EventStanding | undefined =
    fields.some(isTime) && (event.status === "LIVE" || event.status === "HELD")
      ? standingAt(facts.now, after, facts)
      : undefined;
  const status = standing?.status ?? after.status;
  const isDayNew = localDate(after.startsAt, event.time_zone) !== event.local_date;
  const scope = scopeOf(
    fields,
    isDayNew,
    status !== event.status || (standing?.isOver ?? event.is_over) !== event.is_over,
  );
  if (scope !== "nothing" && facts.hasFacts && !reason) {
    throw new DomainError("BAD_INPUT", "reason is needed: something of the event has been counted already.");
  }

  await moveEvent(trx, event.id, scope, async () => {
    await trx
      .updateTable("event")
      .set({
        title: after.title,
        status,
        is_over: standing?.isOver ?? event.is_over,
        // A word about what took place does not hold for what is still to come.
        ...(standing?.isOver === false ? { confirmed_at: null, confirmed_by: null, confirm_note: null } : {}),
        starts_at: after.startsAt,
        ends_at: after.endsAt,
        place: after.place,
        district_id: after.districtId,
        category_id: after.categoryId,
        project_id: after.projectId,
        beneficiaries: after.beneficiaries,
        capacity: after.capacity,
        counts_as_event: after.countsAsEvent,
        adults_only: after.adultsOnly,
        revision: event.revision + 1,
      })
      .where("id", "=", event.id)
      .execute();
    if (fields.includes("organizerIds")) {
      await trx.deleteFrom("event_organizer").where("event_id", "=", event.id).execute();
      await insertOrganizers(trx, event.id, after.organizerIds);
    }
  });
  if (shifts) await applyShifts(trx, event.id, shifts);
  if (reason && fields.length > 0) {
    const change = Object.fromEntries(fields.map((field) => [field, [before[field], after[field]] as const]));
    await addEventCorrection(trx, event, change, reason);
  }
  await sql`select live.touch_campaign(${event.campaign_id})`.execute(trx);
  return wanted && shifts ? [...fields, "shifts"] : fields;
}

/** What becomes of its slots: what somebody wants, or they go where its beginning goes. Null when they stay. */
async function planShiftsOf(
  trx: Transaction<DB>,
  event: EventRow,
  after: EventTimes,
  wanted: readonly WantedShift[] | undefined,
): Promise<ShiftPlan | null> {
  const milliseconds = after.startsAt.getTime() - event.starts_at.getTime();
  if (!wanted && milliseconds === 0) return null;
  const known = await readShifts(trx, [event.id]);
  const { removals, changes, additions } = planShifts(known, wanted ?? movedBy(milliseconds, known));
  const isSame = removals.length + changes.length + additions.length === 0;
  return isSame ? null : { removals, changes, additions };
}

const draftFields = [
  "title",
  "status",
  "startsAt",
  "endsAt",
  "place",
  "districtId",
  "categoryId",
  "projectId",
  "organizerIds",
  "beneficiaries",
  "capacity",
  "countsAsEvent",
  "adultsOnly",
] as const satisfies readonly (keyof EventDraft)[];

type DraftField = (typeof draftFields)[number];

const isTime = (field: DraftField): boolean => field === "startsAt" || field === "endsAt";

function scopeOf(fields: readonly DraftField[], isDayNew: boolean, isStandingNew: boolean): MoveScope {
  if (isDayNew || fields.includes("districtId") || fields.includes("categoryId")) return "everything";
  if (isStandingNew || fields.includes("countsAsEvent") || fields.includes("organizerIds")) return "itself";
  return "nothing";
}

function toDraft(event: EventRow, organizerIds: readonly string[]): EventDraft {
  return {
    title: event.title,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    place: event.place,
    districtId: event.district_id,
    categoryId: event.category_id,
    projectId: event.project_id,
    organizerIds,
    beneficiaries: event.beneficiaries,
    capacity: event.capacity,
    countsAsEvent: event.counts_as_event,
    adultsOnly: event.adults_only,
    status: event.status,
  };
}
