import { randomUUID } from "node:crypto";
import { anonymous as stranger, FakeWorld, fakeServices } from "@igilik/schema/testing";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownAddress } from "../src/report/own-address.js";
import { makeReportPdf } from "../src/report/pdf/report-pdf.js";
import type { ReportSheet } from "../src/report/sheet/report-sheet.js";
import { makeSheet } from "../src/report/sheet/make-sheet.js";
import { type OpenMarathon, addPeople, eventsHaveBegun, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

/** What a reader's own program finds in the file: pages, words on one line, and what the file says of itself. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  const { info } = await getMeta(pdf);
  const page = await pdf.getPage(1);
  const links = (await page.getAnnotations()).map(({ url }: { url?: string }) => url);
  const structure = JSON.stringify(await page.getStructTree());
  return { pages: totalPages, text: text.replaceAll(/\s+/g, " "), info, links, structure };
}

const languages = ["KK", "RU", "EN"] as const;

const sheetIn = (language: (typeof languages)[number]): Promise<ReportSheet> =>
  makeSheet(fakeServices(), stranger, { campaign: null, language, home: "https://igilik.example" });

describe("the sheet of a report", () => {
  test.each(languages)("is one page of words that can be selected, in %s", async (language) => {
    const sheet = await sheetIn(language);
    const { pages, text, info, links, structure } = await readPdf(await makeReportPdf(sheet));
    expect(pages).toBe(1);
    for (const tag of ["H1", "H2", "Table", "TR", "TH", "TD", "Link"]) {
      expect(structure).toContain(`"role":"${tag}"`);
    }
    expect(info).toMatchObject({
      Title: `${sheet.title} · ${sheet.campaign}`,
      Language: language.toLowerCase(),
    });
    for (const { name, values, path } of sheet.numbers) {
      expect(text).toContain(name);
      expect(text).toContain(path);
      for (const { shown } of values) expect(text).toContain(shown.replaceAll(/\s/g, " "));
    }
    for (const { rows } of sheet.parts) {
      for (const { name, figures } of rows) {
        expect(text).toContain(`${name} ${figures.join(" ")}`.replaceAll(/\s+/g, " "));
      }
    }
    expect(text).toContain(sheet.asOf);
    expect(text).toContain(sheet.version);
    expect(text).toContain(sheet.marks[0]);
    for (const { address } of sheet.numbers) expect(links).toContain(address);
  });

  test.each([
    ["KK", "сағат"],
    ["RU", "часы"],
    ["EN", "hours"],
  ] as const)("names the unit of hours once, in %s", async (language, unit) => {
    const { numbers } = await sheetIn(language);
    const hours = numbers.find(({ id }) => id === "hours_verified")!;
    expect(hours.name.toLowerCase()).toContain(unit);
    expect(hours.suffix).toBe("");
  });

  test.each([
    [2_140, "человек"],
    [2_142, "человека"],
    [2_111, "человек"],
  ])("says of a range up to %i how many people it is, in Russian", async (peopleAtMost, people) => {
    const world = new FakeWorld();
    world.change({ peopleAtLeast: 1_900, peopleAtMost });
    const order = { campaign: null, language: "RU", home: null } as const;
    const { range } = await makeSheet(fakeServices(world), stranger, order);
    expect(range?.words).toBe(`${people} вместе с отчётами, оценка`);
  });

  test("has no links where nobody knows how the server is reached, and still says where receipts are", async () => {
    const sheet = await makeSheet(fakeServices(), stranger, { campaign: null, language: "EN", home: null });
    const { links, text } = await readPdf(await makeReportPdf(sheet));
    expect(links).toEqual([]);
    expect(text).toContain("/metric/active_volunteers");
  });

  test.each([
    ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
    ["http://0.0.0.0:4000", null],
    ["http://[::]:4000", null],
  ])("a server that listens at %s is reached at %s", (listening, reached) => {
    expect(ownAddress(listening)).toBe(reached);
  });

  test("gives the letters of Kazakh back as these letters", async () => {
    const letters = "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і ₸";
    const { text } = await readPdf(await makeReportPdf({ ...(await sheetIn("KK")), campaign: letters }));
    expect(text).toContain(letters);
  });

  test("stays one page with every word on it, however much there is to say", async () => {
    const sheet = await sheetIn("RU");
    const long = "Общественное объединение «Қамқорлық және Достастық» большого города";
    const [first, ...others] = sheet.numbers;
    if (!first) throw new Error("there are no numbers");
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...first, id: `impact.${index}`, path: `/metric/impact.${index}` },
      ...{ name: `${long} № ${index}`, suffix: "чашек · цель 5 000" },
    }));
    const { pages, text } = await readPdf(
      await makeReportPdf({
        ...{ ...sheet, campaign: `${long}, ${long}` },
        numbers: [first, ...others, ...many],
        parts: sheet.parts.map((part) => ({
          ...part,
          rows: part.rows.map((row) => ({ ...row, name: `${long} ${row.name}` })),
        })),
      }),
    );
    expect(pages).toBe(1);
    for (const { name } of many) expect(text).toContain(name);
    expect(text).toContain(`${long}, ${long}`);
  });
});

describe("a report that is ordered", () => {
  let world: World;
  let address: string;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    world = await createWorld({ isWorking: true });
    address = await world.listen();
    marathon = await openMarathon(world);
    for (const volunteer of await addPeople(world, 3)) {
      await world.ask(
        `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
        { input: { clientRef: randomUUID(), event: marathon.eventId, volunteer } },
      );
    }
    await eventsHaveBegun(world);
  });
  afterAll(() => world.close());

  interface File {
    state: string;
    path: string | null;
    version: string | null;
  }

  const order = async (language: string, viewer = anonymous): Promise<File> => {
    const { makeCampaignReport } = await world.ask<{ makeCampaignReport: { file: File } }>(
      `mutation ($input: MakeCampaignReportInput!) {
        makeCampaignReport(input: $input) { file { state path version } }
      }`,
      { input: { clientRef: randomUUID(), campaign: marathon.slug, language } },
      viewer,
    );
    return makeCampaignReport.file;
  };

  const made = async (language: string): Promise<File> => {
    let file: File | null = null;
    await until(
      async () => {
        ({ campaignReportFile: file } = await world.ask<{ campaignReportFile: File | null }>(
          `query ($campaign: String, $language: Language!) {
            campaignReportFile(campaign: $campaign, language: $language) { state path version }
          }`,
          { campaign: marathon.slug, language },
          anonymous,
        ));
        return file?.state === "DONE";
      },
      { what: "the report" },
    );
    if (!file) throw new Error("there is no report");
    return file;
  };

  /** Jobs of the language's report that the database still has. */
  const jobsOf = async (language: string): Promise<string[]> => {
    const jobs = await world.server.platform.db
      .selectFrom("job")
      .select(["id", "input"])
      .where("kind", "=", "MAKE_REPORT")
      .execute();
    return jobs.flatMap(({ id, input }) => (JSON.stringify(input).includes(language) ? [id] : []));
  };

  test("by a stranger is made by a job and has the board's numbers", async () => {
    expect(await order("KK")).toMatchObject({ state: "QUEUED", path: null });
    const { path, version } = await made("KK");
    const answer = await fetch(`${address}${path}`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain(`${marathon.slug}-kk.pdf`);
    const { text, links } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    const { progress } = await world.ask<{ progress: { version: string; activeVolunteers: number } }>(
      `query ($campaign: String) { progress(campaign: $campaign) { version activeVolunteers } }`,
      { campaign: marathon.slug },
    );
    expect(progress).toEqual({ version, activeVolunteers: 3 });
    expect(text).toContain(version);
    expect(text).toContain("Белсенді волонтёрлер 3");
    expect(links[0]).toMatch(`${address}/metric/active_volunteers?campaign=${marathon.slug}&lang=kk`);
    const again = await fetch(`${address}${path}`, {
      headers: { "if-none-match": answer.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  test("again and again is made once, and again only when there are newer numbers", async () => {
    await Promise.all(Array.from({ length: 10 }, () => order("EN")));
    const first = await made("EN");
    expect(await order("EN")).toEqual(first);
    const jobs = await jobsOf("EN");
    expect(jobs).toHaveLength(1);
    // It is old, and nothing has happened since.
    await world.server.platform.writes
      .updateTable("campaign_report")
      .set({ made_at: new Date(0) })
      .execute();
    expect(await order("EN")).toEqual(first);
    expect(await jobsOf("EN")).toEqual(jobs);
    await world.ask(`mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`, {
      input: { clientRef: randomUUID(), campaign: marathon.slug, text: "Рақмет!" },
    });
    await world.settle();
    expect(await order("EN")).toMatchObject({ state: "QUEUED", path: first.path });
    const second = await made("EN");
    expect(second.version).not.toBe(first.version);
    const later = await jobsOf("EN");
    expect(later).toHaveLength(1);
    expect(later).not.toEqual(jobs);
  });

  test("is nobody's who may not read the campaign", async () => {
    const slug = `${marathon.slug}-draft`;
    await world.ask(`mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { clientRef } }`, {
      input: {
        ...{ clientRef: randomUUID(), slug, series: "drafts", seriesName: { ru: "Черновики" } },
        ...{ name: { ru: "Черновик" }, city: { ru: "Алматы" }, timeZone: "Asia/Almaty" },
        ...{ startsOn: "2027-12-04", endsOn: "2027-12-09" },
      },
    });
    const ask = (document: string, variables: object): Promise<unknown> =>
      world.ask(document, variables, anonymous);
    await expect(
      ask(`mutation ($input: MakeCampaignReportInput!) { makeCampaignReport(input: $input) { clientRef } }`, {
        input: { clientRef: randomUUID(), campaign: slug, language: "RU" },
      }),
    ).rejects.toMatchObject({ originalError: { code: "CAMPAIGN_NOT_FOUND" } });
    const answer = await fetch(`${address}/reports/${slug}/ru.pdf`);
    expect(answer.status).toBe(404);
  });
});
