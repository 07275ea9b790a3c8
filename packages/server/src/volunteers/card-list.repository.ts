import type { VolunteerFilter, VolunteerOrder } from "@igilik/schema";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../database/database.js";
import { fold, wordsOf } from "../database/fold.js";
import type { PlaceKind } from "../database/keyset.js";
import { standingStates } from "../participation/standing-registration.js";
import { isUuid } from "../uuid.js";
import { firstGrownUpYear, lastYearOnOnesOwn } from "./person-rules.js";

/** Which page of cards to read. */
export interface CardPage {
  isDemonstration: boolean;
  campaignId: string | null;
  filter: VolunteerFilter;
  orderBy: VolunteerOrder;
  /** Under it a guardian has to agree; undefined where no campaign says. */
  consentAge: number | undefined;
  /** The card that has the searched text for its code. */
  cardWithCode: string | undefined;
  /** The place of the card before, as `placeOf` tells it. */
  after: readonly string[] | undefined;
  limit: number;
}

/** The place of a card in the list. */
export interface CardPlace {
  id: string;
  family: string;
  given: string;
}

/** The values of a place in a list of this order, the id last. */
export function placeOf(orderBy: VolunteerOrder, { family, given, id }: CardPlace): readonly string[] {
  return orderBy === "NAME" ? [family, given, id] : [id];
}

/** What the values of a place are. */
export const placeKinds = {
  NAME: ["text", "text", "id"],
  NEWEST: ["id"],
} as const satisfies Record<VolunteerOrder, readonly PlaceKind[]>;

type Condition = RawBuilder<SqlBool>;

/*
 * The folded names lie beside the names (sort_family, sort_given), letter by letter in the collation "C": one index serves the
 * order and the beginnings of names, whatever the database's language, and nothing is folded while people are looked through.
 */

/** One page. Ids rise with the time at which people were added. */
export async function listCardPlaces(db: Database, page: CardPage): Promise<CardPlace[]> {
  const { search } = page.filter;
  const ways = search?.trim() ? waysToFind(search, page.cardWithCode) : [sql<SqlBool>`true`];
  const conditions = conditionsOf(page);
  // Each way is a query of its own, so that each goes by its index; one condition with "or" would look through everybody.
  const found = ways.map(
    (way) => sql`(
      select p.id, p.sort_family as family, p.sort_given as given
      from person p where ${sql.join([...conditions, way], sql` and `)}
      order by ${orders[page.orderBy].within} limit ${page.limit}
    )`,
  );
  const { rows } = await sql<CardPlace>`
    select * from (${sql.join(found, sql` union `)}) as found order by ${orders[page.orderBy].outside} limit ${page.limit}
  `.execute(db);
  return rows;
}

const orders = {
  NAME: { within: sql`p.sort_family, p.sort_given, p.id`, outside: sql`family, given, id` },
  NEWEST: { within: sql`p.id desc`, outside: sql`id desc` },
} satisfies Record<VolunteerOrder, object>;

function conditionsOf({
  isDemonstration,
  campaignId,
  filter,
  orderBy,
  consentAge,
  after,
}: CardPage): Condition[] {
  const conditions: Condition[] = [sql`p.is_demonstration = ${isDemonstration}`, sql`p.merged_into is null`];
  const { organization, event } = filter;
  if (organization) conditions.push(isUuid(organization) ? belongsTo(organization) : sql`false`);
  if (event) conditions.push(isUuid(event) ? takesPart("event_id", event) : sql`false`);
  if (campaignId !== null) conditions.push(takesPart("campaign_id", campaignId));
  const year = new Date().getFullYear();
  if (filter.minor) conditions.push(sql`p.birth_year > ${firstGrownUpYear(year)}`);
  if (filter.guardianMissing) conditions.push(lacksGuardian(year, consentAge));
  if (after && orderBy === "NAME")
    conditions.push(sql`(p.sort_family, p.sort_given, p.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`);
  if (after && orderBy === "NEWEST") conditions.push(sql`p.id < ${after[0]}::uuid`);
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

/**
 * A guardian's word on a merged card counts as well; nearly nobody has one. As values and not with "exists" alone, for
 * which a plan may gather all consents to read one page.
 */
function lacksGuardian(year: number, consentAge: number | undefined): Condition {
  return sql`(
    p.birth_year > ${lastYearOnOnesOwn(year, consentAge)}
    and coalesce((select false from consent s where s.person_id = p.id and ${holdsForTakingPart} limit 1), true)
    and coalesce((select ${lacksGuardianBelow} from person m where m.merged_into = p.id limit 1), true)
  )`;
}

const holdsForTakingPart = sql`s.purpose = 'TAKE_PART' and s.granted_by = 'GUARDIAN'
  and (s.until is null or s.until > now())`;

/** Whether none of the cards that are part of this one has a guardian's consent. */
const lacksGuardianBelow = sql`not exists (
  with recursive part (id) as (
    select x.id from person x where x.merged_into = p.id
    union
    select x.id from part join person x on x.merged_into = part.id
  )
  select from part join consent s on s.person_id = part.id where ${holdsForTakingPart}
)`;
