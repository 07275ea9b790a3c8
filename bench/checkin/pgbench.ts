import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

/** What pgbench runs, a row a transaction: the row alone, or with a counter that all transactions add one to. */
export type PgbenchScript = "plain" | "hotCounter";

/** Inserts by pgbench: what PostgreSQL itself takes for one row a transaction. */
export interface PgbenchInserts {
  /** Rows a second with so many clients for so many seconds. */
  measure(script: PgbenchScript, clients: number, seconds: number): number;
  close(): void;
}

// What an attendance is made of, its key and the index that lets a person stand once; no reference to other tables.
const table = `
  create table plain_attendance (
    id uuid primary key default new_id(),
    campaign_id uuid not null,
    event_id uuid not null,
    person_id uuid not null,
    recorded_person_id uuid not null,
    state text not null default 'PRESENT',
    tier text not null,
    checked_in_at timestamptz not null,
    account_id uuid,
    created_at timestamptz not null default now()
  );
  create unique index on plain_attendance (event_id, person_id);
  create table hot_counter (id int primary key, value bigint not null);
  insert into hot_counter values (1, 0);
`;
const insert = `
  insert into plain_attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at)
  values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', gen_random_uuid(),
    '00000000-0000-4000-8000-000000000003', 'VERIFIED', now());
`;
const scripts: Record<PgbenchScript, string> = {
  plain: insert,
  hotCounter: `begin;\n${insert}update hot_counter set value = value + 1 where id = 1;\ncommit;`,
};

/** Undefined where pgbench is not installed. */
export async function preparePgbench(databaseUrl: string): Promise<PgbenchInserts | undefined> {
  if (spawnSync("pgbench", ["--version"]).status !== 0) return undefined;
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(table);
  await client.end();
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-pgbench-"));
  for (const [name, text] of Object.entries(scripts)) {
    const lines = text
      .trim()
      .replaceAll(/\s*\n\s*/g, " ")
      .replaceAll(/; ?/g, ";\n"); // a command ends with its line
    writeFileSync(path.join(folder, name), lines);
  }
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const place = ["-h", hostname, "-p", port, "-U", username];
  return {
    measure(script, clients, seconds) {
      const { stdout, stderr, status } = spawnSync(
        "pgbench",
        [
          ...place,
          "-n",
          "-M",
          "prepared",
          "-c",
          `${clients}`,
          "-T",
          `${seconds}`,
          "-f",
          path.join(folder, script),
          pathname.slice(1),
        ],
        { env: { ...process.env, PGPASSWORD: password }, encoding: "utf8" },
      );
      const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
      if (status !== 0 || !Number.isFinite(rate)) throw new Error(`pgbench failed: ${stderr}`);
      return rate;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
