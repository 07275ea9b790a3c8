/*
 * What two cards of one person have recorded of the same event. The promise:
 * - one of the attendances stands, and the others are covered by it: each says which one stands in its place;
 * - whatever is covered by nothing of the same card any more stands again, the best of several;
 * - nobody is covered twice, and nothing is lost: a covered attendance is as it was, but for its state.
 */
import { type RawBuilder, type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { standingStates } from "../participation/standing-registration.js";

/** Covers all but the best of the attendances with which two cards stand at an event. */
export async function coverAttendances(
  trx: Transaction<DB>,
  personIds: readonly [string, string],
): Promise<void> {
  await sql`
    with met as (
      select a.id, first_value(a.id) over (partition by a.event_id order by ${bestFirst}) as best
      from attendance a where a.person_id = any (${personIds}::uuid[]) and a.state <> 'VOIDED'
    )
    update attendance a set state = 'VOIDED', void_cause = 'DUPLICATE_PERSON', covered_by = met.best
    from met where a.id = met.id and met.id <> met.best
  `.execute(trx);
}

/** Uncovers what was covered by another card's attendance, after the cards have been parted. */
export async function uncoverAttendances(
  trx: Transaction<DB>,
  personIds: readonly [string, string],
): Promise<void> {
  await sql`
    with bare as (
      select a.id, coalesce(s.id, first_value(a.id) over (partition by a.event_id, a.person_id order by ${bestFirst})) as best
      from attendance a
      left join attendance c on c.id = a.covered_by
      left join attendance s on s.event_id = a.event_id and s.person_id = a.person_id and s.state <> 'VOIDED'
      where a.person_id = any (${personIds}::uuid[]) and a.void_cause = 'DUPLICATE_PERSON'
        and c.person_id is distinct from a.person_id
    )
    update attendance a set
      covered_by = case when bare.id <> bare.best then bare.best end,
      void_cause = case when bare.id <> bare.best then a.void_cause end,
      state = case when bare.id <> bare.best then a.state when a.checked_out_at is null then 'PRESENT' else 'LEFT' end
    from bare where a.id = bare.id
  `.execute(trx);
}

/**
 * Which of several attendances stands: one that a desk has verified, with hours that a coordinator has verified, or that
 * were measured, the more the better; of equal ones the earlier.
 */
const bestFirst: RawBuilder<unknown> = sql`
  (a.tier = 'VERIFIED') desc,
  exists (
    select from hours_entry h
    where h.attendance_id = a.id and h.source <> 'CHECK_OUT' and h.state = 'VERIFIED'
  ) desc,
  (a.checked_out_at is not null) desc,
  (
    select max(h.minutes) from hours_entry h
    where h.attendance_id = a.id and h.source = 'CHECK_OUT' and h.state = 'VERIFIED'
  ) desc nulls last,
  a.checked_in_at, a.id
`;

/** Cancels the registrations of the merged card where the kept one has one that stands. */
export async function coverRegistrations(
  trx: Transaction<DB>,
  { kept, merged }: { kept: string; merged: string },
): Promise<void> {
  await sql`
    update registration m set state_before_merge = m.state, state = 'CANCELLED', covered_by = k.id
    from registration k
    where m.person_id = ${merged} and m.state in ${standingStates}
      and k.event_id = m.event_id and k.person_id = ${kept} and k.state in ${standingStates}
  `.execute(trx);
}

/** Gives registrations back that were cancelled for one of another card, after the cards have been parted. */
export async function uncoverRegistrations(
  trx: Transaction<DB>,
  personIds: readonly [string, string],
): Promise<void> {
  await sql`
    with bare as (
      select r.id, coalesce(s.id, first_value(r.id) over (partition by r.event_id, r.person_id order by r.id)) as best
      from registration r
      left join registration c on c.id = r.covered_by
      left join registration s on s.event_id = r.event_id and s.person_id = r.person_id and s.state in ${standingStates}
      where r.person_id = any (${personIds}::uuid[]) and r.state = 'CANCELLED' and r.state_before_merge is not null
        and c.person_id is distinct from r.person_id
    )
    update registration r set
      covered_by = case when bare.id <> bare.best then bare.best end,
      state = case when bare.id <> bare.best then r.state else r.state_before_merge end,
      state_before_merge = case when bare.id <> bare.best then r.state_before_merge end
    from bare where r.id = bare.id
  `.execute(trx);
}
