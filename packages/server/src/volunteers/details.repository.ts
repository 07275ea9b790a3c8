import type { VolunteerChangeView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { cardsWithMerged } from "./card.repository.js";
import type { MatchKey, Particulars } from "./match-keys.js";
import { holdMatchKeys } from "./person.repository.js";

/** What can be changed on a card. */
export interface PersonDetails extends Particulars {
  birthYear: number | null;
  /** Ids in order, also those that a card brought that was merged into this one. */
  organizations: readonly string[];
  isDemonstration: boolean;
  revision: number;
}

/** The details of a card that the caller has locked. */
export async function readPersonDetails(trx: Transaction<DB>, id: string): Promise<PersonDetails> {
  const { rows } = await sql<PersonDetails>`
    with ${cardsWithMerged([id])}
    select p.family_name as "familyName", p.given_name as "givenName", p.birth_year as "birthYear",
      p.is_demonstration as "isDemonstration", p.revision, t.phone, t.email,
      array(
        select distinct m.organization_id::text from cards c join membership m on m.person_id = c.id order by 1
      ) as organizations
    from person p left join person_contact t on t.person_id = p.id
    where p.id = ${id}
  `.execute(trx);
  const [details] = rows;
  if (!details) throw new Error("a locked card is gone");
  return details;
}

/** What a card shall be. */
export interface NewDetails {
  details: PersonDetails;
  /** Ids of organizations that are new, and of those that are left. */
  joined: readonly string[];
  left: readonly string[];
  matchKeys: readonly MatchKey[];
}

/** Writes the details of a card that the caller has locked, and what it is recognized by. */
export async function writePersonDetails(
  trx: Transaction<DB>,
  id: string,
  { details, joined, left, matchKeys }: NewDetails,
): Promise<void> {
  const { familyName, givenName, birthYear, phone, email } = details;
  await sql`
    update person set family_name = ${familyName}, given_name = ${givenName}, birth_year = ${birthYear},
      revision = revision + 1
    where id = ${id}
  `.execute(trx);
  await sql`
    insert into person_contact (person_id, phone, email) values (${id}, ${phone}, ${email})
    on conflict (person_id) do update set phone = excluded.phone, email = excluded.email
  `.execute(trx);
  await holdMatchKeys(trx, matchKeys);
  await sql`delete from person_match_key where person_id = ${id}`.execute(trx);
  if (matchKeys.length > 0) {
    const keys = matchKeys.map(({ kind, key }) => ({ person_id: id, kind, key }));
    await trx.insertInto("person_match_key").values(keys).execute();
  }
  await sql`
    insert into membership (organization_id, person_id) select unnest(${joined}::uuid[]), ${id}
    on conflict do nothing
  `.execute(trx);
  // Also what a merged card brought: the person, whichever card was asked for, has left.
  await sql`
    with ${cardsWithMerged([id])}
    delete from membership m using cards c where m.person_id = c.id and m.organization_id = any (${left}::uuid[])
  `.execute(trx);
}

/** Keeps that details were changed: which and why. */
export async function addPersonChange(
  trx: Transaction<DB>,
  personId: string,
  change: { fields: readonly string[]; reason: string; accountId: string | null },
): Promise<void> {
  await sql`
    insert into person_change (person_id, fields, reason, account_id)
    values (${personId}, ${change.fields}::text[], ${change.reason}, ${change.accountId})
  `.execute(trx);
}

const shown = 20;

/** The last changes of each of these cards, the latest first. */
export async function findPersonChanges(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, readonly VolunteerChangeView[]>> {
  const { rows } = await sql<Omit<VolunteerChangeView, "at"> & { person_id: string; changed_at: Date }>`
    select c.person_id, c.id, c.changed_at, c.fields, c.reason,
      (select display_name from account where id = c.account_id) as by
    from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select * from person_change where person_id = asked.id order by changed_at desc, id desc limit ${shown}
    ) c
  `.execute(db);
  const found = new Map<string, VolunteerChangeView[]>();
  for (const { person_id: card, changed_at: at, ...change } of rows) {
    found.set(card, [...(found.get(card) ?? []), { ...change, at: at.toISOString() }]);
  }
  return found;
}
