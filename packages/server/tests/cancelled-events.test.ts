import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createMetrics } from "../src/live/metrics/metrics.service.js";
import { recountCampaign } from "../src/live/recount.js";
import { createThanksService } from "../src/thanks/thanks.service.js";
import { eventSteps } from "./support/event-steps.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { anonymous, coordinator, createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

const { cancel, change, postpone, reopen } = eventSteps(() => marathon);
const listed = async (): Promise<string[]> => {
  const query = { campaign: marathon.campaign.slug, filter: null, orderBy: "STARTS_AT_ASC" } as const;
  return (await marathon.events.list(anonymous, query, { first: 10 })).nodes.map(({ id }) => id);
};

test.each(["DRAFT", "SUBMITTED"] as const)(
  "a cancelled %s is announced to nobody, and is that again when it is opened",
  async (status) => {
    const { id } = await marathon.createEvent({ status });
    expect((await cancel(id)).event).toMatchObject({ status: "CANCELLED", cancelReason: "карантин" });
    expect(await marathon.events.find(anonymous, id)).toBeNull();
    expect(await listed()).toEqual([]);
    expect(await marathon.events.find(coordinator, id)).toMatchObject({ status: "CANCELLED" });

    expect((await reopen(id)).event).toMatchObject({ status, cancelReason: null });
    expect(await marathon.events.find(anonymous, id)).toBeNull();
    await change(id, { status: "APPROVED" });
    expect(await listed()).toEqual([id]);
    await cancel(id);
    expect(await marathon.events.find(anonymous, id)).toMatchObject({ status: "CANCELLED" });
    await marathon.expectCountersToBeFacts();
  },
);

test("nothing about a cancelled draft leads a stranger to it", async () => {
  const { id } = await marathon.createEvent({ status: "DRAFT" });
  await cancel(id);
  const { campaign, ref } = marathon;
  const organizations = createOrganizationsService(platform);
  const holders = await organizations.list(
    anonymous,
    { campaign: campaign.slug, filter: null, orderBy: "NAME" },
    { first: 10 },
  );
  expect(holders.nodes).toEqual([]);
  const thanks = createThanksService(platform, { events: marathon.events, organizations });
  const sent = thanks.send(anonymous, {
    clientRef: ref(),
    campaign: campaign.slug,
    text: "Рахмет!",
    event: id,
  });
  await expect(sent).rejects.toMatchObject({ code: "EVENT_NOT_FOUND" });
});

test("a cancelled draft is left out as not approved, and not as cancelled", async () => {
  const { id } = await marathon.createEvent({ status: "DRAFT" });
  await cancel((await marathon.createEvent()).id);
  await cancel(id);
  await platform.drain();
  await platform.boards.refresh(marathon.campaign.id);
  const metrics = createMetrics(platform);
  const planned = await metrics.metric(coordinator, marathon.campaign.slug, "events_planned");
  const { leftOut } = await metrics.explanationOf(planned);
  expect(Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]))).toMatchObject({
    CANCELLED: 1,
    NOT_APPROVED: 1,
  });
  expect(await recountCampaign(platform.db, marathon.campaign.id)).toMatchObject({ differences: [] });
});

test("a postponed event that was cancelled is postponed again, for the reason it was postponed for", async () => {
  const { id } = await marathon.createEvent();
  await postpone(id);
  await cancel(id);
  expect((await reopen(id)).event).toMatchObject({ status: "POSTPONED", cancelReason: "мороз" });
  expect((await reopen(id)).event).toMatchObject({ status: "APPROVED", cancelReason: null });
  await marathon.expectCountersToBeFacts();
});
