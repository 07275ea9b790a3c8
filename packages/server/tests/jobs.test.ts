import { DomainError } from "@igilik/schema";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openStoredFiles } from "../src/files/stored-files.js";
import { JobLost, type JobRun, type JobWork } from "../src/jobs/job-kind.js";
import { createJobQueue } from "../src/jobs/job-queue.js";
import { findJob } from "../src/jobs/job.repository.js";
import { createJobsService } from "../src/jobs/jobs.service.js";
import { workJobs } from "../src/jobs/work-jobs.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";
import { until } from "./support/until.js";

let platform: TestPlatform;
const workers: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  platform = await createTestPlatform();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});
afterAll(() => platform.close());

/** A server that does jobs in this way. */
async function startWorker(
  run: JobWork<object>["run"],
  given: { silentSeconds?: number; lookEveryMs?: number } = {},
): Promise<{ close(): Promise<void> }> {
  const worker = await workJobs({
    db: platform.db,
    files: openStoredFiles(platform.db),
    queue: createJobQueue(platform.db, () => undefined),
    kinds: [{ kind: "EXPORT_LIST", run }],
    wake: () => undefined,
    logger: pino({ level: "silent" }),
    isLeading: () => true,
    ...given,
  });
  workers.push(worker);
  return worker;
}

const accountId = coordinator.accountId ?? "";

const order = (input: object = {}): Promise<string> =>
  platform.db
    .transaction()
    .execute((trx) =>
      platform.jobQueue.add(trx, { campaignId: null, accountId, kind: "EXPORT_LIST", input }),
    );

const state = async (id: string): Promise<string | undefined> => (await findJob(platform.db, id))?.state;
const ended = (id: string): Promise<void> =>
  until(async () => ["DONE", "FAILED"].includes((await state(id)) ?? ""), { what: "the end of the job" });

describe("a job", () => {
  test("is done once with what it was given, and says how far it is", async () => {
    const given: object[] = [];
    let goOn = (): void => {};
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await startWorker(async (input, run) => {
      given.push(input);
      run.progress(3, 7);
      await seen;
      run.progress(7);
      return {};
    });
    const id = await order({ list: "EVENTS" });
    const jobs = createJobsService(platform);
    await until(async () => (await jobs.byId(coordinator, id)).total === 7);
    expect(await jobs.byId(coordinator, id)).toMatchObject({ state: "RUNNING", done: 3, endedAt: null });
    goOn();
    await ended(id);
    expect(await jobs.byId(coordinator, id)).toMatchObject({ state: "DONE", done: 7, total: 7, error: null });
    expect(given).toEqual([{ list: "EVENTS" }]);
  });

  test("that was ordered in a transaction that failed is nobody's", async () => {
    const done: string[] = [];
    await startWorker(async (_, run) => {
      done.push(run.jobId);
      return {};
    });
    const failing = platform.db.transaction().execute(async (trx) => {
      await platform.jobQueue.add(trx, { campaignId: null, accountId, kind: "EXPORT_LIST", input: {} });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const next = await order();
    await ended(next);
    expect(done).toEqual([next]);
  });

  test("is shown to whoever asked for it and to coordinators, and to nobody else", async () => {
    const jobs = createJobsService(platform);
    const id = await order();
    await expect(jobs.byId(anonymous, id)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(jobs.byId(representativeOf("fund"), id)).rejects.toMatchObject({ code: "JOB_NOT_FOUND" });
    await expect(jobs.byId(coordinator, "nonsense")).rejects.toMatchObject({ code: "JOB_NOT_FOUND" });
    const colleague = { ...coordinator, accountId: "00000000-0000-7000-8000-00000000000c" };
    expect(await jobs.byId(colleague, id)).toMatchObject({ id, state: "QUEUED" });
    await startWorker(async () => ({}));
    await ended(id);
  });

  test.each([
    ["refuses", new DomainError("CAMPAIGN_CLOSED"), "CAMPAIGN_CLOSED"],
    ["breaks", new TypeError("a fault"), "INTERNAL"],
  ])("that %s is given up with its code, and not begun again", async (_, error, code) => {
    let runs = 0;
    await startWorker(async () => {
      runs++;
      throw error;
    });
    const id = await order();
    await ended(id);
    expect(await findJob(platform.db, id)).toMatchObject({ state: "FAILED", error: code });
    const next = await order();
    await ended(next);
    expect(runs).toBe(2);
  });
});

describe("a job whose server", () => {
  /** Says when its first run has begun, and lets that run wait until it is lost. */
  function hanging(): { run: JobWork<object>["run"]; begun: Promise<JobRun> } {
    let begin: (run: JobRun) => void = () => {};
    const begun = new Promise<JobRun>((resolve) => {
      begin = resolve;
    });
    return {
      begun,
      async run(_, run) {
        begin(run);
        await new Promise((resolve) => {
          run.signal.addEventListener("abort", resolve);
        });
        throw new JobLost();
      },
    };
  }

  test("is stopped goes on elsewhere", async () => {
    const { run, begun } = hanging();
    const first = await startWorker(run);
    const id = await order();
    await begun;
    await first.close();
    expect(await state(id)).toBe("RUNNING");
    await startWorker(async () => ({}));
    await ended(id);
    expect(await state(id)).toBe("DONE");
  });

  test("fell is taken up again, and what the fallen one still wants to write is not written", async () => {
    let frozen: JobRun | undefined;
    let thaw = (): void => {};
    const thawed = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    // One that hangs so hard that it does not even notice: its heart is as still as its work.
    let isFirst = true;
    const written: string[] = [];
    const work: JobWork<object>["run"] = async (_, run) => {
      if (isFirst) {
        isFirst = false;
        frozen = run;
        await sql`update job set beat_at = now() - interval '1 hour' where id = ${run.jobId}`.execute(
          platform.db,
        );
        await thawed;
        await run.step(async () => {
          written.push("the frozen one");
        });
      }
      await run.step(async () => {
        written.push("the other one");
      });
      return {};
    };
    await startWorker(work, { silentSeconds: 5, lookEveryMs: 50 });
    const id = await order();
    await until(() => frozen !== undefined);
    await ended(id);
    thaw();
    await expect(frozen?.step(async () => undefined)).rejects.toBeInstanceOf(JobLost);
    expect(written).toEqual(["the other one"]);
    expect(await state(id)).toBe("DONE");
    // The thawed one has given nothing back: whatever else is done meanwhile, nobody begins it a third time.
    await ended(await order());
    const { rows } = await sql<{ attempt: number }>`select attempt from job where id = ${id}`.execute(
      platform.db,
    );
    expect(rows).toEqual([{ attempt: 2 }]);
  });
});
