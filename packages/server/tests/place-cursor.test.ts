import { EventEmitter, once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Boards } from "../src/live/boards.js";
import { placeCursor } from "../src/live/place-cursor.js";
import { parseVersion } from "../src/live/version.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  await world.settle();
});
afterAll(() => world.close());

it("knows a version that came after a read that is still under way, as on a node that was frozen", async () => {
  const { db, codeBooks, boards: upToDate } = world.server.platform;
  const { campaignId, eventId } = marathon;
  // Another node: it knows a board, and hears of no other.
  const boards = new Boards(db, codeBooks);
  await boards.board(campaignId);
  const thaw = new EventEmitter();
  const thawed = once(thaw, "thaw");
  let isFrozen = false;
  boards.prepareWith(async () => {
    isFrozen = true;
    await thawed;
  });
  const old = boards.refresh(campaignId);
  await until(() => isFrozen);

  await checkIn(world, eventId, await addPeople(world, 1));
  await world.settle();
  const newest = upToDate.known(campaignId)?.versionText ?? "";
  const book = codeBooks.get(campaignId);
  if (!book) throw new Error("the campaign is not there");
  const place = placeCursor(boards, book, newest);
  thaw.emit("thaw");
  expect((await old).versionText).not.toBe(newest);
  expect(await place).toEqual(parseVersion(newest));
});
