import { Readable } from "node:stream";
import { sql } from "kysely";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listExports } from "../src/transfer/exports/lists/lists.js";
import { type Exporting, openExporting, orders } from "./support/exporting.js";
import { createEvent } from "./support/open-marathon.js";

let world: Exporting["world"];
let marathon: Exporting["marathon"];
let asker: Exporting["asker"];
let people: Exporting["people"];
let order: Exporting["order"];
let finish: Exporting["finish"];
let download: Exporting["download"];
let rowsIn: Exporting["rowsIn"];
let rowsOf: Exporting["rowsOf"];
let write: Exporting["write"];
let addPair: Exporting["addPair"];

beforeAll(async () => {
  ({ world, marathon, asker, people, order, finish, download, rowsIn, rowsOf, write, addPair } =
    await openExporting());
});
afterAll(() => world.close());

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
    const rows = await rowsIn(done);
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
    expect(await rowsIn(file)).toEqual([
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

  test("of photos holds those that were asked for, and of reports those of one organization", async () => {
    const { slug: campaign, organizationId: organization } = marathon;
    const photos = { status: "RECEIVED", moments: ["DURING", "AFTER"] };
    expect(await rowsOf({ list: "PHOTOS", campaign, photos })).toEqual([
      expect.objectContaining({
        ...{ "Когда снято": "после", Состояние: "не опубликовано", "Что видно": "'=Таза жаға" },
        ...{ Организация: "", Опубликовано: "", "Почему снято": "" },
      }),
    ]);
    expect(await rowsOf({ list: "PHOTOS", campaign, photos: { status: "HIDDEN" } })).toEqual([]);
    expect(await rowsOf({ list: "REPORTS", campaign, organization })).toEqual([
      expect.objectContaining({
        ...{ "Новых людей": "0", "Без имён, не меньше": "12", "Без имён, не больше": "12" },
        ...{ Результатов: "0", "Не проверено": "0", Подтверждено: "0" },
      }),
    ]);
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
          {
            ...{ ...given, list: "EVENTS", campaign: marathon.slug, event: marathon.eventId },
            organization: marathon.organizationId,
          },
          { first: 100 },
        );
        expect(page.rows.length).toBeGreaterThan(0);
        expect(page.rows.flat().filter((cell) => cell === undefined)).toEqual([]);
        expect(new Set(list.columns.map(({ heading }) => heading.kk)).size).toBe(list.columns.length);
      }
    },
  );
});
