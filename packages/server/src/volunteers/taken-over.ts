/*
 * An attendance that stands for several cards of one person speaks for all of them. The promise:
 * - every organization with which one of the cards came is credited;
 * - the visit lasts from the first coming to the last leaving, and its hours are those in which some card was there:
 *   a pause between two visits is nobody's work, and two measurements of the same hour are one hour;
 * - hours that were claimed for a card count as long as no card's were measured;
 * - what was taken over is marked, and what the card itself had is kept, so that it can be given back.
 * Only what a desk has seen moves the times of what a desk has seen: a name in a report says nothing of when.
 */
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/** `under (standing, id)`: each standing attendance of these people with all that it covers. */
function coveredOf(personIds: readonly string[]) {
  return sql`recursive under (standing, id) as (
    select s.id, c.id from attendance s join attendance c on c.covered_by = s.id
    where s.person_id = any (${personIds}::uuid[]) and s.state <> 'VOIDED'
    union all
    select u.standing, c.id from under u join attendance c on c.covered_by = u.id
  )`;
}

/** Takes over what covered attendances have more than the one that stands for them; each must have its own facts only. */
export async function takeOver(trx: Transaction<DB>, personIds: readonly [string, string]): Promise<void> {
  await takeCredits(trx, personIds);
  await takeTimes(trx, personIds);
  await takeClaims(trx, personIds);
}

async function takeCredits(trx: Transaction<DB>, personIds: readonly string[]): Promise<void> {
  await sql`
    with ${coveredOf(personIds)}
    insert into attendance_organization (attendance_id, organization_id, tier, is_taken)
    select distinct on (u.standing, o.organization_id) u.standing, o.organization_id, o.tier, true
    from under u join attendance_organization o on o.attendance_id = u.id
    where not exists (
      select from attendance_organization own
      where own.attendance_id = u.standing and own.organization_id = o.organization_id
    )
    order by u.standing, o.organization_id, (o.tier = 'VERIFIED') desc
  `.execute(trx);
}

async function takeTimes(trx: Transaction<DB>, personIds: readonly string[]): Promise<void> {
  await sql`
    with ${coveredOf(personIds)},
    stay as (
      select s.id as standing, a.checked_in_at, a.checked_out_at,
        -- Who is there again has not left, whatever another card says.
        case when s.checked_out_at is not null then max(a.checked_out_at) over (partition by s.id) end as left_at
      from (select standing, id from under union select standing, standing from under) u
      join attendance s on s.id = u.standing
      join attendance a on a.id = u.id and a.tier = s.tier
    ),
    visit as (
      select standing, min(checked_in_at) as came_at, max(left_at) as left_at,
        range_agg(tstzrange(checked_in_at, greatest(checked_in_at, coalesce(checked_out_at, left_at)))) as present
      from stay group by standing
    ),
    own as (
      insert into attendance_own (attendance_id, checked_in_at, checked_out_at, minutes)
      select s.id, s.checked_in_at, s.checked_out_at, h.minutes
      from visit v join attendance s on s.id = v.standing
      left join hours_entry h on h.attendance_id = s.id and h.source = 'CHECK_OUT' and h.state <> 'VOIDED'
      where (v.came_at, v.left_at) is distinct from (s.checked_in_at, s.checked_out_at)
      returning attendance_id
    ),
    lasted as (
      select v.standing, (
        select round(sum(extract(epoch from upper(part) - lower(part))) / 60)::int from unnest(v.present) part
      ) as minutes
      from visit v join own on own.attendance_id = v.standing
    ),
    measured as (
      update hours_entry h set minutes = lasted.minutes
      from lasted
      where h.attendance_id = lasted.standing and h.source = 'CHECK_OUT' and h.state <> 'VOIDED'
        and lasted.minutes between 1 and 2880
    )
    update attendance s set checked_in_at = v.came_at, checked_out_at = v.left_at
    from visit v join own on own.attendance_id = v.standing where s.id = v.standing
  `.execute(trx);
}

async function takeClaims(trx: Transaction<DB>, personIds: readonly string[]): Promise<void> {
  await sql`
    with ${coveredOf(personIds)},
    claim as (
      select distinct on (u.standing) u.standing, h.id
      from under u join hours_entry h on h.attendance_id = u.id and h.source = 'CLAIM' and h.state in ('CLAIMED', 'VERIFIED')
      where not exists (
        select from hours_entry own where own.attendance_id = u.standing and own.state <> 'VOIDED'
          -- An assumption gives way to whatever somebody has said.
          and not (own.source = 'EVENT_END' and own.state = 'CLAIMED')
      )
      order by u.standing, (h.state = 'VERIFIED') desc, h.minutes desc, h.id
    ),
    assumed as (
      update hours_entry h set state = 'VOIDED'
      from claim where h.attendance_id = claim.standing and h.source = 'EVENT_END' and h.state = 'CLAIMED'
    )
    update hours_entry h set attendance_id = claim.standing, taken_from = h.attendance_id
    from claim where h.id = claim.id
  `.execute(trx);
}

/** Gives back all that attendances of these people have taken over; what was recorded for them since stays theirs. */
export async function giveBack(trx: Transaction<DB>, personIds: readonly [string, string]): Promise<void> {
  const ofThem = sql`select id from attendance where person_id = any (${personIds}::uuid[])`;
  await sql`delete from attendance_organization where is_taken and attendance_id in (${ofThem})`.execute(trx);
  // A claim that gave way to measured hours of another card is a claim again; what was decided about it stays decided.
  await sql`
    update hours_entry set attendance_id = taken_from, taken_from = null,
      state = coalesce(state_before_check_out, state), state_before_check_out = null
    where taken_from is not null and attendance_id in (${ofThem})
  `.execute(trx);
  await sql`
    with own as (delete from attendance_own where attendance_id in (${ofThem}) returning *),
    visit as (
      update attendance a set checked_in_at = own.checked_in_at,
        -- Who had not left may have been checked out since, by the clock of another card's coming.
        checked_out_at = coalesce(
          own.checked_out_at, case when a.checked_out_at is not null then greatest(a.checked_out_at, own.checked_in_at) end
        )
      from own where a.id = own.attendance_id
      returning a.id, own.minutes, round(extract(epoch from a.checked_out_at - a.checked_in_at) / 60)::int as lasted
    )
    update hours_entry h set
      minutes = case when visit.lasted > 0 then coalesce(visit.minutes, visit.lasted) else h.minutes end,
      state = case when visit.lasted > 0 then h.state else 'VOIDED' end
    from visit where h.attendance_id = visit.id and h.source = 'CHECK_OUT' and h.state <> 'VOIDED'
  `.execute(trx);
}
