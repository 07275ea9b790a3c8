import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../src/database/embedded-postgres.js";
import { isProcessAlive } from "../src/database/embedded/process-alive.js";
import { until } from "./support/until.js";

const packageFolder = path.resolve(import.meta.dirname, "..");
const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
const isRoot = process.getuid?.() === 0;
let folder: string;
let running: EmbeddedPostgres[];
let owners: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "igilik-embedded-"));
  running = [];
  owners = [];
});

afterEach(async () => {
  for (const owner of owners) owner.kill("SIGKILL");
  for (const postgres of running) await postgres.stop("immediate");
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  dataDir = path.join(folder, "postgres"),
  onTrouble: (message: string) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, unsafe: true, onTrouble });
  running.push(postgres);
  return postgres;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** A database that another process owns. */
async function startElsewhere(
  dataDir: string,
  { checkout = packageFolder, temporary = tmpdir() } = {},
): Promise<{ owner: ChildProcess; pid: number; url: string }> {
  const program = path.join(checkout, "tests/support/embedded-owner.ts");
  const owner = spawn(process.execPath, ["--import", "@oxc-node/core/register", program, dataDir], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  owners.push(owner);
  const [line] = (await once(createInterface(owner.stdout), "line")) as [string];
  return { owner, ...(JSON.parse(line) as { pid: number; url: string }) };
}

describe("the embedded PostgreSQL", () => {
  test("starts in an empty folder and keeps what was written over a restart", async () => {
    const first = await start();
    await query(first.url(), "create table kept as select 42 as answer");
    await first.stop();
    expect(isProcessAlive(first.pid)).toBe(false);

    const second = await start();
    expect(await query(second.url(), "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(await query(second.url(), "show server_version_num")).toEqual([
      { server_version_num: expect.stringMatching(/^18/) },
    ]);
  });

  test("speaks UTF-8 and UTC, has ICU collations, and listens on this machine only", async () => {
    const { url } = await start();
    expect(await query(url(), "select upper('әңғүұқөһі') as upper")).toEqual([{ upper: "ӘҢҒҮҰҚӨҺІ" }]);
    expect(await query(url(), "show timezone")).toEqual([{ TimeZone: "UTC" }]);
    expect(await query(url(), `select 'ә' collate "kk-x-icu" < 'б' as sorted`)).toEqual([{ sorted: true }]);
    expect(await query(url(), "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  test("stops when its owner is killed, and starts again in the same folder", async () => {
    const dataDir = path.join(folder, "postgres");
    const { owner, pid, url } = await startElsewhere(dataDir);
    await query(url, "create table survived as select 1 as one");
    owner.kill("SIGKILL");
    await until(() => !isProcessAlive(pid), { what: "the end of PostgreSQL" });

    const again = await start(dataDir);
    expect(await query(again.url(), "select one from survived")).toEqual([{ one: 1 }]);
  });

  test("is started again on the same port when it is killed, and keeps what was written", async () => {
    const said: string[] = [];
    const postgres = await start(undefined, (message) => said.push(message));
    await query(postgres.url(), "set synchronous_commit = on; create table kept as select 42 as answer");
    const killed = postgres.pid;
    process.kill(killed, "SIGKILL");
    const answer = () => query(postgres.url(), "select answer from kept").catch(() => []);
    await until(async () => postgres.pid !== killed && (await answer()).length > 0, {
      what: "the next start",
    });
    expect(await answer()).toEqual([{ answer: 42 }]);
    expect(said[0]).toBe("PostgreSQL ended unasked (SIGKILL); it is started again");
    await postgres.stop();
    expect(isProcessAlive(postgres.pid)).toBe(false);
  });

  test("stays stopped when it is stopped while it is down", async () => {
    const said: string[] = [];
    const postgres = await start(undefined, (message) => said.push(message));
    process.kill(postgres.pid, "SIGKILL");
    await until(() => said.length > 0, { what: "the notice of its end" });
    await postgres.stop();
    const again = await start();
    expect(await query(again.url(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("waits for the database of a killed owner that is still stopping", async () => {
    const dataDir = path.join(folder, "postgres");
    const { owner } = await startElsewhere(dataDir);
    owner.kill("SIGKILL");
    const again = await start(dataDir);
    expect(await query(again.url(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("starts although a dead one left its process number behind, now worn by another process", async () => {
    const dataDir = path.join(folder, "postgres");
    await (await start(dataDir)).stop();
    writeFileSync(path.join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n0\n5432\n\n\n\nready\n`);
    const again = await start(dataDir);
    expect(await query(again.url(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("begins anew after an interrupted first start", async () => {
    mkdirSync(path.join(folder, "postgres.new/base"), { recursive: true });
    const postgres = await start();
    expect(await query(postgres.url(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("refuses a folder that another running server keeps", async () => {
    const dataDir = path.join(folder, "postgres");
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toThrow("in use by another running server: stop that one first");
    expect(await query(first.url(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("lets one of two begin that are started at once in an empty folder, and stops the other with a line", async () => {
    const dataDir = path.join(folder, "postgres");
    const starts = await Promise.allSettled([start(dataDir), start(dataDir)]);
    expect(starts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = starts.find((each) => each.status === "rejected");
    expect(String(refused?.reason)).toMatch(
      /^Error: [^\n]*in use by another running server[^\n]*set DATA_DIR[^\n]*$/,
    );
    expect(await query(running[0]?.url() ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("refuses a folder by another name for it, until the first one is stopped", async () => {
    const first = await start();
    symlinkSync(folder, `${folder}-link`);
    try {
      const otherName = path.join(`${folder}-link`, "postgres");
      await expect(start(otherName)).rejects.toThrow("in use by another running server");
      await first.stop();
      expect(await query((await start(otherName)).url(), "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      rmSync(`${folder}-link`);
    }
  });

  test("refuses a folder that holds something else", async () => {
    const dataDir = path.join(folder, "postgres");
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, "letter.txt"), "dear diary");
    await expect(start(dataDir)).rejects.toThrow("holds something else than this server's database");
  });

  test.runIf(isRoot)("runs as root in a private folder, data and programs included", async () => {
    const home = path.join(folder, "private");
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(path.join(home, "package.json"), '{ "type": "module" }');
    for (const part of ["src/database", "tests/support", `node_modules/${platformPackage}`]) {
      cpSync(path.join(packageFolder, part), path.join(home, part), { recursive: true, dereference: true });
    }
    const shared = path.join(folder, "shared");
    mkdirSync(shared);
    chmodSync(folder, 0o711);
    const { url } = await startElsewhere(path.join(home, "data/postgres"), {
      checkout: home,
      temporary: shared,
    });
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(readdirSync(shared)).toEqual([expect.stringMatching(/^igilik-postgres-18/)]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
  });
});
