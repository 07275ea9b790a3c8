import type { Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPhotoImages } from "../src/photos/photo-images.js";
import { type OpenMarathon, createEvent, openMarathon } from "./support/open-marathon.js";
import { attach, listed, plainPhoto, sendIn, step } from "./support/photos.js";
import { anonymous, coordinator, demonstrator, representativeOf } from "./support/platform.js";
import { randomFrom } from "./support/random-from.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let photo: Buffer;

beforeAll(async () => {
  world = await createWorld({ isProjecting: false });
  marathon = await openMarathon(world);
  photo = await plainPhoto();
});
afterAll(() => world.close());

const moments = ["BEFORE", "DURING", "AFTER"] as const;
const statuses = ["RECEIVED", "PUBLISHED", "HIDDEN"] as const;

/** What a test knows of a photo by itself. */
interface Known {
  id: string;
  moment: (typeof moments)[number];
  isOwn: boolean;
  status: (typeof statuses)[number];
}

describe.each([1, 2])("whatever is done to photos (seed %i)", (seed) => {
  test("each is seen by those who may and by nobody else, and one of before the work never by strangers", async () => {
    const random = randomFrom(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // none is empty
    const own = representativeOf(marathon.organizationId);
    const other = representativeOf("00000000-0000-7000-8000-0000000000bb", {
      accountId: "00000000-0000-7000-8000-0000000000cc",
    });
    const may: readonly [Viewer, (known: Known) => boolean][] = [
      [coordinator, () => true],
      [own, (known) => isOpen(known) || (known.isOwn && known.status !== "HIDDEN")],
      [other, isOpen],
      [anonymous, isOpen],
      [demonstrator, () => false],
    ];
    const images = createPhotoImages(world.server.platform.db, world.server.services.events);
    const all: Known[] = [];
    const met = new Set<Known["status"]>();
    for (let i = 0; i < 30; i++) {
      const isNew = all.length < 4 || random() < 0.25;
      const known = isNew ? await attachAny(pick(moments), pick([coordinator, own])) : pick(all);
      if (isNew) all.push(known);
      const mutation = random() < 0.6 ? "publishPhoto" : "takeDownPhoto";
      const answer = isNew ? known.status : await answerOf(step(world, mutation, known.id));
      expect(answer).toBe(isNew ? "RECEIVED" : afterStep(known, mutation));
      met.add(known.status);
      known.status = statuses.find((status) => status === answer) ?? known.status;
      for (const [viewer, sees] of may) {
        const expected = all.filter(sees).map(({ id }) => id);
        const ids = new Set(all.map(({ id }) => id));
        const seen = (await listed(world, marathon.eventId, viewer)).map(({ id }) => id);
        expect(seen.filter((id) => ids.has(id)).toSorted()).toEqual(expected.toSorted());
        const ofCampaign = await listedOf(marathon.slug, viewer);
        expect(ofCampaign.filter((id) => ids.has(id)).toSorted()).toEqual(expected.toSorted());
        const { id } = pick(all);
        const bytes = await images.read(viewer, id, pick(["LARGE", "SMALL"]));
        expect(bytes !== undefined).toBe(expected.includes(id));
      }
    }
    expect([...met].toSorted()).toEqual(statuses.toSorted());
  });
});

test("the list of a campaign leaves out events that nobody was told of, and is narrowed by where photos stand", async () => {
  const { slug, organizationId } = marathon;
  const draft = await createEvent(world, slug, organizationId, { status: "DRAFT" });
  const rehearsal = await createEvent(world, slug, organizationId, { isRehearsal: true, place: "сахна" });
  const published: string[] = [];
  for (const event of [draft, rehearsal, marathon.eventId]) {
    const { id } = await attach(world, event, { file: await sendIn(world, coordinator.accountId, photo) });
    await step(world, "publishPhoto", id);
    published.push(id);
  }
  const waiting = await attach(world, marathon.eventId);
  const before = await attach(world, marathon.eventId, { moment: "BEFORE" });
  const filter = { status: "PUBLISHED" };
  expect(await listedOf(slug, anonymous, filter)).toContain(published[2]);
  expect(await listedOf(slug, anonymous, filter)).not.toContain(published[0]);
  expect(await listedOf(slug, anonymous, filter)).not.toContain(published[1]);
  expect(await listedOf(slug, coordinator, filter)).toEqual(expect.arrayContaining(published));
  expect(await listedOf(slug, anonymous, { status: "RECEIVED" })).toEqual([]);
  const toDecide = await listedOf(slug, coordinator, { status: "RECEIVED", moments: ["DURING", "AFTER"] });
  expect(toDecide).toContain(waiting.id);
  expect(toDecide).not.toContain(before.id);
  const { overview } = await world.ask<{ overview: { waitingPhotos: number } }>(
    `query ($slug: String!) { overview(campaign: $slug) { waitingPhotos } }`,
    { slug },
  );
  expect(overview.waitingPhotos).toBe(toDecide.length);
});

test("the database itself keeps a photo of before the work from being published", async () => {
  const { id } = await attach(world, marathon.eventId, { moment: "BEFORE" });
  await expect(
    sql`update photo set status = 'PUBLISHED', published_at = now() where id = ${id}`.execute(
      world.server.platform.db,
    ),
  ).rejects.toThrow("photo_before_never_public");
});

/** Ids of a campaign's photos, as somebody lists them; none where there is no such campaign for them. */
async function listedOf(campaign: string, viewer: Viewer, filter: object = {}): Promise<string[]> {
  const { data, errors } = await world.tryToAsk(
    `query ($campaign: String, $filter: PhotoFilter) {
      photos(campaign: $campaign, filter: $filter, first: 100) { nodes { id event { id } } }
    }`,
    { campaign, filter },
    viewer,
  );
  if (errors) return [];
  const { photos } = data as unknown as { photos: { nodes: { id: string }[] } }; // as the query selects it
  return photos.nodes.map(({ id }) => id);
}

async function attachAny(moment: Known["moment"], viewer: Viewer): Promise<Known> {
  const file = await sendIn(world, viewer.accountId, photo);
  const { id } = await attach(world, marathon.eventId, { moment, file }, viewer);
  return { id, moment, isOwn: viewer.kind === "ORGANIZATION", status: "RECEIVED" };
}

/** The status that a photo has then, or the code of a refusal. */
function answerOf(done: Promise<{ status: string }>): Promise<unknown> {
  return done.then(
    ({ status }) => status,
    ({ originalError }: { originalError?: { code?: unknown } }) => originalError?.code,
  );
}

/** What must be answered to a step. */
function afterStep({ moment, status }: Known, mutation: "publishPhoto" | "takeDownPhoto"): string {
  if (mutation === "takeDownPhoto") return status === "HIDDEN" ? "WRONG_STATE" : "HIDDEN";
  if (moment === "BEFORE") return "PHOTO_NEVER_PUBLIC";
  return status === "PUBLISHED" ? "WRONG_STATE" : "PUBLISHED";
}

/** The rule, said a second time. */
function isOpen({ moment, status }: Known): boolean {
  return status === "PUBLISHED" && (moment === "DURING" || moment === "AFTER");
}
