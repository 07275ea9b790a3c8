import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isProcessAlive } from "../src/database/embedded/process-alive.js";
import { until } from "./support/until.js";

const repository = path.resolve(import.meta.dirname, "../../..");
const notInGit = new Set(["node_modules", "dist", ".git", ".cache", ".data"]);

let checkout: string;
let started: ChildProcess[];

beforeAll(() => {
  // As root this is a private folder, mode 0700, that PostgreSQL's user may not enter.
  checkout = mkdtempSync(path.join(tmpdir(), "igilik-checkout-"));
  copyCheckout();
  started = [];
});

afterAll(async () => {
  for (const npm of started) npm.kill("SIGTERM");
  await until(() => started.every((npm) => npm.exitCode !== null || npm.signalCode !== null));
  rmSync(checkout, { recursive: true, force: true });
});

/** What git knows, so that a file that nobody added is missing here, too; all of it where there is no git. */
function copyCheckout(): void {
  if (!existsSync(path.join(repository, ".git"))) {
    cpSync(repository, checkout, {
      recursive: true,
      filter: (source) => !notInGit.has(path.basename(source)),
    });
    return;
  }
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: repository, encoding: "utf8" });
  for (const file of listed.split("\0").filter((each) => existsSync(path.join(repository, each)))) {
    if (file !== "") cpSync(path.join(repository, file), path.join(checkout, file));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function npmStart(
  demonstration: "on" | "off",
): Promise<{ npm: ChildProcess; address: string; said: () => string }> {
  const port = await freePort();
  const npm = spawn("npm", ["start"], {
    cwd: checkout,
    env: { ...process.env, PORT: String(port), DEMO: demonstration, NODE_ENV: "", VITEST: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  started.push(npm);
  let text = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  const address = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  await until(async () => npm.exitCode !== null || (await isReady()), {
    withinMs: 120_000,
    what: "npm start",
  });
  return { npm, address, said: () => text };
}

const postgresPid = () =>
  Number(readFileSync(path.join(checkout, ".data/postgres/postmaster.pid"), "utf8").split("\n")[0]);

async function ask<Data>(address: string, query: string): Promise<Data | null | undefined> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data?: Data | null }).data;
}

describe("a clean checkout", () => {
  test(
    "is installed, built and served by `npm start` alone, and shows live figures",
    { timeout: 180_000 },
    async () => {
      const { npm, address, said } = await npmStart("on");
      expect(npm.exitCode, said()).toBeNull();
      const page = await fetch(`${address}/`, { headers: { accept: "text/html" } });
      expect([page.status, page.headers.get("content-type")]).toEqual([
        200,
        expect.stringContaining("text/html"),
      ]);
      await until(
        async () => {
          const data = await ask<{ progress: { activeVolunteers: number } | null }>(
            address,
            "{ progress { activeVolunteers } }",
          );
          return (data?.progress?.activeVolunteers ?? 0) > 0;
        },
        { withinMs: 60_000, what: "a volunteer of the demonstration on the board" },
      );
    },
  );

  test("stops with its database when npm is killed", { timeout: 60_000 }, async () => {
    const [npm] = started;
    const postgres = postgresPid();
    expect(isProcessAlive(postgres)).toBe(true);
    npm?.kill("SIGKILL");
    await until(() => !isProcessAlive(postgres), { withinMs: 30_000, what: "the end of PostgreSQL" });
  });

  test("starts again in the same folder, and Ctrl-C stops all of it", { timeout: 120_000 }, async () => {
    const { npm, said } = await npmStart("off");
    expect(npm.exitCode, said()).toBeNull();
    const postgres = postgresPid();
    process.kill(-npm.pid!, "SIGINT"); // as a terminal does: to every process of the group
    await until(() => npm.exitCode !== null || npm.signalCode !== null, {
      withinMs: 30_000,
      what: "the end of npm",
    });
    expect(isProcessAlive(postgres)).toBe(false);
  });
});
