import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { CampaignBook } from "../live/code-books.js";
import type { LocalizedTextValue } from "../localized.js";
import type { KnownThanks } from "./thanks-plan.js";
import { bareName, type NamedTargets } from "./thanks-targets.js";

/** The campaign's projects and those of its announced events that have one of these names, as `bareName` compares them. */
export async function readTargets(
  db: Database,
  { id, projects }: CampaignBook,
  names: readonly string[],
): Promise<NamedTargets> {
  const wanted = [...new Set(names.filter((name) => name !== "").map(bareName))];
  if (wanted.length === 0) return { projects, events: [] };
  const { rows } = await sql<{ id: string; title: LocalizedTextValue; date: string }>`
    select e.id, e.title, e.local_date::text as date from event e
    where e.campaign_id = ${id} and coalesce(e.cancelled_from, e.status) not in ('DRAFT', 'SUBMITTED') and not e.is_rehearsal
      and exists (
        select from jsonb_each_text(e.title) name
        where translate(lower(name.value), 'ё«»„“”‟''"', 'е') = any (${wanted}::text[])
      )
    order by e.local_date, e.id
  `.execute(db);
  return { projects, events: rows };
}

/** Words of the street that came in with one of these moments, or with none when the file has such. */
export async function readKnownThanks(
  db: Database,
  campaignId: string,
  moments: readonly (Date | null)[],
): Promise<KnownThanks[]> {
  const times = moments.filter((moment) => moment !== null);
  const { rows } = await sql<KnownThanks>`
    select text, sender, heard_at as "heardAt" from thank_you
    where campaign_id = ${campaignId} and channel = 'STREET'
      and (heard_at = any (${times}::timestamptz[]) or (${times.length < moments.length} and heard_at is null))
  `.execute(db);
  return rows;
}
