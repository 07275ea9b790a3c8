import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenMarathon, createEvent, openMarathon } from "./support/open-marathon.js";
import {
  attach,
  bombOfPixels,
  fillWithPhotos,
  listed,
  photoOfTelephone,
  plainPhoto,
  sendIn,
  step,
} from "./support/photos.js";
import { anonymous, coordinator, demonstrator, representativeOf } from "./support/platform.js";
import { signInFor, signInOverHttp } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let address: string;
let session: string;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  address = await world.listen();
  session = await signInOverHttp(world, address);
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${path}`, { headers });
const asCoordinator = () => ({ cookie: `igilik_session=${session}` });
const bytesOf = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await get(path, asCoordinator())).arrayBuffer());

describe("a photo that is attached", () => {
  test("is written anew: upright, in two sizes, without its place and its camera", async () => {
    const sent = await photoOfTelephone();
    expect((await sharp(sent).metadata()).exif?.includes("Camera of somebody")).toBe(true);
    const cookie = asCoordinator();
    const upload = await fetch(`${address}/files?purpose=PHOTO&name=photo.jpg`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...cookie },
      body: sent,
    });
    const { id: file } = (await upload.json()) as { id: string };
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...cookie },
      body: JSON.stringify({
        query: `mutation ($input: AttachPhotoInput!) { attachPhoto(input: $input) {
          photo { path smallPath width height status moment note attachedAt publishedAt organization { id } impact { id } }
        } }`,
        variables: {
          input: {
            ...{ clientRef: randomUUID(), event: marathon.eventId, file, moment: "DURING" },
            note: " Ыстық шай ",
          },
        },
      }),
    });
    const { data } = (await answer.json()) as {
      data: { attachPhoto: { photo: { path: string; smallPath: string } } };
    };
    const { photo } = data.attachPhoto;
    expect(photo).toMatchObject({
      ...{ width: 1200, height: 1600, status: "RECEIVED", moment: "DURING", note: "Ыстық шай" },
      ...{ publishedAt: null, organization: null, impact: null },
    });
    const [large, small] = [await bytesOf(photo.path), await bytesOf(photo.smallPath)];
    const [ofLarge, ofSmall] = [await sharp(large).metadata(), await sharp(small).metadata()];
    expect([ofLarge.format, ofLarge.width, ofLarge.height]).toEqual(["jpeg", 1200, 1600]);
    expect([ofSmall.format, ofSmall.width, ofSmall.height]).toEqual(["jpeg", 360, 480]);
    for (const [bytes, { exif, xmp, iptc, orientation }] of [
      [large, ofLarge],
      [small, ofSmall],
    ] as const) {
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes("Camera of somebody") || bytes.includes("Exif")).toBe(false);
    }
  });

  test("was read from a PNG or a WebP as well, what was clear becomes white, and a small one stays small", async () => {
    const clear = sharp({ create: { width: 20, height: 10, channels: 4, background: "#0000" } });
    for (const bytes of [await clear.png().toBuffer(), await clear.webp().toBuffer()]) {
      const { path, width, height } = await attach(world, marathon.eventId, {
        file: await sendIn(world, coordinator.accountId, bytes),
      });
      expect([width, height]).toEqual([20, 10]);
      const { dominant } = await sharp(await bytesOf(path)).stats();
      expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
    }
  });

  test("is attached once, however often it is sent, and its file is gone", async () => {
    const file = await sendIn(world, coordinator.accountId, await plainPhoto());
    const clientRef = randomUUID();
    const event = await createEvent(world, marathon.slug, marathon.organizationId);
    const first = await attach(world, event, { file, clientRef });
    expect(await attach(world, event, { file, clientRef })).toEqual(first);
    await expect(attach(world, event, { file })).rejects.toMatchObject({
      originalError: { code: "FILE_NOT_FOUND" },
    });
    expect(await listed(world, event, coordinator)).toEqual([first]);
  });

  test("belongs to a result of that event alone", async () => {
    const { slug: campaign, eventId: event, organizationId } = marathon;
    const write = async (mutation: string, type: string, selection: string, given: object) => {
      const answer = await world.ask<Record<string, Record<string, { id: string }>>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} { id } } }`,
        { input: { clientRef: randomUUID(), ...given } },
      );
      return answer[mutation]?.[selection]?.id;
    };
    const project = await write("addProject", "AddProjectInput", "project", {
      ...{ campaign, name: { ru: "Чай" } },
    });
    const challenge = await write("addChallenge", "AddChallengeInput", "challenge", {
      ...{ campaign, project, code: "tea", name: { ru: "Чай" }, unit: { ru: "чашек" } },
    });
    const impact = await write("recordImpact", "RecordImpactInput", "impact", {
      ...{ event, challenge, quantity: 12 },
    });
    const { id } = await attach(world, event, { impact });
    const shown = await world.ask(
      `query ($event: ID!) { event(id: $event) { photos(first: 1) { nodes { id impact { id } } } } }`,
      { event },
    );
    expect(shown).toEqual({ event: { photos: { nodes: [{ id, impact: { id: impact } }] } } });
    const another = await createEvent(world, campaign, organizationId);
    const refused = { originalError: { code: "IMPACT_NOT_FOUND" } };
    await expect(attach(world, another, { impact })).rejects.toMatchObject(refused);
    // It is the front office's result, not this organization's.
    await expect(attach(world, event, { impact }, representativeOf(organizationId))).rejects.toMatchObject(
      refused,
    );
  });
});

describe("what is no photo is refused, and leaves nothing behind:", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>`;
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["words", () => Buffer.from("Рақмет!"), "FILE_NOT_PHOTO"],
    ["a drawing that a browser would run", () => Buffer.from(svg), "FILE_NOT_PHOTO"],
    [
      "a GIF",
      async () =>
        sharp(await plainPhoto())
          .gif()
          .toBuffer(),
      "FILE_NOT_PHOTO",
    ],
    [
      "a TIFF",
      async () =>
        sharp(await plainPhoto())
          .tiff()
          .toBuffer(),
      "FILE_NOT_PHOTO",
    ],
    ["nothing", () => Buffer.alloc(0), "FILE_NOT_PHOTO"],
    [
      "half of a photo",
      async () => (await plainPhoto({ width: 600, height: 400 })).subarray(0, 900),
      "FILE_NOT_PHOTO",
    ],
    ["a few bytes that become gigabytes", bombOfPixels, "PHOTO_TOO_LARGE"],
  ])("%s", async (_, make, code) => {
    const event = await createEvent(world, marathon.slug, marathon.organizationId);
    const file = await sendIn(world, coordinator.accountId, await make());
    const begun = performance.now();
    await expect(attach(world, event, { file })).rejects.toMatchObject({ originalError: { code } });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await listed(world, event, coordinator)).toEqual([]);
  });

  test("another account's file", async () => {
    const file = await sendIn(world, demonstrator.accountId, await plainPhoto());
    await expect(attach(world, marathon.eventId, { file })).rejects.toMatchObject({
      originalError: { code: "FILE_NOT_FOUND" },
    });
  });
});

describe("a published photo", () => {
  test("is everybody's at once, and nobody's once it is taken down, also where it was kept", async () => {
    const { id, path, smallPath } = await attach(world, marathon.eventId);
    expect((await get(path)).status).toBe(404);
    expect((await step(world, "publishPhoto", id)).publishedAt).not.toBeNull();
    const answer = await get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(answer.headers.get("cache-control")).toBe("public, no-cache");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const kept = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect((await get(path, kept)).status).toBe(304);

    const hidden = await step(world, "takeDownPhoto", id);
    expect([hidden.status, hidden.takenDownBecause]).toEqual(["HIDDEN", "Балалар көрініп тұр"]);
    expect((await get(path, kept)).status).toBe(404);
    expect((await get(smallPath)).status).toBe(404);
    const forOffice = await get(path, asCoordinator());
    expect([forOffice.status, forOffice.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    await expect(step(world, "takeDownPhoto", id)).rejects.toMatchObject({
      originalError: { code: "WRONG_STATE" },
    });
    expect((await step(world, "publishPhoto", id)).takenDownBecause).toBeNull();
    expect((await get(path)).status).toBe(200);
  });

  test("of an event that nobody was told of is not public yet", async () => {
    const draft = await createEvent(world, marathon.slug, marathon.organizationId, { status: "DRAFT" });
    const { id, path } = await attach(world, draft);
    await step(world, "publishPhoto", id);
    expect((await get(path)).status).toBe(404);
    expect((await get(path, asCoordinator())).status).toBe(200);
  });

  test("stands in the audit with each step, without a word of it", async () => {
    const { id } = await attach(world, marathon.eventId);
    await step(world, "publishPhoto", id);
    await step(world, "takeDownPhoto", id);
    const { rows } = await sql<{ action: string }>`
      select action, audit_entry::text as line from audit_entry
      where subject_kind = 'photo' and ${id}::uuid = any (subject_ids) order by id
    `.execute(world.server.platform.db);
    expect(rows.map(({ action }) => action)).toEqual(["attachPhoto", "publishPhoto", "takeDownPhoto"]);
    expect(JSON.stringify(rows)).not.toMatch(/Балалар|Таза/);
  });

  test("is published and taken down by coordinators of its world alone", async () => {
    const { id } = await attach(world, marathon.eventId);
    for (const [viewer, code] of [
      [anonymous, "NOT_SIGNED_IN"],
      [representativeOf(marathon.organizationId), "NOT_ALLOWED"],
      [demonstrator, "DEMONSTRATION_ONLY"],
    ] as const) {
      for (const mutation of ["publishPhoto", "takeDownPhoto"] as const) {
        await expect(step(world, mutation, id, viewer)).rejects.toMatchObject({ originalError: { code } });
      }
    }
    await expect(attach(world, marathon.eventId, { file: randomUUID() }, anonymous)).rejects.toMatchObject({
      originalError: { code: "NOT_SIGNED_IN" },
    });
  });
});

describe("an event that has 100 photos from the front office", () => {
  test("takes no more of them, also not of two at once, and still those of an organization", async () => {
    const event = await createEvent(world, marathon.slug, marathon.organizationId);
    await fillWithPhotos(world, event, 99);
    const two = await Promise.allSettled([attach(world, event), attach(world, event)]);
    expect(two.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(two.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { originalError: { code: "PHOTOS_FULL" } },
    });
    const own = await attach(world, event, {}, representativeOf(marathon.organizationId));
    expect(own.status).toBe("RECEIVED");
  });
});

describe("an organization", () => {
  test("attaches for itself alone, and sees its own before they are public, until they are taken down", async () => {
    const own = representativeOf(marathon.organizationId);
    const colleague = await signInFor(world, address, marathon.organizationId);
    const cookie = { cookie: `igilik_session=${colleague}` };
    const { id, path } = await attach(world, marathon.eventId, {}, own);
    expect((await get(path, cookie)).status).toBe(200);
    expect((await get(path)).status).toBe(404);
    await step(world, "takeDownPhoto", id);
    expect((await get(path, cookie)).status).toBe(404);
    await expect(attach(world, marathon.eventId, { organization: randomUUID() }, own)).rejects.toMatchObject({
      originalError: { code: "NOT_ALLOWED" },
    });
  });
});
