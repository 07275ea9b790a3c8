import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStoredFiles } from "../src/files/stored-files.js";
import { JobLost, type JobRun } from "../src/jobs/job-kind.js";
import { createImportWorks } from "../src/transfer/import-work.js";
import { sheet } from "./support/importing.js";
import { type OpenMarathon, dayFromNow, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator } from "./support/platform.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let asker: Viewer;
let accountId: string;

beforeAll(async () => {
  world = await createWorld({ isWorking: true });
  await signInOverHttp(world, await world.listen());
  marathon = await openMarathon(world);
  const { id } = await world.server.platform.db
    .selectFrom("account")
    .select("id")
    .where("role", "=", "COORDINATOR")
    .executeTakeFirstOrThrow();
  accountId = id;
  asker = { ...coordinator, accountId };
});
afterAll(() => world.close());

interface Job {
  id: string;
  state: string;
  done: number;
  total: number | null;
  error: string | null;
}

const day = dayFromNow(1).split("-").toReversed().join(".");
const rowsOf = (count: number, name: string): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${day};15:00;17:00;${name} ${index};;Пожилые;;Центр «Үміт»;Жетысуский;ДК;;15;подтверждено;`,
  );
const programmeOf = (...rows: string[]) => ({
  ...{ clientRef: randomUUID(), campaign: marathon.slug },
  file: Buffer.from(sheet(...rows)).toString("base64"),
});

const start = async (mutation: string, type: string, input: object, viewer = asker): Promise<Job> => {
  const answer = await world.ask<Record<string, { job: Job }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { job { id state done total error } } }`,
    { input },
    viewer,
  );
  return answer[mutation]!.job;
};
const startProgramme = (input: object, viewer = asker): Promise<Job> =>
  start("startProgrammeImport", "ImportProgrammeInput", input, viewer);

async function finish({ id }: Job): Promise<Job> {
  const ask = async () =>
    (await world.ask<{ job: Job }>(`{ job(id: "${id}") { id state done total error } }`, {}, asker)).job;
  await until(async () => ["DONE", "FAILED"].includes((await ask()).state), { what: "the end of the job" });
  return ask();
}

const countOf = async (table: "event" | "thank_you" | "programme_import"): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    world.server.platform.db,
  );
  return rows[0]!.n;
};

test("a programme is read in by a job that says how far it is; the mutation then answers what became of it", async () => {
  const before = await countOf("event");
  const input = programmeOf(...rowsOf(3, "Концерт"), rowsOf(1, "Субботник")[0]!.replace("Пожилые", "?"));
  const done = await finish(await startProgramme(input));
  expect(done).toMatchObject({ state: "DONE", done: 3, total: 3, error: null });
  expect(await countOf("event")).toBe(before + 3);

  const { importProgramme: told } = await world.ask<{
    importProgramme: { imported: number; refused: number; rows: { event: { id: string } | null }[] };
  }>(
    `mutation ($input: ImportProgrammeInput!) {
      importProgramme(input: $input, dryRun: false) { imported refused rows { event { id } } }
    }`,
    { input },
    asker,
  );
  expect(told).toMatchObject({ imported: 3, refused: 1 });
  expect(told.rows.map(({ event }) => event !== null)).toEqual([true, true, true, false]);
  expect([await countOf("event"), await countOf("programme_import")]).toEqual([before + 3, 1]);
});

test("thank-yous are read in by a job, once for a reference", async () => {
  const input = {
    ...{ clientRef: randomUUID(), campaign: marathon.slug },
    file: Buffer.from("Когда;Язык;Кто;Мероприятие или проект;Слова\n;kk;;;Рақмет!\n;ru;;;Спасибо!").toString(
      "base64",
    ),
  };
  const before = await countOf("thank_you");
  const job = await start("startThankYousImport", "ImportThankYousInput", input);
  expect(await finish(job)).toMatchObject({ state: "DONE", done: 2, total: 2 });
  expect((await start("startThankYousImport", "ImportThankYousInput", input)).id).toBe(job.id);
  expect(await countOf("thank_you")).toBe(before + 2);
});

test("what cannot be read ends the job with its code, and nothing of it stays with the job", async () => {
  const job = await startProgramme({
    ...programmeOf(),
    file: Buffer.from("Имя;Слова\n1;2").toString("base64"),
  });
  expect(await finish(job)).toMatchObject({ state: "FAILED", error: "FILE_WRONG_COLUMNS" });
  const { rows } = await sql<{ input: object }>`select input from job where id = ${job.id}`.execute(
    world.server.platform.db,
  );
  expect(rows.map(({ input }) => Object.keys(input))).toEqual([["fileId"]]);
});

test.each([
  ["a stranger", () => ({ ...anonymous }), {}, "NOT_SIGNED_IN"],
  ["an unknown campaign", () => asker, { campaign: "nowhere" }, "CAMPAIGN_NOT_FOUND"],
  ["what is not base64", () => asker, { file: "не файл" }, "BAD_INPUT"],
  ["too much", () => asker, { file: "A".repeat(3 * 1024 * 1024) }, "FILE_TOO_LARGE"],
] as const)("%s is refused before there is a job", async (_, viewer, given, code) => {
  const { transfer } = world.server.services;
  const input = { ...programmeOf(), language: "RU", ...given } as const;
  await expect(transfer.startProgrammeImport(viewer(), input)).rejects.toMatchObject({ code });
});

test("a server that stops in the middle leaves nothing behind, and the next run reads the whole file in", async () => {
  const { platform } = world.server;
  const before = await countOf("event");
  const files = openStoredFiles(platform.writes);
  const asked = { ...programmeOf(...rowsOf(5, "Ертегі")), language: "RU" };
  const { id: fileId } = await files.write(
    { accountId, name: "asked.json", mediaType: "application/json" },
    Readable.from([Buffer.from(JSON.stringify(asked))]),
    1_000_000,
  );
  const stopping = new AbortController();
  const seen: number[] = [];
  const run = (signal: AbortSignal): JobRun => ({
    ...{ jobId: randomUUID(), campaignId: marathon.campaignId, accountId, signal, files },
    progress(done) {
      seen.push(done);
      if (done === 3) stopping.abort();
    },
    step: () => Promise.reject(new JobLost()),
  });
  const [work] = createImportWorks(platform);
  await expect(work!.run({ fileId }, run(stopping.signal))).rejects.toThrow(JobLost);
  expect(await countOf("event")).toBe(before);
  await work!.run({ fileId }, run(new AbortController().signal));
  expect(await countOf("event")).toBe(before + 5);
  expect(seen).toEqual([1, 2, 3, 1, 2, 3, 4, 5]);
});
