import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStoredFiles } from "../src/files/stored-files.js";
import { type JobRun, JobLost } from "../src/jobs/job-kind.js";
import { createExportListWork } from "../src/transfer/exports/export-list-work.js";
import { listExports } from "../src/transfer/exports/lists/lists.js";
import { type Exporting, openExporting, orders } from "./support/exporting.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { signInFor } from "./support/transports.js";
import { until } from "./support/until.js";

let world: Exporting["world"];
let address: Exporting["address"];
let marathon: Exporting["marathon"];
let asker: Exporting["asker"];
let order: Exporting["order"];
let finish: Exporting["finish"];
let download: Exporting["download"];
let rowsOf: Exporting["rowsOf"];
let write: Exporting["write"];
let thank: Exporting["thank"];

beforeAll(async () => {
  ({ world, address, marathon, asker, order, finish, download, rowsOf, write, thank } =
    await openExporting());
});
afterAll(() => world.close());

test("a list's file is ordered once, however often the same order comes, and audited without names", async () => {
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
    ["reports of no organization", { list: "REPORTS" }, "BAD_INPUT"],
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
