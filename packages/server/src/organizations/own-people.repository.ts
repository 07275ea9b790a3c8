import type { OwnPersonView } from "@igilik/schema";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.js";

/** A page of an organization's people. */
export interface OwnPeoplePage {
  organizationId: string;
  /** A badge code, or the beginning of a family or given name; null: everybody. */
  search: string | null;
  /** Family name, given name and id of the row before, the names folded as the list of all people is ordered. */
  after: readonly [string, string, string] | undefined;
  limit: number;
}

/** Somebody with the names by which the list is ordered. */
export interface OwnPersonRow extends OwnPersonView {
  sortFamily: string;
  sortGiven: string;
}

/** Those who belong to it now: of cards that were merged the one that was kept. */
const ownPeople = (organizationId: string): RawBuilder<unknown> => sql`
  with recursive belonging (id, merged_into) as (
    select p.id, p.merged_into from membership m join person p on p.id = m.person_id
    where m.organization_id = ${organizationId}
    union
    select p.id, p.merged_into from belonging b join person p on p.id = b.merged_into
  ),
  own as (
    select p.id, p.code, p.family_name as "familyName", p.given_name as "givenName", p.birth_year as "birthYear",
      p.sort_family as "sortFamily", p.sort_given as "sortGiven"
    from belonging b join person p on p.id = b.id where b.merged_into is null
  )
`;

/** People who belong to an organization, by name. */
export async function listOwnPeople(
  db: Database,
  { organizationId, search, after, limit }: OwnPeoplePage,
): Promise<OwnPersonRow[]> {
  const wanted = search?.normalize("NFC").trim() ?? "";
  const { rows } = await sql<OwnPersonRow>`
    ${ownPeople(organizationId)}
    select * from own
    where (${wanted} = '' or lower(code) = lower(${wanted})
        or starts_with(fold("familyName"), fold(${wanted})) or starts_with(fold("givenName"), fold(${wanted})))
      ${after ? sql`and ("sortFamily", "sortGiven", id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``}
    order by "sortFamily", "sortGiven", id limit ${limit}
  `.execute(db);
  return rows;
}

/** Who has this code or these two names in either order; a line by its place. Lines are in small letters, ё as е. */
export async function matchOwnPeople(
  db: Database,
  organizationId: string,
  lines: readonly string[],
): Promise<(OwnPersonView & { place: number })[]> {
  const { rows } = await sql<OwnPersonView & { place: number }>`
    ${ownPeople(organizationId)},
    named as (
      select id, lower(code) as called from own
      union all
      select id, translate(lower(name), 'ё', 'е')
      from own, unnest(array["familyName" || ' ' || "givenName", "givenName" || ' ' || "familyName"]) as name
    )
    select distinct l.place::int as place, o.id, o.code, o."familyName", o."givenName", o."birthYear"
    from unnest(${lines}::text[]) with ordinality as l (line, place) join named n on n.called = l.line
    join own o on o.id = n.id
    order by 1, 3
  `.execute(db);
  return rows;
}
