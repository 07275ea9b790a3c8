import { afterAll, beforeAll, expect, test } from "vitest";
import { createLiveService } from "../src/live/live.service.js";
import { type Marathon, insertPerson, openMarathon } from "./support/marathon.js";
import { type TestPlatform, createTestPlatform, demonstrator } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let live: ReturnType<typeof createLiveService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  marathon = await openMarathon(platform);
  live = createLiveService(platform);
});
afterAll(() => platform.close());

/** One more person comes with the organization; the counters know it, this node's board does not. */
async function arrive(givenName: string): Promise<void> {
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, await insertPerson(platform, givenName));
  await platform.drain();
}
const brought = async (): Promise<number | undefined> =>
  (await live.organizationProgress(demonstrator, marathon.organization.id, marathon.campaign.slug))
    ?.activeVolunteers;
const leading = async (): Promise<(number | undefined)[]> =>
  (await live.progress(demonstrator, marathon.campaign.slug)).leading.map(
    ({ activeVolunteers }) => activeVolunteers,
  );

test("an organization's figures are those of the board that is shown", async () => {
  await marathon.createEvent();
  await platform.drain();
  await platform.boards.refresh(marathon.campaign.id);
  expect(await brought()).toBeUndefined();

  await arrive("Айгүл");
  expect(await leading()).toEqual([]);
  // It is not on the board: the counters are newer, and so the board is read again.
  expect(await brought()).toBe(1);
  expect(await leading()).toEqual([1]);

  await arrive("Болат");
  expect(await brought()).toBe(1);
  await platform.boards.refresh(marathon.campaign.id);
  expect(await brought()).toBe(2);
  expect(await leading()).toEqual([2]);
});
