import type { EventView, OrganizationView } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import { toEventView } from "../../events/event-view.js";
import { findEvents } from "../../events/event.repository.js";
import { findOrganizations, toOrganizationView } from "../../organizations/organization.repository.js";
import type { FeedItem } from "../feeds/feed-log.repository.js";

/** What an item of the activity is about, as it stands now. */
export interface ActivitySubject {
  event: EventView | null;
  organization: OrganizationView | null;
  projectId: string | null;
  challengeId: string | null;
  /** Of a challenge's result, in its unit. */
  quantity: number | null;
}

/** Reads what the items are about, a statement for each sort of thing. */
export async function readSubjects(
  db: Database,
  items: readonly FeedItem[],
): Promise<(item: FeedItem) => ActivitySubject> {
  const [thanks, results] = await Promise.all([
    readThanks(db, idsOf(items, "THANK_YOU_")),
    readResults(db, idsOf(items, "RESULT_")),
  ]);
  // Ids are unique among all tables: one that is no event is found nowhere.
  const eventIdOf = ({ itemId }: FeedItem): string =>
    thanks.get(itemId)?.event_id ?? results.get(itemId)?.event_id ?? itemId;
  const [events, organizations] = await Promise.all([
    findEvents(db, [...new Set(items.map(eventIdOf))]),
    findOrganizations(db, [...new Set(items.flatMap(({ organizationId }) => organizationId ?? []))]),
  ]);
  const eventViews = new Map(events.map((row) => [row.id, toEventView(row)]));
  const organizationViews = new Map(organizations.map((row) => [row.id, toOrganizationView(row)]));
  return (item) => ({
    event: eventViews.get(eventIdOf(item)) ?? null,
    organization: organizationViews.get(item.organizationId ?? "") ?? null,
    projectId: thanks.get(item.itemId)?.project_id ?? null,
    challengeId: results.get(item.itemId)?.challenge_id ?? null,
    quantity: results.get(item.itemId)?.quantity ?? null,
  });
}

function idsOf(items: readonly FeedItem[], kinds: string): string[] {
  return [...new Set(items.flatMap(({ kind, itemId }) => (kind.startsWith(kinds) ? itemId : [])))];
}

async function readThanks(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("thank_you")
    .select(["id", "event_id", "project_id"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function readResults(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("impact_entry")
    .select(["id", "event_id", "challenge_id", "quantity"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
