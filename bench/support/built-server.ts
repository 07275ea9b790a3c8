import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { graphql } from "graphql";
import { accountViewer } from "../../packages/server/dist/access/viewers.js";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "../../packages/server/dist/database/embedded-postgres.js";
import { migrate } from "../../packages/server/dist/database/migrate.js";
import { noSession } from "../../packages/server/dist/http/no-session.js";
import { createLogger } from "../../packages/server/dist/logger.js";
import { type IgilikServer, createServer } from "../../packages/server/dist/server.js";
import type { Ask } from "./campaign.js";

/** Secrets of a benchmark's server: it keeps nothing worth hiding. */
export const secrets = {
  sessionSecret: "a session secret of a benchmark, long enough",
  matchSecret: "a match secret of a benchmark, long enough",
};

/** A database in a folder that goes when it stops. */
export interface BenchPostgres {
  postgres: EmbeddedPostgres;
  /** Connection string of a migrated, empty database. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL with the settings that users have, but for what is given. */
export async function startPostgres(
  options: Pick<EmbeddedPostgresOptions, "unsafe" | "settings" | "log"> = {},
): Promise<BenchPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), "igilik-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, "postgres"), ...options });
  return {
    postgres,
    async createDatabase(name) {
      const { default: pg } = await import("pg");
      const client = new pg.Client(postgres.url());
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      await migrate(postgres.url(name));
      return postgres.url(name);
    },
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the built server together in this process. */
export function openServer(databaseUrl: string, isProjecting: boolean): Promise<IgilikServer> {
  return createServer({
    databaseUrl,
    secrets,
    dashboardDir: fileURLToPath(new URL("../../packages/dashboard/dist", import.meta.url)),
    logger: createLogger({ logLevel: "error" }),
    isProjecting,
    socketLimits: { perAddress: 100_000, newASecond: 100_000 }, // all watchers are this machine
  });
}

/** Asks a server of this process as a coordinator, without HTTP. */
export function askInside(server: IgilikServer): Ask {
  const viewer = accountViewer(
    { id: randomUUID(), displayName: "Benchmark", isDemonstration: false, organization: null },
    { address: null, requestId: "bench" },
  );
  return async <Data>(document: string, variables: object) => {
    const { data, errors } = await graphql({
      schema: server.schema,
      source: document,
      variableValues: { ...variables },
      contextValue: { viewer, session: noSession, services: server.services },
    });
    if (errors?.[0]) throw errors[0];
    return data as Data; // the caller names the shape that its document selects
  };
}
