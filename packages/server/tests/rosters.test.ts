import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { RosterImportView } from "@igilik/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runJob } from "../src/jobs/run-job.js";
import { findJob } from "../src/jobs/job.repository.js";
import { createDuplicatesService } from "../src/volunteers/duplicates/duplicates.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";
import { createRosterRuns } from "./support/roster-run.js";

const roster = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, `data/roster-${name}.csv`));
const heading = "Фамилия;Имя;Год рождения;Телефон;E-mail;Согласие родителя;Показывать имя";
const sheet = (...rows: string[]): string => [heading, ...rows, ""].join("\r\n");

let platform: TestPlatform;
let runs: ReturnType<typeof createRosterRuns>;

beforeAll(async () => {
  platform = await createTestPlatform();
  runs = createRosterRuns(platform);
});
afterAll(() => platform.close());

const counts = ({ added, maybeKnown, known, repeated, refused }: RosterImportView): number[] => [
  ...[added, maybeKnown, known, repeated, refused],
];

const everybody = async (): Promise<unknown[]> => {
  const { db } = platform;
  return Promise.all([
    db.selectFrom("person").selectAll().orderBy("id").execute(),
    db.selectFrom("person_contact").selectAll().orderBy("person_id").execute(),
    db.selectFrom("membership").selectAll().orderBy("person_id").orderBy("organization_id").execute(),
    db.selectFrom("consent").selectAll().orderBy("id").execute(),
    db.selectFrom("duplicate_candidate").selectAll().orderBy("id").execute(),
  ]);
};

describe("the rosters of two organizations", () => {
  test("make one person of each who is in both, but for one, about whom a coordinator is asked", async () => {
    const [union, meirim] = [await runs.newOrganization(), await runs.newOrganization()];
    const tried = await runs.read(union, roster("union-of-students"), { dryRun: true });
    expect(await platform.db.selectFrom("person").select("id").execute()).toEqual([]);
    const first = await runs.read(union, roster("union-of-students"));
    expect(first.error).toBeNull();
    expect([counts(first.import), first.rows]).toEqual([counts(tried.import), tried.rows]);
    const second = await runs.read(meirim, roster("meirim"));
    expect(second.import.known).toBe(29);
    expect(first.import.repeated + second.import.repeated).toBe(2);

    // He left a phone in one roster and an e-mail address in the other.
    const duplicates = createDuplicatesService(platform);
    const { nodes } = await duplicates.list(coordinator, "OPEN", { first: 10 });
    const people = await platform.db
      .selectFrom("person")
      .select(["id", "family_name", "given_name", "birth_year"])
      .where(
        "id",
        "in",
        nodes.flatMap(({ firstId, secondId }) => [firstId, secondId]),
      )
      .execute();
    expect(people.map((person) => [person.family_name, person.given_name, person.birth_year])).toEqual([
      ["Әбдірахманов", "Ернар", 1991],
      ["Әбдірахманов", "Ернар", 1991],
    ]);
    expect(second.import.maybeKnown).toBe(1);

    const before = await everybody();
    const again = await runs.read(union, roster("union-of-students"));
    expect(again.import).toMatchObject({ added: 0, maybeKnown: 0, known: first.import.added });
    const thirdTime = await runs.read(meirim, roster("meirim"));
    expect(thirdTime.import).toMatchObject({ added: 0, maybeKnown: 0 });
    expect(await everybody()).toEqual(before);
  });
});

describe("a roster", () => {
  test("tells a mother and her child with one phone, and twins, apart", async () => {
    const group = await runs.newOrganization();
    const family = sheet(
      "Ли;Анна;1985;87010000001;;;",
      "Ли;Мира;2012;87010000001;;да;",
      "Ли;Тимур;2012;87010000001;;да;",
    );
    expect(counts((await runs.read(group, family)).import)).toEqual([3, 0, 0, 0, 0]);
    expect(counts((await runs.read(group, family)).import)).toEqual([0, 0, 3, 0, 0]);
  });

  test("knows one phone in two forms, and who left no contact by name and year", async () => {
    const group = await runs.newOrganization();
    const file = sheet(
      "Ким;Вера;2000;8 (701) 000-00-02;;;",
      "ким;вера;2000;+77010000002;;;",
      "Пак;Олег;2001;;;;",
      "Пак;Олег;1961;;;;",
    );
    expect(counts((await runs.read(group, file)).import)).toEqual([3, 0, 0, 1, 0]);
    expect(counts((await runs.read(group, file)).import)).toEqual([0, 0, 3, 1, 0]);
  });

  test("adds what a card lacks, and asks about two cards that one row names", async () => {
    const group = await runs.newOrganization();
    await runs.read(group, sheet("Оспан;Ая;1999;87010000011;;;", "Оспан;Ая;;;aya@example.org;;"));
    const both = await runs.read(group, sheet("Оспан;Ая;1999;87010000011;aya@example.org;;"));
    expect(counts(both.import)).toEqual([0, 1, 0, 0, 0]);
    const pairs = await platform.db
      .selectFrom("duplicate_candidate")
      .select("sign")
      .where("sign", "=", "TWO_CONTACTS")
      .execute();
    expect(pairs).toHaveLength(1);

    await runs.read(group, sheet("Жан;Ержан;1999;87010000012;;;"));
    await runs.read(group, sheet("Жан;Ержан;1999;87010000012;erzhan@example.org;;"));
    expect(counts((await runs.read(group, sheet("Жан;Ержан;1999;;erzhan@example.org;;"))).import)).toEqual([
      ...[0, 0, 1, 0, 0],
    ]);
  });

  test("keeps a child without a guardian's consent, who cannot come yet, and says so", async () => {
    const year = new Date().getFullYear() - 10;
    const group = await runs.newOrganization();
    const { import: told, rows } = await runs.read(group, sheet(`Сейіт;Әли;${year};;;;да`));
    expect(told).toMatchObject({ added: 1, withoutConsent: 1 });
    expect(rows).toEqual([{ line: 2, verdict: "ADDED", code: "NO_CONSENT", column: null }]);
  });

  test("is refused row by row at the column, and the others are taken", async () => {
    const { import: told, rows } = await runs.read(
      await runs.newOrganization(),
      sheet(
        ";Анна;2000;;;;",
        "Цой;Анна;2999;;;;",
        "Цой;Анна;2000;12;;;",
        "Цой;Анна;2000;;nobody;;",
        "Цой;Анна;2000;;;может быть;",
        "Цой;Анна;2000;;;;;лишнее",
        `Цой;Анна;2000;;${"a".repeat(190)}@example.org;;`,
        // A quotation mark opens too early and is closed two lines below, or in another cell of the line.
        '"Цой;Анна;2000;;;;',
        "Ли;Анна;2000;;;;",
        '"Ким;Анна;2000;;;;',
        '"Цой;Анна";Анна;2000;;;;',
        "Цой;Анна;2000;;;;",
      ),
    );
    expect(counts(told)).toEqual([1, 0, 0, 0, 9]);
    expect(rows.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, "NAME_BLANK", "Фамилия"],
      [3, "BAD_BIRTH_YEAR", "Год рождения"],
      [4, "BAD_PHONE", "Телефон"],
      [5, "BAD_EMAIL", "E-mail"],
      [6, "BAD_INPUT", "Согласие родителя"],
      [7, "BAD_INPUT", null],
      [8, "BAD_EMAIL", "E-mail"],
      [9, "BAD_INPUT", null],
      [12, "BAD_INPUT", "Фамилия"],
    ]);
  });

  test.each([
    ["a spreadsheet", Buffer.from("PK\x03\x04macro"), "FILE_NOT_CSV"],
    ["a program", Buffer.from("MZ\0\0"), "FILE_NOT_CSV"],
    ["a page", Buffer.from("<html>"), "FILE_NOT_CSV"],
    ["nothing", Buffer.from(""), "FILE_NOT_CSV"],
    ["another table", Buffer.from("a;b\r\n1;2\r\n"), "FILE_WRONG_COLUMNS"],
    [
      "letters of Windows",
      Buffer.concat([Buffer.from(sheet()), Buffer.from([0xc0, 0xe9])]),
      "FILE_WRONG_ENCODING",
    ],
    ["a quotation mark that never closes", Buffer.from(sheet(`"${"а".repeat(200_000)}`)), "FILE_NOT_CSV"],
  ])("that is %s is given up with its code", async (_, file, code) => {
    expect((await runs.read(await runs.newOrganization(), file)).error).toBe(code);
  });

  test("that comes in small pieces, with ends of lines of three kinds, is read as one", async () => {
    const bytes = Buffer.from(
      `\uFEFF${heading}\r\nҚыз;Үміт;2001;;;;\rҚыз;Өрім;2002;;;;\n"Қыз";"Әсем";2003;;;;`,
    );
    const pieces = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    const { import: told, error } = await runs.read(await runs.newOrganization(), pieces);
    expect([error, told.added]).toEqual([null, 3]);
  });

  test("is nobody's but a coordinator's, of a file that they sent, for an organization of their world", async () => {
    const [organization, shown] = [await runs.newOrganization(), await runs.newOrganization(true)];
    const file = await runs.send(sheet());
    const ask = (viewer = coordinator, given = {}) =>
      runs.rosters.importRoster(viewer, { clientRef: randomUUID(), organization, file, ...given }, true);
    await expect(ask(anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(ask(representativeOf(organization))).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(ask(demonstrator)).rejects.toMatchObject({ code: "ORGANIZATION_NOT_FOUND" });
    await expect(ask(demonstrator, { organization: shown })).rejects.toMatchObject({
      code: "FILE_NOT_FOUND",
    });
    const { import: asked } = await ask();
    await expect(runs.rosters.byId(demonstrator, asked.id)).rejects.toMatchObject({
      code: "ROSTER_NOT_FOUND",
    });
  });
});

describe("a roster of many thousand rows", () => {
  const row = (n: number): string => `Тегі${n};Аты;${1950 + (n % 50)};8701${String(n).padStart(7, "0")};;;`;
  const many = Array.from({ length: 2_500 }, (_, n) => row(n));

  test("whose server falls midway is read to its end elsewhere, each row once", async () => {
    const organization = await runs.newOrganization();
    const file = await runs.send(sheet(...many, row(7)));
    const { import: asked } = await runs.rosters.importRoster(
      coordinator,
      { clientRef: randomUUID(), organization, file },
      false,
    );
    // It stops when it has asked for the third part of the work.
    const falling = new AbortController();
    let steps = 0;
    const fallen = { ...runs.ground, wake: () => void (++steps === 2 && falling.abort()) };
    await expect(runJob(fallen, asked.jobId, falling.signal)).rejects.toThrow();
    expect((await runs.rosters.byId(coordinator, asked.id)).added).toBe(2_000);
    await runJob(runs.ground, asked.jobId, new AbortController().signal);
    expect(await findJob(platform.db, asked.jobId)).toMatchObject({ state: "DONE", error: null });
    expect(counts(await runs.rosters.byId(coordinator, asked.id))).toEqual([2_500, 0, 0, 1, 0]);
  });

  test("with every row wrong is refused row by row, in pages", async () => {
    function* wrong(): Iterable<Buffer> {
      yield Buffer.from(`${heading}\r\n`);
      for (let part = 0; part < 100; part++) yield Buffer.from(";Аты;2999;x;;;\r\n".repeat(1_000));
    }
    const { import: told, rows } = await runs.read(await runs.newOrganization(), wrong());
    expect(counts(told)).toEqual([0, 0, 0, 0, 100_000]);
    expect(rows).toHaveLength(100);
    const page = await runs.rosters.rowsOf(told.id, "REFUSED", { first: 2 });
    const next = await runs.rosters.rowsOf(told.id, "REFUSED", { first: 2, after: page.pageInfo.endCursor });
    expect([...page.nodes, ...next.nodes].map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });
});
