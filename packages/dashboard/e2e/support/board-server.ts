// The pages as they are built, over the real schema and an invented world: what a browser makes of them, without
// a database.
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buildSchema, type Viewer } from "@igilik/schema";
import { anonymous, fakeContext, fakeServices, type FakeWorld } from "@igilik/schema/testing";
import { graphql } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { documentOf, textOf, type AskedByName } from "../../tests/support/asked-text.js";

/** A running server of one world. */
export interface BoardServer {
  /** Address of its pages, without a slash at the end. */
  url: string;
  /** Cuts every socket without a word. */
  cutSockets: () => void;
  close: () => Promise<void>;
}

const dist = path.resolve(import.meta.dirname, "../../dist");
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const schema = await buildSchema();

/** Serves the built pages and the world on a free port of this machine; all requests come from the one viewer. */
export async function startBoardServer(world: FakeWorld, viewer: Viewer = anonymous): Promise<BoardServer> {
  const services = fakeServices(world);
  const context = () => fakeContext(services, viewer);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://board");
    if (pathname === "/healthz") {
      response.setHeader("content-type", "application/json");
      response.end(await readFile(path.join(dist, "build.json")));
    } else if (pathname === "/graphql") {
      const asked = JSON.parse(await readText(request)) as AskedByName & {
        variables: Record<string, unknown>;
      };
      const { variables } = asked;
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify(
          await graphql({
            schema,
            source: textOf(asked),
            variableValues: variables,
            contextValue: context(),
          }),
        ),
      );
    } else if (pathname.startsWith("/assets/")) {
      response.setHeader("content-type", types[path.extname(pathname)] ?? "application/octet-stream");
      response.end(await readFile(path.join(dist, pathname)));
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      const [page = "index"] = /^(console|thanks)\b/.exec(pathname.slice(1)) ?? [];
      response.end(await readFile(path.join(dist, `${page}.html`)));
    }
  }

  const http = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.statusCode = 404;
      response.end();
    });
  });
  const sockets = new WebSocketServer({ server: http, path: "/graphql" });
  const endStreams = useServer(
    {
      schema,
      context,
      onSubscribe: (_, _id, asked) => ({ schema, ...documentOf(asked), contextValue: context() }),
    },
    sockets,
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    cutSockets() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await endStreams.dispose();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
