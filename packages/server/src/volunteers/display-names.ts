import type { Language } from "@igilik/schema";
import DataLoader from "dataloader";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { ConsentGranter } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";
import { cardsWithMerged } from "./card.repository.js";
import { needsGuardian } from "./person-rules.js";
import { findRootPersonIds } from "./person.repository.js";

/** What a public name is made of. Read only here, and only the name below leaves this file. */
interface NameRow {
  id: string;
  givenName: string;
  familyName: string;
  birthYear: number | null;
  /** Consents to be named that have not ended, and the years in which they were given. */
  consents: { grantedBy: ConsentGranter; year: number }[];
  organization: LocalizedTextValue | null;
}

/** Batches the names that one answer shows. */
export function createDisplayNames(
  db: Database,
): (volunteerId: string, language: Language) => Promise<string> {
  const people = new DataLoader<string, NameRow | undefined>(
    async (ids) => {
      const roots = await findRootPersonIds(db, ids);
      const rows = new Map((await readNames(db, [...new Set(roots.values())])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(roots.get(id) ?? id));
    },
    { cache: false },
  );
  return async (volunteerId, language) => displayName(await people.load(volunteerId), language);
}

/** "Айгерім К." with a consent that holds, else a volunteer of the organization, else only a volunteer. */
export function displayName(person: Omit<NameRow, "id"> | undefined, language: Language): string {
  if (person && mayBeNamed(person)) {
    const [initial = ""] = person.familyName;
    return `${person.givenName} ${initial.toUpperCase()}.`;
  }
  const organization = person?.organization;
  switch (language) {
    case "KK":
      return organization ? `${quoted(organization.kk)} ұйымының волонтёрі` : "волонтёр";
    case "RU":
      return organization ? `волонтёр организации ${quoted(organization.ru)}` : "волонтёр";
    case "EN":
      return organization ? `a volunteer of ${organization.en}` : "a volunteer";
    default:
      return language satisfies never;
  }
}

/** A child's own word does not hold, not even when the child has grown up since. */
function mayBeNamed({ consents, birthYear }: Omit<NameRow, "id">): boolean {
  return consents.some(({ grantedBy, year }) => grantedBy === "GUARDIAN" || !needsGuardian(year, birthYear));
}

/** Quotes inside quotes take their other form: «Фонд „Жасыл Алатау“». */
function quoted(name: string): string {
  return `«${name.replaceAll("«", "„").replaceAll("»", "“")}»`;
}

async function readNames(db: Database, ids: readonly string[]): Promise<NameRow[]> {
  const { rows } = await sql<NameRow>`
    with ${cardsWithMerged(ids)}
    select p.id, p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear",
      (
        select coalesce(json_agg(json_build_object('grantedBy', s.granted_by, 'year', extract(year from s.granted_at))), '[]')
        from cards c join consent s on s.person_id = c.id
        where c.key = p.id and s.purpose = 'SHOW_NAME' and (s.until is null or s.until > now())
      ) as consents,
      (
        select o.name from cards c join membership m on m.person_id = c.id join organization o on o.id = m.organization_id
        where c.key = p.id order by m.since, o.id limit 1
      ) as organization
    from person p where p.id = any (${ids}::uuid[])
  `.execute(db);
  return rows;
}
