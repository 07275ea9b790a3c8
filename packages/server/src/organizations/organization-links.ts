import type { MaybePromise, OrganizationView } from "@igilik/schema";
import DataLoader from "dataloader";
import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Database } from "../database/database.js";
import { findOrganizations, toOrganizationView } from "./organization.repository.js";

/** Follows links to organizations. */
export interface OrganizationLinks {
  /** At once once it has been read on this node: live versions name organizations. */
  byId(id: string): MaybePromise<OrganizationView>;
  organizersOf(eventId: string): Promise<readonly OrganizationView[]>;
  organizationsOf(volunteerId: string): Promise<readonly OrganizationView[]>;
  /** It was changed on this node: whoever links to it is shown it as it is by now. */
  forget(id: string): void;
}

// All that a board, a programme and a desk name, with room to spare.
const remembered = 5_000;

/** How long another node may show what was changed at this one. */
const rememberedMs = 30_000;

/** Batches what one answer asks for, and remembers organizations: little about them changes. */
export function createOrganizationLinks(db: Database): OrganizationLinks {
  const known = new LRUCache<string, OrganizationView>({ max: remembered, ttl: rememberedMs });
  const read = new DataLoader<string, OrganizationView>(
    async (ids) => {
      const rows = await findOrganizations(db, ids);
      for (const row of rows) known.set(row.id, toOrganizationView(row));
      return ids.map(
        (id) => known.get(id) ?? new Error(`something points to organization ${id}, which is not there`),
      );
    },
    { cache: false },
  );
  const byId = (id: string): MaybePromise<OrganizationView> => known.get(id) ?? read.load(id);
  const linked = (find: (db: Database, keys: readonly string[]) => Promise<Link[]>) =>
    new DataLoader<string, readonly OrganizationView[]>(
      async (keys) => {
        const links = await find(db, keys);
        const views = await Promise.all(links.map(async ({ key, id }) => ({ key, view: await byId(id) })));
        return keys.map((key) => views.filter((link) => link.key === key).map(({ view }) => view));
      },
      { cache: false },
    );
  const organizers = linked(findOrganizers);
  const memberships = linked(findMemberships);
  return {
    byId,
    forget: (id) => void known.delete(id),
    organizersOf: (eventId) => organizers.load(eventId),
    organizationsOf: (volunteerId) => memberships.load(volunteerId),
  };
}

interface Link {
  key: string;
  id: string;
}

async function findOrganizers(db: Database, eventIds: readonly string[]): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select l.event_id as key, o.id
    from event_organizer l join organization o on o.id = l.organization_id
    where l.event_id = any(${eventIds}::uuid[])
    order by lower(o.name ->> 'ru'), o.id
  `.execute(db);
  return rows;
}

/** Memberships of a card and of the cards that were merged into it. */
async function findMemberships(db: Database, volunteerIds: readonly string[]): Promise<Link[]> {
  const { rows } = await sql<Link>`
    with recursive card (key, id) as (
      select id, id from person where id = any(${volunteerIds}::uuid[])
      union
      select c.key, p.id from card c join person p on p.merged_into = c.id
    )
    select key, id from (
      select distinct c.key, o.id, lower(o.name ->> 'ru') as name
      from card c join membership m on m.person_id = c.id join organization o on o.id = m.organization_id
    ) belonging
    order by name, id
  `.execute(db);
  return rows;
}
