import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActivityTold, followActivity, happened } from "./support/activity-feed.js";
import { type Follower, readLog } from "./support/feed-follower.js";
import { concert, sheet } from "./support/importing.js";
import {
  type OpenMarathon,
  addPeople,
  checkIn,
  createEvent,
  dayFromNow,
  eventHasBegun,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { decideThanks, publishThanks, sendThanks } from "./support/thanks-feed.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("the activity of a campaign", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let session: string;
  const followers: Follower<ActivityTold>[] = [];

  const follow = (
    variables: { campaign?: string; after?: string } = {},
    as = session,
  ): Follower<ActivityTold> => {
    const follower = followActivity(() => address, as, { campaign: marathon.slug, ...variables });
    followers.push(follower);
    return follower;
  };
  const begin = async (): Promise<Follower<ActivityTold>> => {
    const follower = follow();
    await until(() => follower.told.length === 1, { what: "Resync" });
    return follower;
  };
  const log = () => readLog(world, marathon.slug, "activity");
  const hasAll = async (follower: Follower<ActivityTold>): Promise<ActivityTold[]> => {
    await world.settle();
    const last = (await log()).at(-1)?.version;
    await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
    return happened(follower.told);
  };
  const write = async (mutation: string, selection: string, given: object): Promise<string> => {
    const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await world.ask<Record<string, Record<string, { id: string } | null>>>(
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
      { input: { clientRef: randomUUID(), ...given } },
    );
    return Object.values(answer[mutation] ?? {})[0]?.id ?? "";
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
    session = await signInOverHttp(world, address);
    await eventHasBegun(world);
  });
  afterAll(async () => {
    for (const follower of followers) await follower.close();
    await world.close();
  });

  it("begins with Resync, then tells a list of arrivals as one item for each event and organization", async () => {
    const follower = await begin();
    expect(follower.told[0]?.__typename).toBe("Resync");
    const { eventId, organizationId, slug } = marathon;
    const second = await createEvent(world, slug, organizationId, {
      title: { ru: "Концерт" },
      startsAt: hoursFromNow(1), // the desk is open already
    });
    const people = await addPeople(world, 9);
    const rows = people.flatMap((volunteer, n) => [
      {
        clientRef: `arrival ${n}`,
        event: n < 6 ? eventId : second,
        volunteer,
        ...(n % 2 ? { organization: organizationId } : {}),
      },
    ]);
    const query = `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`;
    await world.ask(query, { input: rows });
    await world.ask(query, { input: rows }); // the desk sends it again: nothing happened
    await world.ask(query, { input: rows.map((row) => ({ ...row, clientRef: randomUUID() })) }); // all are there
    const items = (await hasAll(follower)).filter(({ kind }) => kind === "CHECKED_IN");
    expect(items.map(({ event, organization, amount }) => [event?.id, organization?.id, amount])).toEqual([
      [eventId, undefined, 3],
      [eventId, organizationId, 3],
      [second, undefined, 2],
      [second, organizationId, 1],
    ]);
    expect(items[3]).toMatchObject({
      subject: second,
      event: { title: { ru: "Концерт" } },
      organization: { name: { ru: "Фонд «Жасыл Алатау»" } },
      challenge: null,
    });
    expect(items[3]?.at).toMatch(/\+05:00$/);
  });

  it("tells of every sort of write, in order, with what it is about", async () => {
    const follower = await begin();
    const { slug, organizationId: organization, eventId: event } = marathon;
    const [person = "", twin = "", other = ""] = await addPeople(world, 3, "W");
    const project = await write("addProject", "project { id }", {
      campaign: slug,
      name: { ru: "Наркостоп" },
    });
    const challenge = await write("addChallenge", "challenge { id }", {
      campaign: slug,
      project,
      code: "tea",
      name: { ru: "Чай" },
      unit: { ru: "чашек чая" },
    });
    const attendance = await write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
      event,
      volunteer: person,
      organization,
    });
    await write("undoCheckIn", "attendance { id }", { attendance, reason: "Не тот человек" });
    await write("submitReport", "clientRef", {
      event,
      organization,
      people: [{ volunteer: person, hours: 2 }, { volunteer: other }, { volunteer: randomUUID() }],
      headcountUnnamed: 40,
      impact: [{ challenge, quantity: 12.5 }],
    });
    await write("reportHeadcount", "clientRef", { event, organization, count: 50 });
    const impact = await write("recordImpact", "impact { id }", { event, challenge, quantity: 8 });
    await write("verifyImpact", "impact { id }", { id: impact, decision: "VERIFIED" });
    await write("sendThankYou", "__typename", { campaign: slug, text: "Рақмет!", project });
    await write("mergeVolunteers", "clientRef", { keep: person, merge: twin, reason: "Один человек" });
    await write("unmergeVolunteer", "clientRef", { volunteer: twin, reason: "Двое" });

    const items = await hasAll(follower);
    expect(items.map(({ kind, amount, subject }) => [kind, amount, subject])).toEqual([
      ["CHECKED_IN", 1, event],
      ["CHECK_IN_UNDONE", 1, event],
      ["PEOPLE_REPORTED", 2, event],
      ["RESULT_CLAIMED", 12.5, expect.any(String)],
      ["HEADCOUNT_REPORTED", 40, event],
      ["HEADCOUNT_REPORTED", 50, event],
      ["RESULT_CLAIMED", 8, impact],
      ["RESULT_VERIFIED", 8, impact],
      ["THANK_YOU_RECEIVED", null, expect.any(String)],
      ["CARDS_MERGED", null, person],
      ["CARDS_PARTED", null, person],
    ]);
    const [, undone, reported, claimed] = items;
    for (const item of [undone, reported, claimed]) {
      expect(item).toMatchObject({ event: { id: event }, organization: { id: organization } });
    }
    expect(claimed?.challenge).toEqual({ code: "tea", unit: { ru: "чашек чая" } });
    expect(items[8]).toMatchObject({ project: { id: project }, event: null, organization: null });
    expect(items[9]).toMatchObject({ event: null, organization: null });
    expect(JSON.stringify(items)).not.toContain("Волонтёров");
    expect(JSON.stringify(items)).not.toContain("Рақмет");
  });

  it("tells nothing of a dry run, a refusal or a change that changes no state", async () => {
    const follower = await begin();
    const { eventId: event, organizationId: organization } = marathon;
    const [volunteer = ""] = await addPeople(world, 1, "D");
    const told = (await log()).length;
    await world.ask(
      `mutation ($input: SubmitReportInput!) { submitReport(input: $input, dryRun: true) { dryRun } }`,
      { input: { clientRef: randomUUID(), event, organization, people: [{ volunteer }] } },
    );
    await write("recordCheckIn", "__typename", { event, volunteer: randomUUID() });
    await world.tryToAsk(
      `mutation ($input: ReopenEventInput!) { reopenEvent(input: $input) { clientRef } }`,
      {
        input: { clientRef: randomUUID(), id: event, reason: "Неизвестно" },
      },
    );
    await write("changeEvent", "event { id }", { id: event, place: "приют «Друг»" });
    await world.settle();
    expect(await log()).toHaveLength(told);
    await checkIn(world, event, [volunteer]);
    expect((await hasAll(follower)).map(({ kind }) => kind)).toEqual(["CHECKED_IN"]);
  });

  it("tells when an event's state changes, by people and by time", async () => {
    const follower = await begin();
    const { slug, organizationId } = marathon;
    const draft = await createEvent(world, slug, organizationId, {
      startsAt: hoursFromNow(20),
      endsAt: hoursFromNow(21),
      status: "DRAFT",
    });
    const id = draft;
    await write("changeEvent", "event { id }", { id, status: "APPROVED" });
    await write("postponeEvent", "event { id }", { id, reason: "Мороз" });
    await write("reopenEvent", "event { id }", { id, reason: "Потеплело" });
    await write("cancelEvent", "event { id }", { id, reason: "Нет места" });
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

  it("tells of an import as one item, and of the events that it moves one by one", async () => {
    const follower = await begin();
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
    const items = await hasAll(follower);
    expect(items.map(({ kind, amount, event }) => [kind, amount, event?.title.ru])).toEqual([
      ["PROGRAMME_IMPORTED", 2, undefined],
      ["EVENT_CANCELLED", null, "Концерт"],
      ["EVENT_CANCELLED", null, "Выставка"],
      ["PROGRAMME_IMPORTED", 2, undefined],
    ]);
    expect(items[0]?.subject).toBe(marathon.campaignId);
  });

  it("tells of every decision about a thank-you, without its words", async () => {
    const follower = await begin();
    const words = "Айгерім Қасымова из 5 «Б», спасибо";
    const shown = await publishThanks(world, marathon.slug, words);
    await decideThanks(world, shown, "HIDDEN");
    const refused = await sendThanks(world, marathon.slug, words);
    await write("moderateThankYou", "thankYou { id }", { id: refused, decision: "STASHED" });
    await write("moderateThankYou", "thankYou { id }", { id: refused, decision: "REJECTED" });
    const items = await hasAll(follower);
    expect(items.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["THANK_YOU_RECEIVED", shown],
      ["THANK_YOU_APPROVED", shown],
      ["THANK_YOU_HIDDEN", shown],
      ["THANK_YOU_RECEIVED", refused],
      ["THANK_YOU_STASHED", refused],
      ["THANK_YOU_REJECTED", refused],
    ]);
    const { rows } = await sql<{
      kept: string;
    }>`select string_agg(f::text, ' ') as kept from live.feed_log f`.execute(world.server.platform.db);
    expect(rows[0]?.kept).toContain(shown);
    expect(rows[0]?.kept).not.toContain("Қасымова");
    expect(JSON.stringify(items)).not.toContain("Қасымова");
  });

  it("refuses fields that would ask for each viewer, and an unknown campaign", async () => {
    const selections = ["event { id present }", "organization { district { code } }"];
    for (const selection of selections) {
      const refused = await subscribeRaw(
        address,
        `subscription { activityFeed { ... on Activity { ${selection} } } }`,
      );
      await until(() => refused.received.length > 0);
      expect(JSON.stringify(refused.received)).toContain("NOT_LIVE_FIELD");
      refused.socket.terminate();
    }
    const nowhere = follow({ campaign: "nowhere" });
    await until(() => nowhere.errors.length > 0);
    expect(JSON.stringify(nowhere.errors)).toContain("CAMPAIGN_NOT_FOUND");
  });
});
