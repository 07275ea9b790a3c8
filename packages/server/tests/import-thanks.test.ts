import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ImportThankYousResult } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { programme } from "./support/importing.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { sixDays } from "./support/six-days.js";
import { type World, createWorld } from "./support/world.js";

const heard = readFileSync(new URL("data/thanks-heard.csv", import.meta.url));
const heading = "Когда;Язык;Кто;Мероприятие или проект;Слова";
const read = `mutation ($input: ImportThankYousInput!, $dryRun: Boolean!) {
  importThankYous(input: $input, dryRun: $dryRun) {
    imported repeated refused
    rows { line verdict code message column flags { kind } cells { column value } }
  } }`;
const list = `query ($campaign: String!) {
  thankYous(campaign: $campaign, first: 50) { nodes {
    text channel language from heardAt flags { kind } to { kind event { localDate title { ru } } project { name { ru } } } } }
  progress(campaign: $campaign) { thankYousReceived } }`;

interface Listed {
  thankYous: { nodes: { text: string; flags: { kind: string }[]; to: object }[] };
  progress: { thankYousReceived: number };
}

describe("thanks heard in the street, from a file", () => {
  let world: World;
  let slug: string;

  beforeAll(async () => {
    world = await createWorld();
  });
  /** A marathon with its programme, the day after its last one. */
  beforeEach(async () => {
    slug = `heard-${randomUUID()}`;
    const opened = await world.ask<{ openCampaign: { campaign: { id: string } } }>(
      `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
      { input: sixDays(slug) },
    );
    await world.ask(
      `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input, dryRun: false) { imported } }`,
      {
        input: { clientRef: randomUUID(), campaign: slug, file: programme.toString("base64") },
      },
    );
    await sql`
      insert into demonstration_clock (campaign_id, campaign_at, real_at, rate, runs_until)
      values (${opened.openCampaign.campaign.id}, '2026-12-10 12:00+05', now(), 0, '2026-12-10 12:00+05')
    `.execute(world.server.platform.db);
    await world.ask(
      `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { clientRef } }`,
      { input: { clientRef: randomUUID(), campaign: slug, phase: "PUBLISHED" } },
    );
  });
  afterAll(() => world.close());

  const given = (file: Buffer | string, more: object = {}) => ({
    clientRef: randomUUID(),
    campaign: slug,
    file: Buffer.from(file).toString("base64"),
    ...more,
  });
  const bring = async (file: Buffer | string, more: { dryRun?: boolean; mended?: object[] } = {}) => {
    const { dryRun = false, ...rest } = more;
    const variables = { input: given(file, rest), dryRun };
    return (await world.ask<{ importThankYous: ImportThankYousResult }>(read, variables)).importThankYous;
  };
  const counts = ({ imported, repeated, refused }: ImportThankYousResult) => [imported, repeated, refused];
  const listed = async () => {
    await world.settle();
    return world.ask<Listed>(list, { campaign: slug });
  };
  const sheet = (...rows: string[]) => [heading, ...rows].join("\n");
  const refusals = ({ rows }: ImportThankYousResult) => rows.map(({ code, column }) => [code, column]);

  test("are tried without a trace, then wait in the queue with their marks, times and targets", async () => {
    const tried = await bring(heard, { dryRun: true });
    expect(counts(tried)).toEqual([9, 0, 0]);
    expect((await listed()).thankYous.nodes).toEqual([]);

    expect(await bring(heard)).toEqual(tried);
    const { thankYous, progress } = await listed();
    expect(progress.thankYousReceived).toBe(9);
    const of = (word: string) => thankYous.nodes.find(({ text }) => text.includes(word));
    expect(of("морозную")).toMatchObject({
      channel: "STREET",
      language: "RU",
      from: "работник коммунальной службы",
      heardAt: "2026-12-05T08:40:00.000+05:00",
      to: { kind: "PROJECT", project: { name: { ru: "Oz ortana Qamqor bol" } } },
      flags: [],
    });
    expect(of("Барсик")?.to).toMatchObject({ kind: "EVENT", event: { localDate: "2026-12-06" } });
    expect(of("warmer")).toMatchObject({ language: "EN", to: { kind: "EVERYONE" } });
    const kindsOf = (word: string) => [...new Set(of(word)?.flags.map(({ kind }) => kind))].toSorted();
    expect(kindsOf("КРЕДИТ")).toEqual(["LINK", "PHONE"]);
    expect(kindsOf("дураки")).toEqual(["INSULT"]);
    expect(kindsOf("Маша")).toEqual(["CHILD"]);
    const marked = tried.rows.filter(({ flags }) => flags.length > 0).map(({ line }) => line);
    expect(marked).toEqual([6, 8, 9]);
  });

  test("come in once, however often the file is read and whatever was decided about them", async () => {
    await bring(heard);
    const [first] = (
      await world.ask<{ thankYous: { nodes: { id: string }[] } }>(
        `query ($campaign: String!) { thankYous(campaign: $campaign, first: 1) { nodes { id } } }`,
        { campaign: slug },
      )
    ).thankYous.nodes;
    await world.ask(
      `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { clientRef } }`,
      {
        input: { clientRef: randomUUID(), id: first?.id, decision: "REJECTED", reason: "spam" },
      },
    );
    expect(counts(await bring(heard))).toEqual([0, 9, 0]);
    const twice = sheet(
      "06.12.2026 9:00;;;;Рақмет!",
      "2026-12-06 09:00;kk;;; РАҚМЕТ! ",
      "06.12.2026 9:05;;;;Рақмет!",
    );
    const read = await bring(twice);
    expect(counts(read)).toEqual([2, 1, 0]);
    expect(read.rows[1]?.message).toBe("Те же слова в строке 2; второй раз не запишем.");
    expect((await listed()).progress.thankYousReceived).toBe(11);
  });

  test("are answered again under the same reference, and taken in once by two at a time", async () => {
    const input = given(heard);
    const both = await Promise.all([1, 2].map(() => world.ask(read, { input, dryRun: false })));
    expect(both[0]).toEqual(both[1]);
    await Promise.all([bring(heard), bring(heard)]);
    expect((await listed()).progress.thankYousReceived).toBe(9);
  });

  test("are refused row by row at their column, and mended", async () => {
    const file = sheet(
      "вчера;ru;;;Спасибо",
      "11.12.2026 10:00;ru;;;Спасибо",
      "06.12.2026 10:00;эльфийский;;;Спасибо",
      ";;;Бал у губернатора;Спасибо",
      ";;;«Наркостоп»: закрашиваем рекламу;Спасибо",
      ";;;; ",
      ";;;;http://spam.example",
      `;;${"а".repeat(81)};;Спасибо`,
    );
    const mended = [{ line: 5, column: "TARGET", value: "Наркостоп" }];
    expect(refusals(await bring(file, { dryRun: true }))).toEqual([
      ["BAD_INPUT", "HEARD_AT"],
      ["HEARD_AHEAD", "HEARD_AT"],
      ["BAD_INPUT", "LANGUAGE"],
      ["EVENT_NOT_FOUND", "TARGET"],
      ["WRONG_STATE", "TARGET"],
      ["TEXT_ONLY_LINK", "TEXT"],
      ["BAD_INPUT", "FROM"],
    ]);
    expect(counts(await bring(file, { mended }))).toEqual([1, 0, 6]);
    expect((await listed()).thankYous.nodes.map(({ to }) => to)).toMatchObject([{ kind: "PROJECT" }]);
    const byDay = await bring(
      sheet("06.12.2026 10:00;;;Наркостоп: закрашиваем рекламу;Стены чистые, спасибо"),
    );
    expect(counts(byDay)).toEqual([1, 0, 0]);
  });

  test("are not looked through for marks when they are longer than they may be", async () => {
    const begun = performance.now();
    const { rows } = await bring(sheet(`;;;;${"a.".repeat(400_000)}`, ";;;;звоните 8 701 123 45 67"), {
      dryRun: true,
    });
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(rows.map(({ code, flags }) => [code, flags.length])).toEqual([
      ["TEXT_TOO_LONG", 0],
      [null, 1],
    ]);
    expect(rows[0]?.cells.find(({ column }) => column === "TEXT")?.value).toHaveLength(1_001);
  });

  test("are for no rehearsal", async () => {
    await world.settle();
    const { rows } = await sql<{ title: { ru: string } }>`
      update event set is_rehearsal = true
      where id = (select e.id from event e join campaign c on c.id = e.campaign_id where c.slug = ${slug}
        and e.title->>'ru' like 'Открытие%' limit 1) returning title
    `.execute(world.server.platform.db);
    const read = await bring(sheet(`;;;${rows[0]?.title.ru};Спасибо`), { dryRun: true });
    expect(refusals(read)).toEqual([["EVENT_NOT_FOUND", "TARGET"]]);
  });

  test("may be read in by moderators alone, and not into a campaign that is closed", async () => {
    const refusal = async (viewer: Parameters<World["ask"]>[2], campaign = slug) => {
      const variables = { input: { ...given(heard), campaign }, dryRun: true };
      return (await world.tryToAsk(read, variables, viewer)).errors?.[0]?.originalError;
    };
    expect(await refusal(anonymous)).toMatchObject({ code: "NOT_SIGNED_IN" });
    expect(await refusal(representativeOf(randomUUID()))).toMatchObject({ code: "NOT_ALLOWED" });
    const draft = `draft-${randomUUID()}`;
    await world.ask(`mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { clientRef } }`, {
      input: sixDays(draft),
    });
    expect(await refusal(undefined, draft)).toMatchObject({ code: "CAMPAIGN_CLOSED" });
  });
});
