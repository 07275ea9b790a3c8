import type { PhotoMoment, PhotoStatus, PhotoView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { isAnnouncedEvent } from "../events/event.repository.js";
import { toZonedIso } from "../local-time.js";
import type { WrittenPhoto } from "./write-anew.js";

/** A photo to be kept. */
export interface NewPhoto {
  campaignId: string;
  eventId: string;
  impactId: string | null;
  organizationId: string | null;
  accountId: string | null;
  moment: PhotoMoment;
  note: string;
}

/** Which size of a photo. */
export type PhotoSize = "LARGE" | "SMALL";

interface PhotoRow {
  id: string;
  event_id: string;
  impact_id: string | null;
  organization_id: string | null;
  moment: PhotoMoment;
  status: PhotoStatus;
  note: string;
  width: number;
  height: number;
  attached_at: Date;
  published_at: Date | null;
  taken_down_because: string | null;
  time_zone: string;
}

const selectPhoto = sql`
  select p.id, p.event_id, p.impact_id, p.organization_id, p.moment, p.status, p.note, p.width, p.height,
    p.attached_at, p.published_at, p.taken_down_because, c.time_zone
  from photo p join campaign c on c.id = p.campaign_id
`;

/** Keeps a photo, and tells its id. */
export async function insertPhoto(
  trx: Transaction<DB>,
  photo: NewPhoto,
  { large, small, width, height }: WrittenPhoto,
): Promise<string> {
  const { id } = await trx
    .insertInto("photo")
    .values({
      campaign_id: photo.campaignId,
      event_id: photo.eventId,
      impact_id: photo.impactId,
      organization_id: photo.organizationId,
      account_id: photo.accountId,
      moment: photo.moment,
      note: photo.note,
      attached_at: sql`campaign_now(${photo.campaignId})`,
      ...{ width, height },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const images = [
    { photo_id: id, size: "LARGE" as const, bytes: large },
    { photo_id: id, size: "SMALL" as const, bytes: small },
  ];
  await trx.insertInto("photo_image").values(images).execute();
  return id;
}

/** How many photos an event has from an organization, or from the front office, which wait here for one another. */
export async function countPhotosFrom(
  trx: Transaction<DB>,
  { eventId, organizationId }: Pick<NewPhoto, "eventId" | "organizationId">,
): Promise<number> {
  const source = `photos of ${eventId} from ${organizationId ?? ""}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`.execute(trx);
  const { count } = await trx
    .selectFrom("photo")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("event_id", "=", eventId)
    .where("organization_id", organizationId === null ? "is" : "=", organizationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A photo by its id. */
export async function findPhoto(db: Database, id: string): Promise<PhotoView | undefined> {
  const { rows } = await sql<PhotoRow>`${selectPhoto} where p.id = ${id}`.execute(db);
  return rows[0] && toView(rows[0]);
}

/** Which photos are listed, and for whom: all of them, or the public ones and those that one organization has attached. */
export interface PhotoQuery {
  /** Of this event, or of a whole campaign: there only events that whoever reads public photos may know of. */
  from: { eventId: string } | { campaignId: string };
  of: "ALL" | { own: string | null };
  status?: PhotoStatus | null | undefined;
  moments?: readonly PhotoMoment[] | null | undefined;
  /** Id below which the list goes on. */
  before: string | undefined;
  limit: number;
}

/** Photos, the newest first. */
export async function listPhotos(db: Database, asked: PhotoQuery): Promise<PhotoView[]> {
  const { from, of, status, moments, before, limit } = asked;
  const conditions = [
    "eventId" in from ? sql`p.event_id = ${from.eventId}` : sql`p.campaign_id = ${from.campaignId}`,
    ...(of === "ALL"
      ? []
      : [
          sql`(p.status = 'PUBLISHED' and p.moment <> 'BEFORE'
            or p.organization_id = ${of.own}::uuid and p.status <> 'HIDDEN')`,
        ]),
    ...(of !== "ALL" && "campaignId" in from ? [ofAnnouncedEvent] : []),
    ...(status ? [sql`p.status = ${status}`] : []),
    ...(moments ? [sql`p.moment = any(${moments}::text[])`] : []),
    ...(before === undefined ? [] : [sql`p.id < ${before}::uuid`]),
  ];
  const { rows } = await sql<PhotoRow>`
    ${selectPhoto} where ${sql.join(conditions, sql` and `)} order by p.id desc limit ${limit}
  `.execute(db);
  return rows.map(toView);
}

const ofAnnouncedEvent = sql`exists (
  select from event e where e.id = p.event_id and ${isAnnouncedEvent} and not e.is_rehearsal
)`;

/** A photo's bytes, as JPEG. */
export async function readPhotoBytes(db: Database, id: string, size: PhotoSize): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("photo_image")
    .select("bytes")
    .where("photo_id", "=", id)
    .where("size", "=", size)
    .executeTakeFirst();
  return row?.bytes;
}

/** A photo that is about to change, held until the transaction ends. */
export async function lockPhoto(trx: Transaction<DB>, id: string) {
  return trx
    .selectFrom("photo as p")
    .innerJoin("campaign as c", "c.id", "p.campaign_id")
    .select(["p.id", "p.campaign_id", "p.moment", "p.status", "c.is_demonstration"])
    .where("p.id", "=", id)
    .forUpdate("p")
    .executeTakeFirst();
}

/** Lets everybody see a photo. */
export async function publish(trx: Transaction<DB>, id: string): Promise<void> {
  await sql`
    update photo set status = 'PUBLISHED', published_at = campaign_now(campaign_id), taken_down_because = null
    where id = ${id}
  `.execute(trx);
}

/** Takes a photo away from everybody. */
export async function hide(trx: Transaction<DB>, id: string, reason: string): Promise<void> {
  await trx
    .updateTable("photo")
    .set({ status: "HIDDEN", published_at: null, taken_down_because: reason })
    .where("id", "=", id)
    .execute();
}

function toView(row: PhotoRow): PhotoView {
  const { id, moment, status, note, width, height } = row;
  return {
    ...{ id, moment, status, note, width, height },
    path: `/photos/${id}/large.jpg`,
    smallPath: `/photos/${id}/small.jpg`,
    attachedAt: toZonedIso(row.attached_at, row.time_zone),
    publishedAt: row.published_at && toZonedIso(row.published_at, row.time_zone),
    takenDownBecause: row.taken_down_because,
    eventId: row.event_id,
    impactId: row.impact_id,
    organizationId: row.organization_id,
  };
}
