import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { happened } from "./support/activity-feed.js";
import { concert, sheet } from "./support/importing.js";
import {
  type OpenMarathon,
  addPeople,
  checkIn,
  createEvent,
  dayFromNow,
  eventsHaveBegun,
  hoursFromNow,
} from "./support/open-marathon.js";
import { decideThanks, publishThanks, sendThanks } from "./support/thanks-feed.js";
import { type ToldActivity, openToldActivity } from "./support/told-activity.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("the activity of a front office", () => {
  let told: ToldActivity;
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    told = await openToldActivity();
    ({ world, marathon } = told);
  });
  afterAll(() => told.close());

  it("tells when an event's state changes, by people and by time", async () => {
    const follower = await told.begin();
    const { slug, organizationId } = marathon;
    const draft = await createEvent(world, slug, organizationId, {
      startsAt: hoursFromNow(20),
      endsAt: hoursFromNow(21),
      status: "DRAFT",
    });
    const id = draft;
    await told.write("changeEvent", "event { id }", { id, status: "APPROVED" });
    await told.write("postponeEvent", "event { id }", { id, reason: "Мороз" });
    await told.write("reopenEvent", "event { id }", { id, reason: "Потеплело" });
    await told.write("cancelEvent", "event { id }", { id, reason: "Нет места" });
    // Time does the rest: an event that begins now goes on, and one that is over and was visited is held.
    const begun = await createEvent(world, slug, organizationId, { startsAt: hoursFromNow(-0.2) });
    const [volunteer = ""] = await addPeople(world, 1, "T");
    const other = await createEvent(world, slug, organizationId, {
      startsAt: hoursFromNow(-2),
      endsAt: hoursFromNow(-1),
    });
    await checkIn(world, other, [volunteer]);
    const stateOf = (event: string): (string | undefined)[] =>
      happened(follower.told).flatMap(({ kind, subject }) =>
        subject === event && kind?.startsWith("EVENT_") ? [kind] : [],
      );
    await until(() => stateOf(other).at(-1) === "EVENT_HELD" && stateOf(begun).length === 2, {
      what: "what time does",
    });
    expect(stateOf(draft)).toEqual([
      "EVENT_DRAFT",
      "EVENT_APPROVED",
      "EVENT_POSTPONED",
      "EVENT_APPROVED",
      "EVENT_CANCELLED",
    ]);
    expect(stateOf(begun)).toEqual(["EVENT_APPROVED", "EVENT_LIVE"]);
    expect(stateOf(other)[0]).toBe("EVENT_APPROVED");
    const beginning = happened(follower.told).find(({ subject }) => subject === begun);
    expect(beginning).toMatchObject({ event: { id: begun }, organization: { id: organizationId } });
  });

  it("tells nothing of a beginning that was long ago, as of events of a campaign that is announced late", async () => {
    const follower = await told.begin();
    const { slug, organizationId } = marathon;
    const late = await createEvent(world, slug, organizationId, { startsAt: hoursFromNow(-1) });
    const now = await createEvent(world, slug, organizationId, { startsAt: hoursFromNow(-0.1) });
    await eventsHaveBegun(world);
    const kinds = (event: string) =>
      happened(follower.told).flatMap(({ kind, subject }) => (subject === event ? [kind] : []));
    await until(() => kinds(now).length === 2, { what: "what began just now" });
    expect(kinds(now)).toEqual(["EVENT_APPROVED", "EVENT_LIVE"]);
    expect(kinds(late)).toEqual(["EVENT_APPROVED"]);
  });

  it("tells of an import as one item, and of the events that it moves one by one", async () => {
    const follower = await told.begin();
    const day = dayFromNow(1).split("-").toReversed().join(".");
    const rows = ["Концерт", "Выставка"].map((title) =>
      concert.replace("05.12.2026", day).replace("Концерт", title),
    );
    const bring = async (...of: string[]): Promise<void> => {
      const file = Buffer.from(sheet(...of)).toString("base64");
      await world.ask(
        `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input, dryRun: false) { clientRef } }`,
        { input: { clientRef: randomUUID(), campaign: marathon.slug, file } },
      );
    };
    await bring(...rows);
    await bring(...rows); // nothing is new
    await bring(...rows.map((row) => row.replace("подтверждено", "отменено")));
    const { programmeImports } = await world.ask<{ programmeImports: { nodes: { id: string }[] } }>(
      `query ($campaign: String!) { programmeImports(campaign: $campaign, first: 1) { nodes { id } } }`,
      { campaign: marathon.slug },
    );
    await world.ask(
      `mutation ($input: UndoImportInput!) { undoImport(input: $input, dryRun: false) { clientRef } }`,
      { input: { clientRef: randomUUID(), import: programmeImports.nodes[0]?.id, reason: "Не тот файл" } },
    );
    const items = await told.hasAll(follower);
    expect(items.map(({ kind, amount, event }) => [kind, amount, event?.title.ru])).toEqual([
      ["PROGRAMME_IMPORTED", 2, undefined],
      ["EVENT_CANCELLED", null, "Концерт"],
      ["EVENT_CANCELLED", null, "Выставка"],
      ["PROGRAMME_IMPORTED", 2, undefined],
      ["EVENT_APPROVED", null, "Концерт"],
      ["EVENT_APPROVED", null, "Выставка"],
      ["IMPORT_UNDONE", 2, undefined],
    ]);
    expect(items[0]?.subject).toBe(marathon.campaignId);
  });

  it("tells of every decision about a thank-you, without its words", async () => {
    const follower = await told.begin();
    const words = "Айгерім Қасымова из 5 «Б», спасибо";
    const shown = await publishThanks(world, marathon.slug, words);
    await decideThanks(world, shown, "HIDDEN");
    const refused = await sendThanks(world, marathon.slug, words);
    await told.write("moderateThankYou", "thankYou { id }", { id: refused, decision: "STASHED" });
    await told.write("moderateThankYou", "thankYou { id }", { id: refused, decision: "RETURNED" });
    await told.write("moderateThankYou", "thankYou { id }", { id: refused, decision: "REJECTED" });
    const items = await told.hasAll(follower);
    expect(items.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["THANK_YOU_RECEIVED", shown],
      ["THANK_YOU_APPROVED", shown],
      ["THANK_YOU_HIDDEN", shown],
      ["THANK_YOU_RECEIVED", refused],
      ["THANK_YOU_STASHED", refused],
      ["THANK_YOU_RETURNED", refused],
      ["THANK_YOU_REJECTED", refused],
    ]);
    const { rows } = await sql<{
      kept: string;
    }>`select string_agg(f::text, ' ') as kept from live.feed_log f`.execute(world.server.platform.db);
    expect(rows[0]?.kept).toContain(shown);
    expect(rows[0]?.kept).not.toContain("Қасымова");
    expect(JSON.stringify(items)).not.toContain("Қасымова");
  });
});
