import { DomainError } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/** Two locked cards. */
export interface LockedPerson {
  id: string;
  merged_into: string | null;
  is_demonstration: boolean;
}

/**
 * Takes two people for oneself, so that nothing about them is recorded or moved by others until the transaction ends.
 * Events come before people in everybody's order of locks; those that came up meanwhile are taken afterwards.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND
 */
export async function lockPair(
  trx: Transaction<DB>,
  ids: readonly [string, string],
): Promise<readonly [LockedPerson, LockedPerson]> {
  await shareEventsOf(trx, ids);
  const { rows } = await sql<LockedPerson>`
    select id, merged_into, is_demonstration from person where id = any (${ids}::uuid[]) order by id for update
  `.execute(trx);
  await shareEventsOf(trx, ids);
  await sql`
    select from attendance where person_id = any (${ids}::uuid[]) order by event_id, person_id for update
  `.execute(trx);
  const [first, second] = ids.map((id) => rows.find((row) => row.id === id));
  if (!first || !second) throw new DomainError("VOLUNTEER_NOT_FOUND");
  return [first, second];
}

async function shareEventsOf(trx: Transaction<DB>, personIds: readonly string[]): Promise<void> {
  await sql`
    select from event where id in (
      select event_id from attendance where person_id = any (${personIds}::uuid[])
      union select event_id from registration where person_id = any (${personIds}::uuid[])
    ) order by id for share
  `.execute(trx);
}

/** All facts of two people that are counted, by id. */
interface PersonFacts {
  attendances: string[];
  registrations: string[];
}

/** Changes whose facts are whose, between taking the count of all of them away and giving it again. */
export async function movePersons(
  trx: Transaction<DB>,
  personIds: readonly [string, string],
  change: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<PersonFacts>`
    select array(select id from attendance where person_id = any (${personIds}::uuid[])) as attendances,
      array(select id from registration where person_id = any (${personIds}::uuid[])) as registrations
  `.execute(trx);
  const facts = rows[0] ?? { attendances: [], registrations: [] };
  await countFacts(trx, facts, -1);
  await change();
  await countFacts(trx, facts, 1);
}

async function countFacts(trx: Transaction<DB>, facts: PersonFacts, sign: 1 | -1): Promise<void> {
  await sql`select live.count_attendances(${facts.attendances}::uuid[], ${sign})`.execute(trx);
  await sql`select live.count_registrations(${facts.registrations}::uuid[], ${sign})`.execute(trx);
}

/** Campaigns in which either of two people has a fact, the latest first. */
export async function findCampaignsOf(
  trx: Transaction<DB>,
  personIds: readonly [string, string],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from campaign where id in (
      select campaign_id from attendance where person_id = any (${personIds}::uuid[])
      union select campaign_id from registration where person_id = any (${personIds}::uuid[])
    ) order by starts_on desc, id desc
  `.execute(trx);
  return rows.map((row) => row.id);
}

/** Keeps in every campaign that was touched what two cards have become, and why. */
export async function addPersonCorrections(
  trx: Transaction<DB>,
  campaignIds: readonly string[],
  personId: string,
  mergedInto: readonly [from: string | null, to: string | null],
  reason: { text: string; accountId: string | null },
): Promise<void> {
  if (campaignIds.length === 0) return;
  const rows = campaignIds.map((campaignId) => ({
    campaign_id: campaignId,
    subject_kind: "volunteer",
    subject_id: personId,
    change: JSON.stringify({ mergedInto }),
    reason: reason.text,
    account_id: reason.accountId,
  }));
  await trx.insertInto("correction").values(rows).execute();
}
