import { buildSchema, type Services } from "@igilik/schema";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { Registry } from "prom-client";
import { type AccessService, createAccessService } from "./access/access.service.js";
import { codeBookReader } from "./campaigns/code-book.repository.js";
import { answersSoon } from "./database/answers-soon.js";
import { openDatabase } from "./database/database.js";
import { createCalendar } from "./events/calendar/calendar.js";
import type { AnonymousQueries } from "./http/anonymous-queries.js";
import { openStoredFiles } from "./files/stored-files.js";
import { createHttpServer } from "./http/http-server.js";
import { type SocketLimits, usualSocketLimits } from "./http/socket-limits.js";
import { createJobQueue } from "./jobs/job-queue.js";
import { workJobs } from "./jobs/work-jobs.js";
import { createActivityFeed } from "./live/activity/activity-feed.js";
import { Boards } from "./live/boards.js";
import { createMemoryBus } from "./live/bus/memory-bus.js";
import { createPostgresBus } from "./live/bus/postgres-bus.js";
import { CodeBooks } from "./live/code-books.js";
import { FanOut } from "./live/fan-out.js";
import { LastLook } from "./live/last-look.js";
import { FeedHub } from "./live/feeds/feed-hub.js";
import { measureLive } from "./live/live-metrics.js";
import { type Projector, startProjector } from "./live/projector.js";
import { startReconciler } from "./live/reconciler.js";
import { WaitingRoom } from "./live/waiting-room.js";
import { watchAssumedHours } from "./participation/assumed-hours-watch.js";
import { createPhotoImages } from "./photos/photo-images.js";
import type { Platform } from "./platform.js";
import { createServices } from "./services.js";
import { createReportWork } from "./report/make-report-work.js";
import { ownAddress } from "./report/own-address.js";
import { createReportFiles } from "./report/report-files.js";
import { createThanksFeed } from "./thanks/thanks-feed.js";
import { createRosterWork } from "./transfer/rosters/import-roster.js";
import { createImportWorks } from "./transfer/import-work.js";
import { createExportListWork } from "./transfer/exports/export-list-work.js";
import { Writer } from "./writes/writer.js";

/** What a server is made from. The database at `databaseUrl` is migrated and found fit. */
export interface ServerOptions {
  /** Connection string of the database's owner; every statement runs as igilik_app. */
  databaseUrl: string;
  secrets: { sessionSecret: string; matchSecret: string };
  /** Folder of the built dashboard. */
  dashboardDir: string;
  /** Where browsers reach the server; undefined: at the address they used. */
  publicUrl?: string | undefined;
  trustedProxies?: readonly string[];
  /** Limits of sockets that are not the usual ones. */
  socketLimits?: Partial<SocketLimits>;
  /** How nodes tell each other to look; "memory", nobody else is there, when left out. */
  bus?: "memory" | "postgres";
  /** What may be asked without a sign-in; "open", any document, when left out. */
  anonymousQueries?: AnonymousQueries;
  logger: Logger;
  /** How often counters are held against facts, in milliseconds; 0: never, for tests that count versions. */
  reconcileEveryMs?: number;
  /** Whether this process does the queue's jobs; not when left out. */
  isWorking?: boolean;
  /** Whether this process may lead the projector; tests that lead themselves say no. */
  isProjecting?: boolean;
}

/** A server that is put together; `app.listen` opens its port. */
export interface IgilikServer {
  app: FastifyInstance;
  schema: GraphQLSchema;
  services: Services;
  access: AccessService;
  platform: Platform;
  fanOut: FanOut;
  feedHub: FeedHub;
  projector: Projector | undefined;
  /** Open sockets now. */
  socketCount(): number;
  close(): Promise<void>;
}

const readConnections = 8;
const writeConnections = 8;
const jobConnections = 5;
const webTimeoutMs = 5_000;
const jobTimeoutMs = 60_000;

/** Puts the server together, by hand and in order; what is opened here is closed here, in reverse. */
export async function createServer(options: ServerOptions): Promise<IgilikServer> {
  const { databaseUrl: url, logger } = options;
  const web = { url, role: "igilik_app", statementTimeoutMs: webTimeoutMs } as const;
  const db = openDatabase({ ...web, name: "igilik-reads", connections: readConnections });
  const writes = openDatabase({ ...web, name: "igilik-writes", connections: writeConnections });
  const jobs = openDatabase({
    ...{ url, role: "igilik_app", name: "igilik-jobs" },
    ...{ connections: jobConnections, statementTimeoutMs: jobTimeoutMs },
  });
  const codeBooks = new CodeBooks(codeBookReader(db));
  await codeBooks.load();
  const boards = new Boards(db, codeBooks);
  const fanOut = new FanOut((error) =>
    logger.error({ err: error }, "watchers could not be told of a version"),
  );
  const feedHub = new FeedHub(db, boards, (error) =>
    logger.error({ err: error }, "a feed could not be read"),
  );
  const bus =
    options.bus === "postgres"
      ? createPostgresBus({ url, onFault: (error) => logger.warn({ err: error }, "the bus starts over") })
      : createMemoryBus();
  let projector: Projector | undefined;
  const isLeading = (): boolean => projector?.isLeading ?? false;
  const lastLook = new LastLook(db, isLeading);
  const wake = (): void => {
    projector?.wake();
    if (!isLeading()) bus.wake();
  };
  const platform: Platform = {
    db,
    writes,
    codeBooks,
    boards,
    waiting: new WaitingRoom(),
    writer: new Writer(writes, wake),
    jobQueue: createJobQueue(jobs, (error) => logger.warn({ err: error }, "the queue could not be read")),
    wake,
    matchSecret: options.secrets.matchSecret,
    logger,
  };
  const access = createAccessService(platform, options.secrets);
  const services = createServices(platform, access);
  boards.prepareWith(async (board) => {
    const leading = Object.keys(board.body.d["organization"] ?? {});
    // One that cannot be read now is asked for by whoever selects it.
    await Promise.allSettled(leading.map(async (id) => services.organizations.byId(id)));
  });
  const schema = await buildSchema();
  const metrics = new Registry();
  measureLive(metrics, { fanOut, feedHub, boards, waiting: platform.waiting, bus, isLeading });

  if (options.isProjecting !== false) {
    projector = startProjector({
      url,
      onBoards: (rows) => {
        bus.publish();
        void boards.accept(rows);
      },
      onTick: (at) => lastLook.ticked(at),
      onFault: (error) => logger.warn({ err: error }, "the projector starts over"),
    });
  }
  bus.subscribe({ onVersions: () => boards.look(), onWake: () => projector?.wake() });
  boards.startFollowing();
  lastLook.start();
  const reconciler = startReconciler({
    url,
    register: metrics,
    logger,
    isLeading: () => options.reconcileEveryMs !== 0 && isLeading(),
    wake,
    ...(options.reconcileEveryMs ? { everyMs: options.reconcileEveryMs } : {}),
  });
  const reached: { app?: FastifyInstance } = {};
  /** Where browsers reach the server, as far as it is known. */
  const home = (): string | null =>
    options.publicUrl ?? (reached.app?.server.listening ? ownAddress(reached.app.listeningOrigin) : null);
  const assumedHours = watchAssumedHours({ platform, isLeading, logger });
  const work = options.isWorking
    ? await workJobs({
        ...{
          db: jobs,
          files: openStoredFiles(jobs),
          queue: platform.jobQueue,
          kinds: [
            createRosterWork(jobs, options.secrets.matchSecret),
            ...createImportWorks({ codeBooks, db: jobs, writer: new Writer(jobs, wake) }),
            createExportListWork(platform, services),
            createReportWork(platform, services, home),
          ],
        },
        ...{ isLeading, wake, logger },
      })
    : undefined;
  const http = await createHttpServer({
    schema,
    services,
    boards,
    codeBooks,
    waiting: platform.waiting,
    fanOut,
    feedHub,
    calendar: createCalendar({ db, codeBooks }),
    files: openStoredFiles(writes),
    photos: createPhotoImages(db, services.events),
    reports: createReportFiles(db, codeBooks),
    feeds: { thanks: createThanksFeed(db), activity: createActivityFeed(db, codeBooks) },
    metrics,
    logger,
    viewerOf: (proof, address, requestId) => access.viewerOf(proof, address, requestId),
    admitKey: (key) => access.admitKey(key),
    redeemTicket: (ticket) => access.redeemTicket(ticket),
    findStandingSessions: (proofs) => access.findStandingSessions(proofs),
    publicUrl: options.publicUrl ?? null,
    isSecure: options.publicUrl?.startsWith("https:") ?? false,
    origins: new Set(options.publicUrl ? [new URL(options.publicUrl).origin] : []),
    limits: { ...usualSocketLimits, ...options.socketLimits },
    tickedAt: () => lastLook.at,
    isReady: () => answersSoon(writes),
    dashboardDir: options.dashboardDir,
    anonymousQueries: options.anonymousQueries ?? "open",
    trustedProxies: options.trustedProxies ?? [],
  });
  reached.app = http.app;
  return {
    app: http.app,
    schema,
    services,
    access,
    platform,
    fanOut,
    feedHub,
    projector,
    socketCount: () => http.sockets.count,
    async close() {
      await http.close();
      await reconciler.close();
      await assumedHours.close();
      await work?.close();
      fanOut.close();
      feedHub.close();
      boards.close();
      lastLook.close();
      await projector?.close();
      await bus.close();
      await jobs.destroy();
      await writes.destroy();
      await db.destroy();
    },
  };
}
