import type { OrganizationFilter, OrganizationOrder, OrganizationView } from "@igilik/schema";
import { type Expression, type Selectable, type SqlBool, type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB, OrganizationKind, SizeClass } from "../database/tables.js";
import { isAnnouncedEvent } from "../events/event.repository.js";
import type { LocalizedTextValue } from "../localized.js";
import { fold } from "../database/fold.js";
import { isUuid } from "../uuid.js";

const columns = ["id", "name", "kind", "verified", "size_class", "revision"] as const;

type OrganizationRow = Pick<Selectable<DB["organization"]>, (typeof columns)[number]>;

/** An organization to insert. */
export interface NewOrganization {
  name: LocalizedTextValue;
  kind: OrganizationKind;
  sizeClass: SizeClass | null;
  verified: boolean;
  isDemonstration: boolean;
}

/** Which page of organizations to read. */
export interface OrganizationPage {
  isDemonstration: boolean;
  campaignId: string | null;
  filter: OrganizationFilter | null;
  orderBy: OrganizationOrder;
  /** Lower-case Russian name and id of the row before. */
  after: readonly [string, string] | undefined;
  limit: number;
}

/** A row as the contract shows it. */
export function toOrganizationView(row: OrganizationRow): OrganizationView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    verified: row.verified,
    sizeClass: row.size_class,
    revision: row.revision,
    // Nobody can say a seat yet: a district belongs to a campaign, an organization to none.
    districtId: null,
  };
}

/** Organizations with these ids, in no order. */
export function findOrganizations(db: Database, ids: readonly string[]): Promise<OrganizationRow[]> {
  return db
    .selectFrom("organization")
    .select(columns)
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** One page by lower-case Russian name or the newest first, with that name for the cursor. */
export function listOrganizations(db: Database, page: OrganizationPage) {
  const sortName = sql<string>`lower(organization.name ->> 'ru')`;
  const { campaignId, filter, after } = page;
  const isByName = page.orderBy === "NAME";
  return db
    .selectFrom("organization")
    .select(columns)
    .select(sortName.as("sort_name"))
    .where("is_demonstration", "=", page.isDemonstration)
    .$if(campaignId !== null, (query) => query.where(takesPartIn(campaignId ?? "")))
    .$if(Boolean(filter?.kind), (query) => query.where("kind", "=", filter?.kind ?? "GROUP"))
    .$if(Boolean(filter?.search?.trim()), (query) => query.where(hasWordLike(filter?.search?.trim() ?? "")))
    .$if(Boolean(filter?.sizeClass), (query) => query.where("size_class", "=", filter?.sizeClass ?? "SMALL"))
    .$if(typeof filter?.verified === "boolean", (query) =>
      query.where("verified", "=", filter?.verified ?? true),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        isByName
          ? sql<SqlBool>`(${sortName}, organization.id) > (${after?.[0]}, ${after?.[1]}::uuid)`
          : sql<SqlBool>`organization.id < ${after?.[1]}::uuid`,
      ),
    )
    .$if(isByName, (query) => query.orderBy(sortName).orderBy("organization.id"))
    .$if(!isByName, (query) => query.orderBy("organization.id", "desc"))
    .limit(page.limit)
    .execute();
}

/** Inserts an organization and tells its id. */
export async function insertOrganization(
  trx: Transaction<DB>,
  organization: NewOrganization,
): Promise<string> {
  const { id } = await trx
    .insertInto("organization")
    .values({
      name: organization.name,
      kind: organization.kind,
      size_class: organization.sizeClass,
      verified: organization.verified,
      is_demonstration: organization.isDemonstration,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** An organization that nobody else changes meanwhile. */
export interface LockedOrganization {
  id: string;
  revision: number;
  isDemonstration: boolean;
}

/** Locks an organization to change it; undefined when there is none. */
export function lockOrganization(trx: Transaction<DB>, id: string): Promise<LockedOrganization | undefined> {
  return trx
    .selectFrom("organization")
    .select(["id", "revision", "is_demonstration as isDemonstration"])
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Changes a locked organization; what is left out stays. */
export async function updateOrganization(
  trx: Transaction<DB>,
  { id, revision }: LockedOrganization,
  patch: Partial<Omit<NewOrganization, "isDemonstration">>,
): Promise<void> {
  const { sizeClass, ...others } = patch;
  await trx
    .updateTable("organization")
    .set({
      ...others,
      ...(sizeClass === undefined ? {} : { size_class: sizeClass }),
      revision: revision + 1,
    })
    .where("id", "=", id)
    .execute();
}

/** For each of these organizations whether it is a demonstration's; ids that are none are left out. */
export async function readOrganizationWorlds(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const rows = await db
    .selectFrom("organization")
    .select(["id", "is_demonstration"])
    .where("id", "=", sql<string>`any(${ids.filter(isUuid)}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.is_demonstration]));
}

/** It holds an event of the programme, or somebody came with it. */
function takesPartIn(campaignId: string): Expression<SqlBool> {
  return sql`(
    exists (
      select from event_organizer o join event e on e.id = o.event_id
      where o.organization_id = organization.id and e.campaign_id = ${campaignId}
        and ${isAnnouncedEvent}
    )
    or exists (
      select from live.heading h join live.presence p on p.heading_id = h.id
      where h.campaign_id = ${campaignId} and h.dimension = 'organization' and h.key = organization.id::text
        and p.verified + p.reported > 0
    )
  )`;
}

/** Some word of the name begins like this, in any language. */
function hasWordLike(search: string): Expression<SqlBool> {
  const beginning = `(^|[^[:alnum:]])${search.normalize("NFC").replace(/[\\^$.|?*+()[\]{}]/g, "\\$&")}`;
  return sql`organization.search_text ~ ${fold(beginning)}`;
}
