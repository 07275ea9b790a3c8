import { createServer } from "node:http";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";
import type { Calendar } from "../events/calendar/calendar.js";
import { serveCalendar } from "./calendar.js";
import { type FilesOptions, serveFiles } from "./files.js";
import { type GraphqlOptions, serveGraphql } from "./graphql.js";
import { type HealthOptions, serveHealth } from "./health.js";
import { readBuild, servePages } from "./pages.js";
import { type ReportsOptions, serveReports } from "./reports.js";
import { type PhotosOptions, servePhotos } from "./photos.js";
import { PreparedGets } from "./prepared-gets.js";
import { nextRequestId } from "./request-id.js";
import { readTrustedDocuments } from "./trusted-documents.js";
import { type WebSocketOptions, type WebSockets, serveWebSockets } from "./websocket.js";

const bodyAtMostBytes = 4 * 1024 * 1024; // a programme file of 2 MiB in base64, and some
const drainAtMostMs = 10_000;
const closeIdleEveryMs = 100;

/** Everything that answers on the one port. */
export interface HttpOptions
  extends
    Omit<GraphqlOptions, "trustedDocuments" | "preparedGets">,
    Omit<WebSocketOptions, "trustedDocuments">,
    Omit<HealthOptions, "readBuild">,
    FilesOptions,
    PhotosOptions,
    ReportsOptions {
  /** Folder of the built dashboard. */
  dashboardDir: string;
  calendar: Calendar;
  logger: Logger;
}

/** The server behind the port. */
export interface HttpServer {
  app: FastifyInstance;
  sockets: WebSockets;
  /** Refuses new requests, sends sockets away, lets running requests finish, then stops. */
  close(): Promise<void>;
}

/** Puts pages, GraphQL over HTTP and sockets, and health on one server that does not listen yet. */
export async function createHttpServer(options: HttpOptions): Promise<HttpServer> {
  const loggerInstance: FastifyBaseLogger = options.logger;
  const preparedGets = new PreparedGets(options);
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: bodyAtMostBytes,
    forceCloseConnections: "idle",
    genReqId: nextRequestId,
    serverFactory(goTheWholeWay, { keepAliveTimeout, requestTimeout }) {
      const server = createServer((request, response) => {
        if (!preparedGets.answer(request, response)) goTheWholeWay(request, response);
      });
      return Object.assign(server, { keepAliveTimeout, requestTimeout });
    },
  });
  let isClosing = false;
  app.addHook("onSend", (request, reply, payload, done) => {
    void reply.header("x-request-id", request.id);
    // A connection that is kept alive would keep the server alive, too.
    if (isClosing) void reply.header("connection", "close");
    done(null, payload);
  });
  await app.register(cookie);
  serveHealth(app, {
    readBuild: () => readBuild(options.dashboardDir),
    publicUrl: options.publicUrl,
    isReady: async () => !isClosing && (await options.isReady()),
    metrics: options.metrics,
  });
  await servePages(app, options.dashboardDir);
  serveCalendar(app, options.calendar);
  await serveFiles(app, options);
  servePhotos(app, options);
  serveReports(app, options);
  const trustedDocuments = readTrustedDocuments(options.dashboardDir, options.schema, options.logger);
  const stopApollo = await serveGraphql(app, { ...options, trustedDocuments, preparedGets });
  const sockets = serveWebSockets(app.server, { ...options, trustedDocuments });
  return {
    app,
    sockets,
    async close() {
      isClosing = true;
      preparedGets.close();
      options.waiting.close();
      await sockets.close();
      const idle = setInterval(() => app.server.closeIdleConnections(), closeIdleEveryMs);
      const force = setTimeout(() => app.server.closeAllConnections(), drainAtMostMs);
      await app.close();
      clearInterval(idle);
      clearTimeout(force);
      await stopApollo();
    },
  };
}
