// A small server for the wall alone: the contract's own text, answered with a scene that the caller can change at any
// pace. What a real server says is another test's matter; here the picture is.
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { readFileSync } from "node:fs";
import { buildSchema, graphql } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer, type WebSocket } from "ws";
import type { SceneFigures } from "../../src/screens/progress/scene-figures.js";
import { documentOf, textOf, type AskedByName } from "../../tests/support/asked-text.js";
import type { WallScene } from "./wall-scene.js";

/** A running server of one scene. */
export interface WallServer {
  /** Address of its pages, without a slash at the end. */
  url: string;
  /** The scene as it is now; what is put into it is answered from then on. */
  scene: WallScene;
  /** The build that `/healthz` tells; undefined: the one of the built pages. */
  build: string | undefined;
  /** Sends a newer version with these figures to every wall. */
  publish: (figures: Partial<SceneFigures>) => void;
  /** Says to every wall that it is there, as the real server does every few seconds. */
  ping: () => void;
  /** Cuts every socket without a word. */
  cutSockets: () => void;
  close: () => Promise<void>;
}

const dist = path.resolve(import.meta.dirname, "../../dist");
const schema = buildSchema(readFileSync(path.resolve(dist, "../../schema/schema.graphql"), "utf8"));
/** Phones cannot open the address of the test itself. */
const publicUrl = "https://marathon.example";
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves the built pages and the scene on a free port of this machine. */
export async function startWallServer(scene: WallScene): Promise<WallServer> {
  let seq = 1000;
  let wake = () => {};
  let changed = new Promise<void>((resolve) => (wake = resolve));
  const sockets = new Set<WebSocket>();

  const root = {
    progress: () => ({ ...scene.figures, campaign: { ...scene.figures.campaign, now: scene.now } }),
    thankYous: () => ({
      nodes: scene.thankYous,
      pageInfo: { hasNextPage: false, endCursor: null },
    }),
    events: () => ({ nodes: scene.events }),
  };
  async function* versions() {
    for (;;) {
      const next = changed;
      yield { progress: scene.figures };
      await next;
    }
  }

  /** As the real feed: where it begins, then each note that is put into the scene or taken out of it. */
  async function* told() {
    let known = scene.thankYous;
    yield { thanksFeed: { __typename: "Resync", version: scene.figures.version } };
    for (;;) {
      await changed;
      const [before, now] = [
        new Set(known.map(({ id }) => id)),
        new Set(scene.thankYous.map(({ id }) => id)),
      ];
      const { version } = scene.figures;
      for (const thankYou of scene.thankYous.filter(({ id }) => !before.has(id)))
        yield { thanksFeed: { __typename: "ThankYouPublished", version, thankYou } };
      for (const { id } of known.filter((note) => !now.has(note.id)))
        yield { thanksFeed: { __typename: "ThankYouHidden", version, id } };
      known = scene.thankYous;
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://wall");
    if (pathname === "/healthz")
      return send(response, JSON.stringify({ ok: true, build: server.build, publicUrl }));
    if (pathname === "/graphql") {
      const asked = JSON.parse(await readText(request)) as AskedByName & {
        variables: Record<string, unknown>;
      };
      const { variables } = asked;
      const result = await graphql({
        schema,
        source: textOf(asked),
        variableValues: variables,
        rootValue: root,
      });
      return send(response, JSON.stringify(result));
    }
    const isPage = request.headers.accept?.includes("text/html") && pathname === "/screen";
    const name = isPage ? "screen.html" : pathname.slice(1);
    response.setHeader("content-type", types[path.extname(name)] ?? "application/octet-stream");
    response.end(await readFile(path.join(dist, name)));
  }

  const http = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.statusCode = 404;
      response.end();
    });
  });
  const webSockets = new WebSocketServer({ server: http, path: "/graphql" });
  webSockets.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const endStreams = useServer(
    {
      schema,
      onSubscribe: (_, _id, asked) => ({
        schema,
        ...documentOf(asked),
        rootValue: { progress: versions, thanksFeed: told },
      }),
    },
    webSockets,
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));

  const server: WallServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    scene,
    build: undefined,
    publish(figures) {
      seq += 1;
      scene.figures = { ...scene.figures, ...figures, version: `almaty-2026.1.${seq}.0` };
      const wakeAll = wake;
      changed = new Promise<void>((resolve) => (wake = resolve));
      wakeAll();
    },
    ping() {
      const at = new Date().toISOString();
      const payload = { versions: { "almaty-2026": scene.figures.version }, at, tickedAt: at };
      for (const socket of sockets) socket.send(JSON.stringify({ type: "ping", payload }));
    },
    cutSockets() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      await endStreams.dispose();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}

function send(response: ServerResponse, body: string): void {
  response.setHeader("content-type", "application/json");
  response.end(body);
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
