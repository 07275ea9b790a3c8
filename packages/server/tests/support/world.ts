import type { Viewer } from "@igilik/schema";
import { graphql, type ExecutionResult } from "graphql";
import { pino } from "pino";
import { noSession } from "../../src/http/no-session.js";
import type { SocketLimits } from "../../src/http/socket-limits.js";
import { type IgilikServer, createServer } from "../../src/server.js";
import { freshDatabase } from "./database.js";
import { coordinator } from "./platform.js";
import { until } from "./until.js";

/** A whole server on a database of its own. */
export interface World {
  server: IgilikServer;
  /** Connection string of the database's superuser. */
  databaseUrl: string;
  /** Executes an operation inside the process, as a coordinator unless another viewer is given. Throws on errors. */
  ask<Data = Record<string, unknown>>(document: string, variables?: object, viewer?: Viewer): Promise<Data>;
  /** The same without throwing: for tests of refusals. */
  tryToAsk(document: string, variables?: object, viewer?: Viewer): Promise<ExecutionResult>;
  /** Opens the port, once. The address has no slash at its end. */
  listen(): Promise<string>;
  /** Resolves when every committed delta has been folded and shown. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What a test may ask to be different. */
export interface WorldOptions {
  databaseUrl?: string;
  dashboardDir?: string;
  isProjecting?: boolean;
  trustedProxies?: readonly string[];
  /** Left out: sockets may say and open as much as they like, because a test does in a second what people do in a day. */
  socketLimits?: Partial<SocketLimits>;
  /** Left out: the server is alone on its database. */
  bus?: "memory" | "postgres";
  /** Left out: strangers may ask what they like. */
  anonymousQueries?: "open" | "trusted";
  /** Left out or 0: the reconciler rests, so that only what the test does makes versions. */
  reconcileEveryMs?: number;
  /** Left out: jobs wait for somebody else. */
  isWorking?: boolean;
}

/** Starts a world. The caller closes it. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const databaseUrl = options.databaseUrl ?? (await freshDatabase()).url;
  const server = await createServer({
    databaseUrl,
    secrets: {
      sessionSecret: "a session secret of this test, long enough",
      matchSecret: "a match secret of this test, long enough",
    },
    dashboardDir: options.dashboardDir ?? "/nonexistent",
    logger: pino({ level: "silent" }),
    isProjecting: options.isProjecting ?? true,
    trustedProxies: options.trustedProxies ?? [],
    socketLimits: options.socketLimits ?? { perAddress: 100_000, newASecond: 100_000, messages: 100_000 },
    bus: options.bus ?? "memory",
    anonymousQueries: options.anonymousQueries ?? "open",
    reconcileEveryMs: options.reconcileEveryMs ?? 0,
    isWorking: options.isWorking ?? false,
  });
  const tryToAsk = (
    document: string,
    variables: object = {},
    viewer = coordinator,
  ): Promise<ExecutionResult> =>
    graphql({
      schema: server.schema,
      source: document,
      variableValues: { ...variables },
      contextValue: { viewer, session: noSession, services: server.services },
    });
  return {
    server,
    databaseUrl,
    tryToAsk,
    async ask<Data>(document: string, variables?: object, viewer?: Viewer) {
      const { data, errors } = await tryToAsk(document, variables, viewer);
      if (errors?.[0]) throw errors[0];
      return data as Data; // the test names the shape that its document selects
    },
    listen: () => server.app.listen({ host: "127.0.0.1", port: 0 }),
    settle: () => settle(server),
    close: () => server.close(),
  };
}

async function settle(server: IgilikServer): Promise<void> {
  const { db, boards } = server.platform;
  await until(
    async () => {
      const counts = await db.selectFrom("live.counter_delta").select("metric").limit(1).execute();
      const items = await db.selectFrom("live.feed_delta").select("kind").limit(1).execute();
      if (counts.length + items.length > 0) return false;
      const clocks = await db
        .selectFrom("live.campaign_clock")
        .select(["campaign_id", "epoch", "last_seq"])
        .execute();
      return clocks.every(({ campaign_id, epoch, last_seq }) => {
        const known = boards.known(campaign_id)?.version;
        return known?.epoch === epoch && known.seq >= last_seq;
      });
    },
    { what: "the projector catching up" },
  );
}
