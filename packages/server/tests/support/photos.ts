import { randomUUID } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { Viewer } from "@igilik/schema";
import { sql } from "kysely";
import sharp from "sharp";
import type { Database } from "../../src/database/database.js";
import { openStoredFiles } from "../../src/files/stored-files.js";
import { uploads } from "../../src/files/uploads.js";
import { coordinator } from "./platform.js";
import type { World } from "./world.js";

/** A small photo that is nobody's: one color. */
export function plainPhoto({ width = 8, height = 6, background = "#2a7" } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A photo as a telephone takes it lying on its side: with a place, a camera's name and the way in which it is to be turned. */
export function photoOfTelephone(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#27a" } })
    .withExif({
      IFD0: { Make: "Camera of somebody" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 0/1", GPSLongitudeRef: "E" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A file of a few bytes that says it has 3 600 million pixels. */
export function bombOfPixels(): Buffer {
  const side = 60_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc(1_000));
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Sends a file in as an account does, and tells its id. */
export function sendIn(world: World, accountId: string | null, bytes: Buffer): Promise<string> {
  return keepPhotoFile(world.server.platform.writes, accountId, bytes);
}

/** Keeps a file as one that an account has sent in, and tells its id. */
export async function keepPhotoFile(db: Database, accountId: string | null, bytes: Buffer): Promise<string> {
  const { mediaType, atMostBytes } = uploads.PHOTO;
  const once = async function* (): AsyncIterable<Buffer> {
    yield bytes;
  };
  const file = { accountId: accountId ?? "", name: "photo.jpg", mediaType };
  const { id } = await openStoredFiles(db).write(file, once(), atMostBytes);
  return id;
}

/** A photo as it is told to a test. */
export interface ToldPhoto {
  id: string;
  status: string;
  path: string;
  smallPath: string;
  width: number;
  height: number;
  publishedAt: string | null;
  takenDownBecause: string | null;
}

const told = `id status path smallPath width height publishedAt takenDownBecause`;

/** Attaches a photo; what is given replaces the defaults. */
export async function attach(
  world: World,
  event: string,
  given: Record<string, unknown> = {},
  viewer: Viewer = coordinator,
): Promise<ToldPhoto> {
  const file = given["file"] ?? (await sendIn(world, viewer.accountId, await plainPhoto()));
  const input = { clientRef: randomUUID(), event, moment: "AFTER", note: "Таза өзен жағасы", ...given, file };
  const { attachPhoto } = await world.ask<{ attachPhoto: { photo: ToldPhoto } }>(
    `mutation ($input: AttachPhotoInput!) { attachPhoto(input: $input) { photo { ${told} } } }`,
    { input },
    viewer,
  );
  return attachPhoto.photo;
}

/** Fills an event with photos of the front office that have no bytes. */
export async function fillWithPhotos(world: World, event: string, count: number): Promise<void> {
  await sql`
    insert into photo (campaign_id, event_id, moment, note, width, height, attached_at)
    select campaign_id, id, 'AFTER', 'Таза өзен жағасы', 8, 6, now() from event, generate_series(1, ${count}::int)
    where id = ${event}
  `.execute(world.server.platform.writes);
}

/** Publishes a photo, or takes it down. */
export async function step(
  world: World,
  mutation: "publishPhoto" | "takeDownPhoto",
  photo: string,
  viewer: Viewer = coordinator,
): Promise<ToldPhoto> {
  const type = mutation === "publishPhoto" ? "PublishPhotoInput" : "TakeDownPhotoInput";
  const input = {
    ...{ clientRef: randomUUID(), photo },
    ...(mutation === "takeDownPhoto" && { reason: "Балалар көрініп тұр" }),
  };
  const answer = await world.ask<Record<string, { photo: ToldPhoto }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { photo { ${told} } } }`,
    { input },
    viewer,
  );
  const written = answer[mutation];
  if (!written) throw new Error(`${mutation} answered nothing`);
  return written.photo;
}

/** Photos of an event, as somebody reads them. */
export async function listed(world: World, event: string, viewer: Viewer): Promise<ToldPhoto[]> {
  const answer = await world.ask<{ event: { photos: { nodes: ToldPhoto[] } } | null }>(
    `query ($event: ID!) { event(id: $event) { photos(first: 100) { nodes { ${told} } } } }`,
    { event },
    viewer,
  );
  return answer.event?.photos.nodes ?? [];
}
