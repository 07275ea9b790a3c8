import type { VolunteerFilter } from "@igilik/schema";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../database/database.js";
import { fold, wordsOf } from "../database/fold.js";
import { standingStates } from "../participation/standing-registration.js";
import { isUuid } from "../uuid.js";

/** Which page of cards to read. */
export interface CardPage {
  isDemonstration: boolean;
  campaignId: string | null;
  filter: VolunteerFilter;
  /** The card that has the searched text for its code. */
  cardWithCode: string | undefined;
  /** Family name, given name and id of the card before. */
  after: readonly [string, string, string] | undefined;
  limit: number;
}

/** The place of a card in the list. */
export interface CardPlace {
  id: string;
  family: string;
  given: string;
}

type Condition = RawBuilder<SqlBool>;

/*
 * Folded names are compared letter by letter, by the operators of the index person_by_name: it serves both the order and
 * the beginnings of names, whatever the database's language.
 */

/** One page by family name, given name and id. */
export async function listCardPlaces(db: Database, page: CardPage): Promise<CardPlace[]> {
  const conditions: Condition[] = [
    sql`p.is_demonstration = ${page.isDemonstration}`,
    sql`p.merged_into is null`,
    ...conditionsOf(page),
  ];
  if (page.after) conditions.push(isBehind(page.after));
  const { rows } = await sql<CardPlace>`
    select p.id, fold(p.family_name) as family, fold(p.given_name) as given
    from person p where ${sql.join(conditions, sql` and `)}
    order by fold(p.family_name) using ~<~, fold(p.given_name) using ~<~, p.id
    limit ${page.limit}
  `.execute(db);
  return rows;
}

function conditionsOf({ campaignId, filter, cardWithCode }: CardPage): Condition[] {
  const conditions: Condition[] = [];
  const { search, organization, event } = filter;
  if (search?.trim()) conditions.push(isSearched(search.trim(), cardWithCode));
  if (organization) conditions.push(isUuid(organization) ? belongsTo(organization) : sql`false`);
  if (event) conditions.push(isUuid(event) ? takesPart("event_id", event) : sql`false`);
  if (campaignId !== null) conditions.push(takesPart("campaign_id", campaignId));
  return conditions;
}

/** The last four digits of a phone, a code, or words that each begin one of the names. */
function isSearched(text: string, cardWithCode: string | undefined): Condition {
  const words = wordsOf(text).map((word): Condition => {
    const beginning = fold(`${word}%`);
    return sql`(fold(p.family_name) like ${beginning} or fold(p.given_name) like ${beginning})`;
  });
  const ways: Condition[] = words.length > 0 ? [sql`(${sql.join(words, sql` and `)})`] : [];
  if (cardWithCode !== undefined) ways.push(sql`p.id = ${cardWithCode}`);
  if (/^\d{4}$/.test(text)) ways.push(hasPhoneEnding(text));
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`;
}

/** As an array it is asked once and every way keeps its index; as a subselect it would be asked for each person. */
function hasPhoneEnding(digits: string): Condition {
  return sql`p.id = any (array(select t.person_id from person_contact t where right(t.phone, 4) = ${digits}))`;
}

/** Also by the membership of a card that was merged into this one. */
function belongsTo(organizationId: string): Condition {
  return sql`p.id in (
    with recursive up (id) as (
      select m.person_id from membership m where m.organization_id = ${organizationId}
      union
      select x.merged_into from up join person x on x.id = up.id where x.merged_into is not null
    )
    select id from up
  )`;
}

function takesPart(column: "event_id" | "campaign_id", id: string): Condition {
  return sql`(
    exists (
      select from attendance a where a.person_id = p.id and ${sql.ref(`a.${column}`)} = ${id} and a.state <> 'VOIDED'
    )
    or exists (
      select from registration r where r.person_id = p.id and ${sql.ref(`r.${column}`)} = ${id}
        and r.state in ${standingStates}
    )
  )`;
}

function isBehind([family, given, id]: readonly [string, string, string]): Condition {
  return sql`fold(p.family_name) ~>=~ ${family} and (
    fold(p.family_name) ~>~ ${family}
    or fold(p.given_name) ~>~ ${given}
    or (fold(p.given_name) = ${given} and p.id > ${id}::uuid)
  )`;
}
