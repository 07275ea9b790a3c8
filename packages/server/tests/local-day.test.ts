import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recountCampaign } from "../src/live/recount.js";
import { freshDatabase } from "./support/database.js";
import { sheet } from "./support/importing.js";
import { demonstrator } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const slug = "marathon-2026";
const days = `query ($campaign: String) { progress(campaign: $campaign) { byDay { date activeVolunteers volunteerTurnouts } } }`;
const night = "23:30;01:00;Ночной обход;;Нуждающиеся;;Центр «Үміт»;Жетысуский;Вокзал;;;подтверждено;";
const past = "00:30;02:00;Горячий чай;;Нуждающиеся;;Центр «Үміт»;Жетысуский;Вокзал;;;подтверждено;";

describe.each(["UTC", "America/New_York"])("with the server and the database in %s", (zone) => {
  const zoneBefore = process.env["TZ"];
  let world: World;
  let campaignId: string;
  const nights: string[] = [];

  // Only a demonstration has a clock of its own: here it is one o'clock at night, on 5 December.
  const ask = <Data>(document: string, variables: object): Promise<Data> =>
    world.ask<Data>(document, variables, demonstrator);
  const write = async <Answer>(name: string, input: object, selection: string): Promise<Answer> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const answer = await ask<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input: { clientRef: randomUUID(), ...input } },
    );
    return answer[name]!; // the one field that was selected
  };
  const arrive = async (event: string, at: string): Promise<void> => {
    const { card } = await write<{ card: { volunteer: { id: string } } }>(
      "addVolunteer",
      { familyName: "Волонтёров", givenName: "Тест", event },
      "... on VolunteerAdded { card { volunteer { id } } }",
    );
    const answer = await write<{ __typename: string }>(
      "recordCheckIn",
      { event, volunteer: card.volunteer.id, at },
      "__typename",
    );
    expect(answer.__typename).toBe("CheckInRecorded");
  };
  const countedByDay = async (): Promise<Record<string, number[]>> => {
    await world.settle();
    const { progress } = await ask<{
      progress: { byDay: { date: string; activeVolunteers: number; volunteerTurnouts: number }[] };
    }>(days, { campaign: slug });
    return Object.fromEntries(
      progress.byDay
        .filter(({ volunteerTurnouts }) => volunteerTurnouts > 0)
        .map(({ date, activeVolunteers, volunteerTurnouts }) => [
          date,
          [activeVolunteers, volunteerTurnouts],
        ]),
    );
  };

  beforeAll(async () => {
    process.env["TZ"] = zone;
    const { url, name } = await freshDatabase();
    const admin = new pg.Client(url);
    await admin.connect();
    await admin.query(`alter database ${name} set timezone to '${zone}'`);
    await admin.end();
    world = await createWorld({ databaseUrl: url });
    const text = { ru: "Марафон добрых дел" };
    const { campaign } = await write<{ campaign: { id: string } }>(
      "openCampaign",
      {
        series: "marathon",
        slug,
        name: text,
        city: { ru: "Алматы" },
        timeZone: "Asia/Almaty",
        startsOn: "2026-12-04",
        endsOn: "2026-12-09",
      },
      "campaign { id }",
    );
    campaignId = campaign.id;
    const now = new Date("2026-12-05T01:00:00+05:00");
    await world.server.platform.db
      .insertInto("demonstration_clock")
      .values({ campaign_id: campaignId, campaign_at: now, real_at: new Date(), rate: 0, runs_until: now })
      .execute();
    for (const phase of ["PUBLISHED", "LIVE"]) {
      await write("changeCampaignPhase", { campaign: slug, phase }, "campaign { phase }");
    }
  });
  afterAll(async () => {
    if (zoneBefore === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zoneBefore;
    await world.close();
  });

  test("events created on either side of midnight count on their own days, also who came past it", async () => {
    const { organization } = await write<{ organization: { id: string } }>(
      "addOrganization",
      { name: { ru: "Союз студентов города" }, kind: "STUDENT" },
      "organization { id }",
    );
    for (const [startsAt, endsAt, localDate] of [
      ["2026-12-04T23:30:00+05:00", "2026-12-05T01:00:00+05:00", "2026-12-04"],
      ["2026-12-05T00:30:00+05:00", "2026-12-05T02:00:00+05:00", "2026-12-05"],
    ]) {
      const { event } = await write<{ event: { id: string; localDate: string } }>(
        "createEvent",
        {
          campaign: slug,
          title: { ru: "Горячий ужин" },
          startsAt,
          endsAt,
          place: startsAt,
          district: "turksib",
          category: "needy",
          organizers: [organization.id],
        },
        "event { id localDate }",
      );
      expect(event.localDate).toBe(localDate);
      nights.push(event.id);
    }
    await arrive(nights[0]!, "2026-12-04T23:40:00+05:00");
    await arrive(nights[0]!, "2026-12-05T00:20:00+05:00");
    await arrive(nights[1]!, "2026-12-05T00:40:00+05:00");
    expect(await countedByDay()).toEqual({ "2026-12-04": [2, 2], "2026-12-05": [1, 1] });
  });

  test("events of an imported programme do, too", async () => {
    const file = Buffer.from(sheet(`04.12.2026;${night}`, `05.12.2026;${past}`)).toString("base64");
    const { importProgramme } = await ask<{
      importProgramme: { rows: { event: { id: string; localDate: string; startsAt: string } | null }[] };
    }>(
      `mutation ($input: ImportProgrammeInput!) {
        importProgramme(dryRun: false, input: $input) { rows { event { id localDate startsAt } } }
      }`,
      { input: { clientRef: randomUUID(), campaign: slug, file } },
    );
    const [before, after] = importProgramme.rows.map(({ event }) => event);
    expect([before, after]).toMatchObject([
      { localDate: "2026-12-04", startsAt: "2026-12-04T23:30:00.000+05:00" },
      { localDate: "2026-12-05", startsAt: "2026-12-05T00:30:00.000+05:00" },
    ]);
    await arrive(before!.id, "2026-12-05T00:20:00+05:00");
    await arrive(after!.id, "2026-12-05T00:20:00+05:00");
    expect(await countedByDay()).toEqual({ "2026-12-04": [3, 3], "2026-12-05": [2, 2] });
  });

  test("the recount derives the same", async () => {
    expect(await recountCampaign(world.server.platform.db, campaignId)).toMatchObject({
      differences: [],
      metrics: { active_volunteers: { recount: 5 } },
    });
  });
});
