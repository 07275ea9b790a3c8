import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { Viewer } from "@igilik/schema";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStoredFiles } from "../src/files/stored-files.js";
import { type JobRun, JobLost } from "../src/jobs/job-kind.js";
import { createExportListWork } from "../src/transfer/exports/export-list-work.js";
import { listExports } from "../src/transfer/exports/lists/lists.js";
import { type OpenMarathon, addPeople, createEvent, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator, representativeOf } from "./support/platform.js";
import { signInFor, signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;
let session: string;
let marathon: OpenMarathon;
let asker: Viewer;
let people: string[];
const orders = { eventOrder: "STARTS_AT_ASC", organizationOrder: "NAME", peopleOrder: "NAME" } as const;

beforeAll(async () => {
  world = await createWorld({ isWorking: true });
  address = await world.listen();
  session = await signInOverHttp(world, address);
  marathon = await openMarathon(world);
  const { id } = await world.server.platform.db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "COORDINATOR")
    .executeTakeFirstOrThrow();
  asker = { ...coordinator, accountId: id };
  people = await addPeople(world, 1_030);
  await makeOneOfEach();
});
afterAll(() => world.close());

interface Job {
  id: string;
  state: string;
  done: number;
  error: string | null;
  file: { path: string; name: string } | null;
}

const job = "job { id state done error file { path name } }";

const order = async (given: object, viewer = asker): Promise<Job> => {
  const input = { clientRef: randomUUID(), format: "CSV", language: "RU", ...given };
  const { exportList } = await world.ask<{ exportList: { job: Job } }>(
    `mutation ($input: ExportListInput!) { exportList(input: $input) { ${job} } }`,
    { input },
    viewer,
  );
  return exportList.job;
};

async function finish({ id }: Job): Promise<Job> {
  let now: Job | undefined;
  await until(
    async () => {
      const answer = await world.ask<{ job: Job }>(
        `query ($id: ID!) { ${job.replace("job", "job(id: $id)")} }`,
        { id },
        asker,
      );
      now = answer.job;
      return now.state === "DONE" || now.state === "FAILED";
    },
    { what: "the end of the job" },
  );
  if (!now) throw new Error("there is no job");
  return now;
}

const download = (path: string | undefined, cookie = session): Promise<Response> =>
  fetch(`${address}${path}`, { headers: { cookie: `igilik_session=${cookie}` } });

/** One attendance, registration, pair of cards, result, correction, thank-you and import. */
async function makeOneOfEach(): Promise<void> {
  const { slug: campaign, eventId: event } = marathon;
  await write("recordCheckIn", "__typename", { event, volunteer: people[0] });
  const project = await write("addProject", "project { id }", { campaign, name: { ru: "Наркостоп" } });
  const named = { code: "tea", name: { ru: "Чай" }, unit: { ru: "чашек" } };
  const challenge = await write("addChallenge", "challenge { id }", { campaign, project, ...named });
  const impact = await write("recordImpact", "impact { id }", { event, challenge, quantity: 12.5 });
  await write("correctImpact", "impact { id }", { id: impact, quantity: 7.5, reason: "Қайта саналды" });
  await thank("Рақмет сендерге!");
  await write("registerVolunteer", "registration { id }", { event, volunteer: people[2] });
  await addPair("Жұпов");
  await readProgramme();
}

/** Two cards with one name and year, which wait to be told apart. */
async function addPair(familyName: string): Promise<void> {
  for (const phone of [null, "87770001122"]) {
    const { addVolunteer } = await world.ask<{ addVolunteer: { card: { volunteer: { id: string } } } }>(
      `mutation ($input: AddVolunteerInput!) {
        addVolunteer(input: $input) { ... on VolunteerAdded { card { volunteer { id } } } }
      }`,
      { input: { clientRef: randomUUID(), familyName, givenName: "Ернар", birthYear: 1990, phone } },
    );
    people.push(addVolunteer.card.volunteer.id);
  }
}

/** A programme with one row that is refused: it adds nothing. */
async function readProgramme(): Promise<void> {
  const programme = new URL("../src/demo/data/programme-2026.csv", import.meta.url);
  const [heading = "", row = ""] = readFileSync(programme, "utf8").split("\n");
  const file = Buffer.from(`${heading}\n${row.replace("04.12.2026", "ертең")}`).toString("base64");
  await world.ask(
    `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input, dryRun: false) { refused } }`,
    { input: { clientRef: randomUUID(), campaign: marathon.slug, file, fileName: "=бағдарлама.csv" } },
  );
}

/** The rows of a list's file, by heading. */
async function rowsOf(given: object): Promise<Record<string, string>[]> {
  const done = await finish(await order(given));
  expect(done).toMatchObject({ state: "DONE", error: null });
  const answer = await download(done.file?.path);
  return parse(await answer.text(), { delimiter: ";", bom: true, columns: true });
}

const write = async (mutation: string, selection: string, given: object): Promise<string> => {
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await world.ask<Record<string, Record<string, { id: string } | string>>>(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { clientRef: randomUUID(), ...given } },
  );
  const [made] = Object.values(answer[mutation] ?? {});
  return typeof made === "string" ? made : (made?.id ?? "");
};

const thank = async (text: string): Promise<string> => {
  const id = await write("sendThankYou", "... on ThankYouReceived { id }", {
    ...{ campaign: marathon.slug, text, from: "аула сыпырушылар" },
  });
  await write("moderateThankYou", "thankYou { id }", { id, decision: "APPROVED" });
  return id;
};

describe("a list's file", () => {
  test("holds the events that the list holds with the same filter, in its order", async () => {
    const titles = ["Қар күреу", "=Тазалық", "Қар мұражайы"];
    for (const ru of titles) {
      await createEvent(world, marathon.slug, marathon.organizationId, { title: { ru }, place: ru });
    }
    const filter = { search: "қар" };
    const { events } = await world.ask<{ events: { nodes: { id: string; title: { ru: string } }[] } }>(
      `query ($campaign: String, $filter: EventFilter) {
        events(campaign: $campaign, filter: $filter, orderBy: STARTS_AT_DESC) { nodes { id title { ru } } }
      }`,
      { campaign: marathon.slug, filter },
    );
    const rows = await rowsOf({
      ...{ list: "EVENTS", campaign: marathon.slug, events: filter, eventOrder: "STARTS_AT_DESC" },
    });
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => [row["Идентификатор"], row["Название"]])).toEqual(
      events.nodes.map(({ id, title }) => [id, title.ru]),
    );
    expect(rows[0]).toMatchObject({ Организаторы: "Фонд «Жасыл Алатау»", Состояние: expect.any(String) });
    const all = await rowsOf({ list: "EVENTS", campaign: marathon.slug });
    expect(all.map((row) => row["Название"])).toContain("'=Тазалық");
  });

  test("goes on over the pages of a long list, and says how far it is", async () => {
    const done = await finish(await order({ list: "PEOPLE" }));
    const rows = parse<Record<string, string>>(await (await download(done.file?.path)).text(), {
      delimiter: ";",
      bom: true,
      columns: true,
    });
    expect(new Set(rows.map((row) => row["Идентификатор"])).size).toBe(people.length);
    expect(done.done).toBe(people.length);
  });

  test("of people notes in the audit whose contacts were taken away, a line for each page", async () => {
    const { id } = await finish(await order({ list: "PEOPLE" }));
    const lines = await world.server.platform.db
      .selectFrom("audit_entry")
      .select(["account_id", "subject_ids"])
      .where("action", "=", "readContacts")
      .where("request_id", "=", id)
      .execute();
    expect(lines.map(({ subject_ids }) => subject_ids.length)).toEqual([500, 500, people.length - 1_000]);
    expect(lines.flatMap(({ subject_ids }) => subject_ids).toSorted()).toEqual(people.toSorted());
    expect(new Set(lines.map(({ account_id }) => account_id))).toEqual(new Set([asker.accountId]));
  });

  test("of what has happened says it in words, and has no words of thanks", async () => {
    await world.settle();
    const rows = await rowsOf({ list: "ACTIVITY", campaign: marathon.slug, language: "KK" });
    expect(rows.map((row) => row["Не болды"])).toEqual(
      expect.arrayContaining(["Келгендер белгіленді", "Нәтиже мәлімделді", "Алғыс сөз жарияланды"]),
    );
    expect(JSON.stringify(rows)).not.toContain("Рақмет");
    const results = rows.filter((row) => row["Не болды"] === "Нәтиже мәлімделді");
    expect(results.map((row) => [row["Саны"], row["Өлшемі"]])).toEqual([
      ["7,5", "чашек"],
      ["12,5", "чашек"],
    ]);
  });

  test("of hours and of head-counts holds what was said of an event", async () => {
    const { eventId: event, slug: campaign } = marathon;
    const attendance = await write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
      ...{ event, volunteer: people[1] },
    });
    await write("claimHours", "entry { id }", { attendance, hours: 1.5 });
    await write("reportHeadcount", "clientRef", { event, count: 140, countAtMost: 200, note: "По рядам" });
    expect(await rowsOf({ list: "HOURS", campaign, event, state: "CLAIMED" })).toEqual([
      expect.objectContaining({ Часы: "1,5", "Откуда известно": "со слов", Состояние: "ждёт проверки" }),
    ]);
    expect(await rowsOf({ list: "HEADCOUNTS", campaign, event })).toEqual([
      expect.objectContaining({ "Не меньше": "140", "Не больше": "200", Примечание: "По рядам" }),
    ]);
  });

  test("of registrations holds those of one event, in the list's order, and who needs a consent", async () => {
    const { slug: campaign, organizationId } = marathon;
    const event = await createEvent(world, campaign, organizationId, { place: "саябақ", capacity: 1 });
    const coming = await write("registerVolunteer", "registration { id }", { event, volunteer: people[4] });
    const waiting = await write("registerVolunteer", "registration { id }", { event, volunteer: people[5] });
    // Somebody noted the right year of birth since.
    await world.server.platform.writes
      .updateTable("person")
      .set({ birth_year: new Date().getFullYear() - 10 })
      .where("id", "=", people[4] ?? "")
      .execute();
    const rows = await rowsOf({ list: "REGISTRATIONS", campaign, event });
    expect(rows.map((row) => [row["Идентификатор"], row["Состояние"]])).toEqual([
      [waiting, "в очереди"],
      [coming, "есть место"],
    ]);
    expect(rows.map((row) => row["Нет согласия опекуна"])).toEqual(["нет", "да"]);
    expect(rows[0]).toMatchObject({ Фамилия: "Волонтёров", Имя: "Тест" });
    expect(rows[0]?.["Код"]).toMatch(/^P\d{6}$/);
  });

  test("of people who may be known twice holds pairs of one state, and takes no contacts away", async () => {
    await addPair("Екіжазылғанов");
    const open = await rowsOf({ list: "DUPLICATES" });
    const pair = open.at(-1);
    expect(open).toHaveLength(2);
    expect(pair).toMatchObject({
      Почему: "имя и год",
      "Старшая карточка: фамилия": "Екіжазылғанов",
      "Младшая карточка: год рождения": "1990",
      "Что решено": "решить",
      Решено: "",
    });
    // The campaign's clocks are five hours ahead of UTC.
    const { duplicateCandidates } = await world.ask<{
      duplicateCandidates: { nodes: { foundAt: string }[] };
    }>(`{ duplicateCandidates { nodes { foundAt } } }`);
    const inAlmaty = Date.parse(duplicateCandidates.nodes.at(-1)?.foundAt ?? "") + 5 * 3_600_000;
    expect(pair?.["Найдено"]).toBe(new Date(inAlmaty).toISOString().slice(0, 19).replace("T", " "));
    expect(pair?.["Старшая карточка: код"]).not.toBe(pair?.["Младшая карточка: код"]);
    expect(JSON.stringify(open)).not.toContain("7770001122");
    const candidate = pair?.["Идентификатор"];
    await write("decideDuplicate", "clientRef", { candidate, decision: "NOT_SAME", reason: "Егіздер" });
    expect(await rowsOf({ list: "DUPLICATES", duplicateState: "OPEN" })).toHaveLength(1);
    const file = await finish(
      await order({ list: "DUPLICATES", duplicateState: "NOT_SAME", campaign: "no" }),
    );
    expect(file.file?.name).toMatch(/^duplicates-\d/);
    const text = await (await download(file.file?.path)).text();
    expect(parse(text, { delimiter: ";", bom: true, columns: true })).toEqual([
      expect.objectContaining({ Идентификатор: candidate, "Что решено": "разные люди", Причина: "Егіздер" }),
    ]);
    const { rows: audited } = await sql<{ fields: string[] }>`
      select fields from audit_entry where action = 'exportList' and ${file.id}::uuid = any (subject_ids)
    `.execute(world.server.platform.db);
    expect(audited).toEqual([{ fields: ["DUPLICATES", "duplicateState"] }]);
    const { rows: read } = await sql`
      select from audit_entry where action = 'readContacts' and request_id = ${file.id}
    `.execute(world.server.platform.db);
    expect(read).toEqual([]);
  });

  test("of projects and of challenges holds the campaign's own, with how far each challenge is", async () => {
    const { slug: campaign, eventId: event } = marathon;
    const project = await write("addProject", "project { id }", { campaign, name: { ru: "Ағаш" } });
    const challenge = await write("addChallenge", "challenge { id }", {
      ...{ campaign, project, code: "trees", name: { ru: "Сад" }, unit: { ru: "саженцев" }, target: 300 },
    });
    const planted = { event, challenge, quantity: 40.5 };
    await write("recordImpact", "impact { id }", { ...planted, verified: true });
    await write("recordImpact", "impact { id }", { ...planted, quantity: 2, verified: false });
    const other = "almaty-draft";
    await write("openCampaign", "campaign { id }", {
      ...{ slug: other, series: other, seriesName: { ru: "Марафон" }, name: { ru: "Марафон" } },
      ...{ city: { ru: "Алматы" }, timeZone: "Asia/Almaty", startsOn: "2030-12-04", endsOn: "2030-12-09" },
    });
    await write("addProject", "project { id }", { campaign: other, name: { ru: "Басқа" } });
    await world.settle();
    const projects = await rowsOf({ list: "PROJECTS", campaign });
    expect(projects.map((row) => [row["Название по-русски"], row["Челленджей"]])).toEqual([
      ["Наркостоп", "1"],
      ["Ағаш", "1"],
    ]);
    const challenges = await rowsOf({ list: "CHALLENGES", campaign });
    expect(challenges.map((row) => row["Короткое имя"])).toEqual(["tea", "trees"]);
    expect(challenges[1]).toMatchObject({
      ...{ Идентификатор: challenge, Проект: "Ағаш", Единица: "саженцев", Цель: "300" },
      ...{ Подтверждено: "40,5", "Сообщено и не проверено": "2" },
    });
    expect(await rowsOf({ list: "CHALLENGES", campaign: other })).toEqual([]);
    expect(await rowsOf({ list: "PROJECTS", campaign: other })).toEqual([
      expect.objectContaining({ "Название по-казахски": "Басқа", Челленджей: "0" }),
    ]);
  });

  test("of the programmes that were read in holds what became of each", async () => {
    const rows = await rowsOf({ list: "PROGRAMME_IMPORTS", campaign: marathon.slug });
    expect(rows).toEqual([
      expect.objectContaining({ Файл: "'=бағдарлама.csv", Добавлено: "0", Отказ: "1", Отменена: "" }),
    ]);
    expect(rows[0]?.["Загружена"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  test("is a workbook with dates and numbers where that is asked for, under its own name", async () => {
    const done = await finish(
      await order({ list: "ATTENDANCES", event: marathon.eventId, format: "XLSX", language: "KK" }),
    );
    expect(done.file?.name).toMatch(/^almaty-test-attendances-\d{4}-\d\d-\d\d\.xlsx$/);
    const bytes = Buffer.from(await (await download(done.file?.path)).arrayBuffer());
    const [sheet] = await readWorkbook(Readable.from([bytes]));
    const [headings, row] = sheet?.data ?? [];
    const cell = (heading: string): unknown => row?.[headings?.indexOf(heading) ?? -1];
    expect(sheet?.sheet).toBe("Қатысу");
    expect(cell("Дәлелі")).toBe("расталды");
    expect(cell("Келді")).toBeInstanceOf(Date);
    expect(cell("Кетті")).toBeNull();
  });

  test.each(Object.entries(listExports))(
    "of %s has words for all that stands in it, in every language",
    async (_, list) => {
      const { services, platform } = world.server;
      for (const language of ["KK", "RU", "EN"] as const) {
        const ground = { services, platform, viewer: asker, language };
        const given = { clientRef: "", format: "CSV", language, ...orders } as const;
        const page = await list.readCells(
          ground,
          { ...given, list: "EVENTS", campaign: marathon.slug, event: marathon.eventId },
          { first: 100 },
        );
        expect(page.rows.length).toBeGreaterThan(0);
        expect(page.rows.flat().filter((cell) => cell === undefined)).toEqual([]);
        expect(new Set(list.columns.map(({ heading }) => heading.kk)).size).toBe(list.columns.length);
      }
    },
  );

  test("is ordered once, however often the same order comes, and audited without names", async () => {
    const given = { clientRef: randomUUID(), list: "PEOPLE", people: { search: "Ахметова" } };
    const first = await order(given);
    expect((await order(given)).id).toBe(first.id);
    const { rows } = await sql<{ line: string }>`
      select row_to_json(audit_entry)::text as line from audit_entry where ${first.id}::uuid = any (subject_ids)
    `.execute(world.server.platform.db);
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.line ?? "")).toMatchObject({
      action: "exportList",
      fields: ["PEOPLE", "people.search"],
    });
    expect(rows[0]?.line).not.toContain("Ахметова");
  });
});

describe("nobody else", () => {
  test.each([
    ["a stranger", () => anonymous, "NOT_SIGNED_IN"],
    ["an organization", () => representativeOf(marathon.organizationId), "NOT_ALLOWED"],
  ])("than a coordinator orders a file: not %s", async (_, viewer, code) => {
    for (const list of Object.keys(listExports)) {
      const ordered = order({ list, campaign: marathon.slug, event: marathon.eventId }, viewer());
      await expect(ordered).rejects.toMatchObject({ originalError: { code } });
    }
  });

  test("than who ordered it may download it", async () => {
    const done = await finish(await order({ list: "ORGANIZATIONS" }));
    const stranger = await signInFor(world, address, marathon.organizationId);
    expect((await download(done.file?.path)).status).toBe(200);
    expect((await download(done.file?.path, stranger)).status).toBe(404);
    expect((await download(done.file?.path, "")).status).toBe(401);
  });

  test.each([
    ["attendances of no event", { list: "ATTENDANCES" }, "BAD_INPUT"],
    [
      "attendances of an event that is not there",
      { list: "ATTENDANCES", event: randomUUID() },
      "EVENT_NOT_FOUND",
    ],
    ["registrations of no event", { list: "REGISTRATIONS" }, "BAD_INPUT"],
    ["challenges of no campaign", { list: "CHALLENGES", campaign: "nowhere" }, "CAMPAIGN_NOT_FOUND"],
    ["projects of no campaign", { list: "PROJECTS", campaign: "nowhere" }, "CAMPAIGN_NOT_FOUND"],
    ["a campaign that is not there", { list: "EVENTS", campaign: "nowhere" }, "CAMPAIGN_NOT_FOUND"],
  ])("waits for a file of %s: it is refused at once", async (_, given, code) => {
    await expect(order(given)).rejects.toMatchObject({ originalError: { code } });
  });

  test("gets a file from whoever has lost their account meanwhile", async () => {
    const gone = { ...asker, accountId: randomUUID() };
    const { id } = await order({ list: "PEOPLE" }, gone);
    await until(async () => {
      const row = await world.server.platform.db
        .selectFrom("job")
        .select(["error"])
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.error === "NOT_ALLOWED";
    });
  });
});

describe("a thank-you that is taken down", () => {
  const takeDown = (thankYou: string): Promise<string> =>
    write("takeDown", "thankYou { id }", { thankYou, reason: "Баланың аты айтылған" });

  test("takes every file with it that may hold it, and stands in no later one", async () => {
    const words = `Рақмет ${randomUUID()}`;
    const id = await thank(words);
    const given = { list: "THANK_YOUS", campaign: marathon.slug };
    const done = await finish(await order(given));
    const other = await finish(await order({ list: "EVENTS", campaign: marathon.slug }));
    expect(await (await download(done.file?.path)).text()).toContain(words);
    await takeDown(id);
    expect((await download(done.file?.path)).status).toBe(404);
    expect((await download(other.file?.path)).status).toBe(200);
    expect(await finish(done)).toMatchObject({ state: "DONE", file: null });
    const rows = await rowsOf(given);
    expect(rows.find((row) => row["Идентификатор"] === id)).toMatchObject({ Слова: "", Состояние: "снята" });
    expect(JSON.stringify(rows)).not.toContain(words);
  });

  test("is not in a file either that was being written at that moment", async () => {
    const words = `Рақмет ${randomUUID()}`;
    const id = await thank(words);
    const { services, platform } = world.server;
    let tries = 0;
    const list: typeof services.thanks.list = async (...given) => {
      const page = await services.thanks.list(...given);
      // The words are read, and taken down before they are in the file.
      if (tries++ === 0) await takeDown(id);
      return page;
    };
    const work = createExportListWork(platform, { ...services, thanks: { ...services.thanks, list } });
    const run: JobRun = {
      ...{ jobId: randomUUID(), campaignId: marathon.campaignId, accountId: asker.accountId ?? "" },
      ...{ signal: new AbortController().signal, files: openStoredFiles(platform.writes) },
      progress: () => undefined,
      step: () => Promise.reject(new JobLost()),
    };
    const input = { list: "THANK_YOUS", format: "CSV", language: "KK", ...orders } as const;
    const { fileId } = await work.run({ ...input, campaign: marathon.slug }, run);
    const text = await (await download(`/files/${fileId}`)).text();
    expect(tries).toBe(2);
    expect(text).toContain(id);
    expect(text).not.toContain(words);
  });
});
