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
 * The folded names lie beside the names (sort_family, sort_given), letter by letter in the collation "C": one index serves the
 * order and the beginnings of names, whatever the database's language, and nothing is folded while people are looked through.
 */

/** One page by family name, given name and id. */
export async function listCardPlaces(db: Database, page: CardPage): Promise<CardPlace[]> {
  const { search } = page.filter;
  const ways = search?.trim() ? waysToFind(search, page.cardWithCode) : [sql<SqlBool>`true`];
  const conditions = conditionsOf(page);
  // Each way is a query of its own, so that each goes by its index; one condition with "or" would look through everybody.
  const found = ways.map(
    (way) => sql`(
      select p.id, p.sort_family as family, p.sort_given as given
      from person p where ${sql.join([...conditions, way], sql` and `)}
      order by p.sort_family, p.sort_given, p.id limit ${page.limit}
    )`,
  );
  const { rows } = await sql<CardPlace>`
    select * from (${sql.join(found, sql` union `)}) as found order by family, given, id limit ${page.limit}
  `.execute(db);
  return rows;
}

function conditionsOf({ isDemonstration, campaignId, filter, after }: CardPage): Condition[] {
  const conditions: Condition[] = [sql`p.is_demonstration = ${isDemonstration}`, sql`p.merged_into is null`];
  const { organization, event } = filter;
  if (organization) conditions.push(isUuid(organization) ? belongsTo(organization) : sql`false`);
  if (event) conditions.push(isUuid(event) ? takesPart("event_id", event) : sql`false`);
  if (campaignId !== null) conditions.push(takesPart("campaign_id", campaignId));
  if (after)
    conditions.push(sql`(p.sort_family, p.sort_given, p.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`);
  return conditions;
}

/** By words that each begin one of the names, by a code, by the last four digits of a phone. */
function waysToFind(search: string, cardWithCode: string | undefined): Condition[] {
  // The longest word begins the fewest names.
  const [first, ...others] = wordsOf(search).toSorted((one, other) => other.length - one.length);
  const ways: Condition[] = [];
  if (first !== undefined) {
    const rest = others.map(
      (word): Condition => sql`(${begins("sort_family", word)} or ${begins("sort_given", word)})`,
    );
    for (const name of ["sort_family", "sort_given"] as const)
      ways.push(sql`(${sql.join([begins(name, first), ...rest], sql` and `)})`);
  }
  if (cardWithCode !== undefined) ways.push(sql`p.id = ${cardWithCode}`);
  if (/^\d{4}$/.test(search.trim())) ways.push(hasPhoneEnding(search.trim()));
  return ways;
}

function begins(name: "sort_family" | "sort_given", word: string): Condition {
  return sql`${sql.ref(`p.${name}`)} like ${fold(`${word}%`)}`;
}

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

/** As values and not with "exists", of which a plan may gather everybody who ever took part to read one page. */
function takesPart(column: "event_id" | "campaign_id", id: string): Condition {
  return sql`coalesce(
    (
      select true from attendance a
      where a.person_id = p.id and ${sql.ref(`a.${column}`)} = ${id} and a.state <> 'VOIDED' limit 1
    ),
    (
      select true from registration r
      where r.person_id = p.id and ${sql.ref(`r.${column}`)} = ${id} and r.state in ${standingStates} limit 1
    ),
    false
  )`;
}
