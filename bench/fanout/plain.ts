import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { createPubSub } from "@graphql-yoga/subscription";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Context, ProgressView } from "../../packages/schema/dist/index.js";
import { anonymousViewer } from "../../packages/server/dist/access/viewers.js";
import { noSession } from "../../packages/server/dist/http/no-session.js";
import { type Board, toBoard } from "../../packages/server/dist/live/board.js";
import { toProgressView } from "../../packages/server/dist/live/progress-view.js";
import type { IgilikServer } from "../../packages/server/dist/server.js";
import { openServer } from "../support/built-server.js";
import { answer } from "../support/own-process.js";
import { nextBoard } from "./next-board.js";
import { type FanOutPart, atEvenRate, cpuMicros } from "./part.js";

/*
 * What graphql-ws and type-graphql do when they are set up as their guides say: the same schema, the same names from
 * memory, versions through the default PubSub, and an execution and a serialization for each subscriber.
 */

let server: IgilikServer | undefined;
let board: Board | undefined;
const pubSub = createPubSub<{ progress: [ProgressView] }>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

function show(shown: Board): ProgressView {
  const book = server?.platform.codeBooks.get(shown.campaignId);
  if (!book) throw new Error("there is no campaign to watch");
  return toProgressView(shown, book);
}

async function* follow(): AsyncGenerator<ProgressView> {
  if (board) yield show(board);
  yield* pubSub.subscribe("progress");
}

answer(
  {
    async listen({ databaseUrl }) {
      server = await openServer(databaseUrl, false);
      const current = server.platform.codeBooks.current();
      if (!current) throw new Error("there is no campaign to watch");
      board = await server.platform.boards.board(current.id);
      const { schema, services } = server;
      const context: Context = {
        viewer: anonymousViewer({ address: null, requestId: "plain" }),
        session: noSession,
        services: { ...services, live: { ...services.live, follow } },
      };
      useServer({ schema, context: () => ({ ...context }) }, sockets);
      await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
      return (http.address() as AddressInfo).port;
    },
    publish: (versions) =>
      atEvenRate(versions, () => {
        if (!board) throw new Error("listen first");
        board = toBoard(nextBoard(board), board.version.slug);
        pubSub.publish("progress", show(board));
      }),
    cpu: cpuMicros,
  } satisfies FanOutPart,
  () => server?.close(),
);
