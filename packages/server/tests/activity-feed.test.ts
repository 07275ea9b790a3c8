import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenMarathon, addPeople, checkIn, createEvent, hoursFromNow } from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { type ToldActivity, openToldActivity } from "./support/told-activity.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("the activity of a campaign", () => {
  let told: ToldActivity;
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    told = await openToldActivity();
    ({ world, marathon } = told);
  });
  afterAll(() => told.close());

  it("begins with Resync, then tells a list of arrivals as one item for each event and organization", async () => {
    const follower = await told.begin();
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
    const items = (await told.hasAll(follower)).filter(({ kind }) => kind === "CHECKED_IN");
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
    const follower = await told.begin();
    const { slug, organizationId: organization, eventId: event } = marathon;
    const [person = "", twin = "", other = ""] = await addPeople(world, 3, "W");
    const project = await told.write("addProject", "project { id }", {
      campaign: slug,
      name: { ru: "Наркостоп" },
    });
    const challenge = await told.write("addChallenge", "challenge { id }", {
      campaign: slug,
      project,
      code: "tea",
      name: { ru: "Чай" },
      unit: { ru: "чашек чая" },
    });
    const attendance = await told.write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
      event,
      volunteer: person,
      organization,
    });
    await told.write("undoCheckIn", "attendance { id }", { attendance, reason: "Не тот человек" });
    await told.write("submitReport", "clientRef", {
      event,
      organization,
      people: [{ volunteer: person, hours: 2 }, { volunteer: other }, { volunteer: randomUUID() }],
      headcountUnnamed: 40,
      impact: [{ challenge, quantity: 12.5 }],
    });
    await told.write("reportHeadcount", "clientRef", {
      event,
      organization,
      count: 50,
      note: "Қайта саналды",
    });
    const impact = await told.write("recordImpact", "impact { id }", { event, challenge, quantity: 8 });
    await told.write("verifyImpact", "impact { id }", { id: impact, decision: "VERIFIED" });
    await told.write("sendThankYou", "__typename", { campaign: slug, text: "Рақмет!", project });
    await told.write("mergeVolunteers", "clientRef", { keep: person, merge: twin, reason: "Один человек" });
    await told.write("unmergeVolunteer", "clientRef", { volunteer: twin, reason: "Двое" });

    const items = await told.hasAll(follower);
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
    const follower = await told.begin();
    const { eventId: event, organizationId: organization } = marathon;
    const [volunteer = ""] = await addPeople(world, 1, "D");
    const before = (await told.log()).length;
    await world.ask(
      `mutation ($input: SubmitReportInput!) { submitReport(input: $input, dryRun: true) { dryRun } }`,
      { input: { clientRef: randomUUID(), event, organization, people: [{ volunteer }] } },
    );
    await told.write("recordCheckIn", "__typename", { event, volunteer: randomUUID() });
    await world.tryToAsk(
      `mutation ($input: ReopenEventInput!) { reopenEvent(input: $input) { clientRef } }`,
      {
        input: { clientRef: randomUUID(), id: event, reason: "Неизвестно" },
      },
    );
    await told.write("changeEvent", "event { id }", { id: event, place: "приют «Друг»" });
    await world.settle();
    expect(await told.log()).toHaveLength(before);
    await checkIn(world, event, [volunteer]);
    expect((await told.hasAll(follower)).map(({ kind }) => kind)).toEqual(["CHECKED_IN"]);
  });

  it("refuses fields that would ask for each viewer, and an unknown campaign", async () => {
    const selections = ["event { id present }", "organization { district { code } }"];
    for (const selection of selections) {
      const refused = await subscribeRaw(
        told.address,
        `subscription { activityFeed { ... on Activity { ${selection} } } }`,
      );
      await until(() => refused.received.length > 0);
      expect(JSON.stringify(refused.received)).toContain("NOT_LIVE_FIELD");
      refused.socket.terminate();
    }
    const nowhere = told.follow({ campaign: "nowhere" });
    await until(() => nowhere.errors.length > 0);
    expect(JSON.stringify(nowhere.errors)).toContain("CAMPAIGN_NOT_FOUND");
  });
});
