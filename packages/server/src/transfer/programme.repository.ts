import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB, EventStatus } from "../database/tables.js";
import type { CampaignBook } from "../live/code-books.js";
import type { LocalizedTextValue } from "../localized.js";
import type { Named } from "./programme-facts.js";
import type { KnownEvent, KnownProgramme } from "./programme-plan.js";

/** Lets one import at a time read and write, so that two cannot make twins of an event, a project or an organization. */
export async function lockImports(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import of a programme'))`.execute(trx);
}

/** What the campaign has on these days, with the names that a file may call organizations and projects by. */
export async function readKnownProgramme(
  db: Database,
  campaign: CampaignBook,
  dates: readonly string[],
): Promise<KnownProgramme> {
  const organizations = await db
    .selectFrom("organization")
    .select(["id", "name"])
    .where("is_demonstration", "=", campaign.isDemonstration)
    .orderBy("id")
    .execute();
  const projects = await db
    .selectFrom("project")
    .select(["id", "name"])
    .where("campaign_id", "=", campaign.id)
    .orderBy("id")
    .execute();
  const events = await db
    .selectFrom("event")
    .selectAll()
    .where("campaign_id", "=", campaign.id)
    .where("local_date", "=", sql<string>`any(${dates}::date[])`)
    .orderBy("id")
    .execute();
  const organizers = await findOrganizers(
    db,
    events.map((event) => event.id),
  );
  const projectOf = new Map<string, Named>(projects.map((project) => [project.id, project]));
  return {
    organizations,
    projects,
    events: events.map((event): KnownEvent => ({
      id: event.id,
      date: event.local_date,
      revision: event.revision,
      title: event.title,
      startsAt: event.starts_at,
      endsAt: event.ends_at,
      place: event.place,
      category: entryOf(campaign.categories, event.category_id),
      district: entryOf(campaign.districts, event.district_id),
      organizers: organizers.get(event.id) ?? [],
      project: (event.project_id && projectOf.get(event.project_id)) || null,
      beneficiaries: event.beneficiaries,
      capacity: event.capacity,
      status: event.status,
    })),
  };
}

/** The state and revision of events, locked for this transaction in the order that everybody keeps. */
export async function lockEvents(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, { status: EventStatus; revision: number }>> {
  const rows = await trx
    .selectFrom("event")
    .select(["id", "status", "revision"])
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function findOrganizers(db: Database, eventIds: readonly string[]): Promise<Map<string, Named[]>> {
  const rows = await db
    .selectFrom("event_organizer as holding")
    .innerJoin("organization", "organization.id", "holding.organization_id")
    .select(["holding.event_id as eventId", "organization.id", "organization.name"])
    .where("holding.event_id", "=", sql<string>`any(${eventIds}::uuid[])`)
    .orderBy("holding.position")
    .execute();
  const organizers = new Map<string, { id: string; name: LocalizedTextValue }[]>();
  for (const { eventId, id, name } of rows) {
    const known = organizers.get(eventId);
    if (known) known.push({ id, name });
    else organizers.set(eventId, [{ id, name }]);
  }
  return organizers;
}

function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Error(`an event points to ${id}, which is not in its campaign's code book`);
  return entry;
}
