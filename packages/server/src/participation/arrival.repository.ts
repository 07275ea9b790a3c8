import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import type { ArrivalEvent, ArrivalPerson } from "./check-in-rules.js";

/** An event as the desk needs it, with its campaign's clock. */
export interface LockedEvent extends ArrivalEvent {
  id: string;
  campaignId: string;
  now: Date;
}

/** A person as the desk needs them, under the id that counts: the kept one where cards were merged. */
export interface LockedPerson extends ArrivalPerson {
  id: string;
}

/** Events by id, locked so that nobody moves what they count meanwhile. Ids that are none are left out. */
export async function shareEvents(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedEvent>> {
  const { rows } = await sql<LockedEvent>`
    select e.id, e.campaign_id as "campaignId", e.status, e.starts_at as "startsAt", e.ends_at as "endsAt",
      e.adults_only as "adultsOnly", c.phase, c.consent_age as "consentAge", c.is_demonstration as "isDemonstration",
      extract(year from c.starts_on)::int as year, campaign_now(c.id) as now
    from event e join campaign c on c.id = e.campaign_id
    where e.id = any (${onlyIds(ids)}::uuid[])
    order by e.id
    for share of e
  `.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * People by id, following merges to the card that is kept, locked so that nobody merges them meanwhile. The key is
 * the id that was asked for.
 */
export async function sharePeople(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedPerson>> {
  const roots = await findRoots(trx, onlyIds(ids));
  const locked = await lockPeople(trx, [...new Set(roots.values())]);
  const isMerged = [...locked.values()].some((person) => person.mergedInto !== null);
  // Somebody merged one of them between looking and locking: look again.
  if (isMerged) return sharePeople(trx, ids);
  const found = new Map<string, LockedPerson>();
  for (const [asked, root] of roots) {
    const person = locked.get(root);
    if (person) found.set(asked, person);
  }
  return found;
}

/** The card that counts for each card: itself, or what it was merged into in the end. */
export async function findRoots(trx: Transaction<DB>, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; root: string }>`
    with recursive up as (
      select id as asked, id as at, merged_into from person where id = any (${ids}::uuid[])
      union all
      select up.asked, p.id, p.merged_into from up join person p on p.id = up.merged_into
    )
    select asked, at as root from up where merged_into is null
  `.execute(trx);
  return new Map(rows.map((row) => [row.asked, row.root]));
}

/** Ids of people by the code on their badge, in any case. */
export async function findByCodes(
  trx: Transaction<DB>,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await trx
    .selectFrom("person")
    .select(["id", "code"])
    .where("code", "=", sql<string>`any(${codes.map(normalizeCode)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Codes are printed with spaces or hyphens and typed in either case. */
export function normalizeCode(code: string): string {
  return code.replaceAll(/[\s-]/g, "").toUpperCase();
}

/** Ids come from outside: what is no UUID cannot be one of ours, and must not reach a cast. */
export function onlyIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => isUuid(id)))];
}

async function lockPeople(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedPerson & { mergedInto: string | null }>> {
  const { rows } = await sql<LockedPerson & { mergedInto: string | null }>`
    select p.id, p.birth_year as "birthYear", p.is_demonstration as "isDemonstration", p.merged_into as "mergedInto",
      exists (
        select from consent c where c.person_id = p.id and c.purpose = 'TAKE_PART' and c.granted_by = 'GUARDIAN'
          and (c.until is null or c.until > now())
      ) as "hasGuardianConsent"
    from person p where p.id = any (${ids}::uuid[]) order by p.id
    for share of p
  `.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}
