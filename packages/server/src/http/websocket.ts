import type { Server } from "node:http";
import { DomainError, type Viewer } from "@igilik/schema";
import { type ExecutionArgs, GraphQLError, execute, subscribe } from "graphql";
import { type Context as SocketContext, handleProtocols } from "graphql-ws";
import { type Extra, useServer } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Proof } from "../access/access.service.js";
import { isKeyProof, type KeyProof } from "../access/key-proof.js";
import type { SessionProof } from "../access/sessions.js";
import { GroupPlaces } from "../live/group-places.js";
import { AnswerVersion } from "./answer-version.js";
import { type AnonymousGround, isAnonymous, isForAnybody, refuseStranger } from "./anonymous-queries.js";
import { createAddressFinder } from "./client-address.js";
import { formatError } from "./format-error.js";
import { refuseOperation } from "./refuse-operation.js";
import { subscribeFeed } from "./feed-subscription.js";
import { toFeedOperation, toLiveOperation } from "./live-operation.js";
import { type LiveHall, subscribeLive } from "./live-subscription.js";
import type { ReaderWatch } from "../live/reader-watch.js";
import { Reader } from "./reader.js";
import { textOf } from "./persisted-query.js";
import { type PingGround, ping } from "./ping.js";
import { createPreparer } from "./prepare-operation.js";
import { limitMessages } from "./message-limit.js";
import { noSession } from "./no-session.js";
import { readProof } from "./read-proof.js";
import type { RequestContext } from "./request-context.js";
import { sendAway } from "./send-away.js";
import { SocketSessions } from "./socket-sessions.js";
import type { SocketLimits } from "./socket-limits.js";
import { answerUpgrades } from "./upgrade.js";
import { whenClosed } from "./when-closed.js";

const messageAtMostBytes = 64 * 1024;
const initWithinMs = 3_000;
const operationsAtMost = 10;
const probeEveryMs = 12_000;
const pingEveryMs = 5_000;
const terminateAfterMs = 1_000;
/** Sockets that came together leave apart: the end of each lies in the last part of its longest life. */
const ageJitter = 0.1;

/** What the socket side needs. */
export interface WebSocketOptions extends Omit<LiveHall, "places">, PingGround, AnonymousGround {
  viewerOf: (proof: Proof | null, address: string | null, requestId: string) => Promise<Viewer>;
  /** The session that a ticket stands for; undefined for one that is over, or not ours. */
  redeemTicket: (ticket: string) => SessionProof | undefined;
  /** Lets one request with a key in, or refuses with a DomainError. */
  admitKey: (key: KeyProof) => Promise<void>;
  /** Those whose sessions and keys stand. */
  findStandingSessions: (proofs: readonly Proof[]) => Promise<ReadonlySet<Proof>>;
  origins: ReadonlySet<string>;
  trustedProxies: readonly string[];
  limits: SocketLimits;
}

/** Sockets that are being served. */
export interface WebSockets {
  readonly count: number;
  /** Takes no new ones, says "service restart" to each in batches and cuts those that do not go. */
  close(): Promise<void>;
}

interface Prepared extends ExecutionArgs {
  contextValue: RequestContext & { live?: LiveStart };
}

/** How a live operation begins. */
interface LiveStart {
  socket: WebSocket;
  id: string;
  join: (watch: ReaderWatch) => Promise<AsyncIterableIterator<never>>;
}

/** Before anything is acknowledged: a key that does not work is told so for good, whom else it concerns comes back. */
function sendKeyAway(socket: WebSocket, error: unknown): void {
  const isOver = error instanceof DomainError && error.code === "API_KEY_INVALID";
  socket.close(
    isOver ? 4401 : 1013,
    isOver ? "The API key is none of ours, or has ended" : "Come back later",
  );
}

/** graphql-transport-ws on the HTTP server's own port. */
export function serveWebSockets(server: Server, options: WebSocketOptions): WebSockets {
  const { schema, services, logger } = options;
  const wss = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: messageAtMostBytes,
    perMessageDeflate: false,
    skipUTF8Validation: false,
  });
  const prepare = createPreparer(schema);
  const addressOf = createAddressFinder(options.trustedProxies);
  const hall: LiveHall = { ...options, places: new GroupPlaces() };
  const readers = new WeakMap<WebSocket, Reader>();
  const ends = new WeakMap<WebSocket, number>();
  const proofs = new WeakMap<WebSocket, Proof>();
  const sessions = new SocketSessions({
    findStanding: options.findStandingSessions,
    onFault: (error) => logger.error({ err: error }, "the sessions of sockets could not be looked at"),
  });
  let isOpen = true;
  let requests = 0;

  const masked = (error: unknown, requestId: string): GraphQLError => {
    const { message, extensions } = formatError(error, requestId, logger);
    return new GraphQLError(message, { extensions: extensions ?? {} });
  };

  const onSubscribe = async (
    context: SocketContext<Record<string, unknown> | undefined, Extra>,
    id: string,
    payload: {
      query: string;
      operationName?: string | null | undefined;
      variables?: Record<string, unknown> | null | undefined;
      extensions?: Record<string, unknown> | null | undefined;
    },
  ): Promise<Prepared | GraphQLError[]> => {
    const requestId = `ws-${++requests}`;
    try {
      const { socket, request } = context.extra;
      if (Object.keys(context.subscriptions).length > operationsAtMost) {
        return [
          new GraphQLError("A socket may watch 10 operations at once.", {
            extensions: { code: "TOO_COMPLEX" },
          }),
        ];
      }
      const query = textOf(options.trustedDocuments, payload);
      payload.query = ""; // graphql-ws keeps the message as long as the subscription, and most of it is this text
      const proof = proofs.get(socket) ?? null;
      if (isKeyProof(proof)) await options.admitKey(proof);
      const viewer = await options.viewerOf(proof, addressOf(request), requestId);
      if (proof !== null && viewer.accountId !== null) sessions.keep(socket, proof);
      if (isAnonymous(viewer) && !isForAnybody(options, query)) return [refuseStranger()];
      const prepared = prepare(query, payload.operationName);
      if ("errors" in prepared) return prepared.errors.map((error) => masked(error, requestId));
      const { document, operation } = prepared;
      const variables = payload.variables ?? {};
      const refusal = refuseOperation(schema, { document, operation, variables });
      if (refusal) return [masked(refusal, requestId)];
      let live: LiveStart | undefined;
      if (operation.operation === "subscription") {
        const progress = toLiveOperation(schema, document, operation, variables);
        const feed = progress ? undefined : toFeedOperation(schema, document, operation, variables);
        if (progress) {
          live = { socket, id, join: (watch) => subscribeLive(hall, viewer, socket, id, watch, progress) };
        } else if (feed) {
          live = { socket, id, join: (watch) => subscribeFeed(hall, viewer, socket, id, watch, feed) };
        } else {
          const message = "Select one field itself at the root of the subscription, without a fragment.";
          return [new GraphQLError(message, { extensions: { code: "BAD_INPUT" } })];
        }
      }
      return {
        schema,
        document,
        operationName: payload.operationName,
        variableValues: variables,
        contextValue: {
          viewer,
          session: noSession,
          services,
          whenGone: whenClosed(socket),
          versions: new AnswerVersion(),
          ...(live ? { live } : {}),
        },
      };
    } catch (error) {
      return [masked(error, requestId)];
    }
  };

  const protocol = useServer<Record<string, unknown> | undefined>(
    {
      connectionInitWaitTimeout: initWithinMs,
      onConnect: async ({ connectionParams, extra: { socket } }) => {
        const proof = readProof(connectionParams, options.redeemTicket);
        if (proof) proofs.set(socket, proof);
        if (!isKeyProof(proof)) return true;
        try {
          await options.admitKey(proof);
          return true;
        } catch (error) {
          sendKeyAway(socket, error);
          return false;
        }
      },
      onSubscribe: (context, id, payload) => onSubscribe(context, id, payload),
      execute: async (args) => execute(args),
      subscribe: async (args) => {
        const { viewer, live } = (args as Prepared).contextValue; // made by onSubscribe above
        if (!live) return subscribe(args);
        try {
          const reader = readers.get(live.socket) ?? new Reader(live.socket);
          readers.set(live.socket, reader);
          return reader.keep(live.id, await live.join(reader.watch));
        } catch (error) {
          return { errors: [masked(error, viewer.requestId)] };
        }
      },
      onNext: (_context, _id, _payload, args, { data, errors }) => {
        const { viewer, versions } = (args as Prepared).contextValue; // made by onSubscribe above
        const { extensions } = versions;
        if (!errors && !extensions) return undefined;
        return {
          data: data ?? null,
          ...(errors ? { errors: errors.map((error) => formatError(error, viewer.requestId, logger)) } : {}),
          ...(extensions ? { extensions } : {}),
        };
      },
    },
    wss,
    probeEveryMs,
  );

  answerUpgrades(server, {
    path: "/graphql",
    origins: options.origins,
    limits: options.limits,
    socketCount: () => wss.clients.size,
    isOpen: () => isOpen,
    addressOf,
    accept: (request, socket, head) => {
      wss.handleUpgrade(request, socket, head, (webSocket) => {
        ends.set(webSocket, performance.now() + options.limits.livesMs * (1 - Math.random() * ageJitter));
        limitMessages(webSocket, options.limits.messages);
        wss.emit("connection", webSocket, request);
        // In the place of graphql-ws's own, which prints a stack for whatever a stranger sends.
        webSocket.removeAllListeners("error");
        webSocket.on("error", (error: NodeJS.ErrnoException) => {
          logger.info({ code: error.code }, "a socket was closed for what it sent");
        });
      });
    },
  });

  const endOld = (): void => {
    const now = performance.now();
    for (const socket of wss.clients) {
      if ((ends.get(socket) ?? Infinity) <= now)
        socket.close(1012, "Come back: a connection does not last for ever");
    }
  };
  const pinging = setInterval(() => {
    endOld();
    ping(wss.clients, options);
  }, pingEveryMs);
  return {
    get count() {
      return wss.clients.size;
    },
    async close() {
      isOpen = false;
      clearInterval(pinging);
      sessions.close();
      await sendAway(wss.clients);
      const cut = setTimeout(() => {
        for (const socket of wss.clients) socket.terminate();
      }, terminateAfterMs);
      await protocol.dispose();
      clearTimeout(cut);
    },
  };
}
