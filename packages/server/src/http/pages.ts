import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { protectiveHead } from "./protective-head.js";

/** Which built page answers which addresses; these find their own way below them. */
const pages = [
  { prefix: "/screen", file: "screen.html" },
  { prefix: "/console", file: "console.html" },
  { prefix: "/thanks", file: "thanks.html" },
] as const;
const boardPage = "index.html";
/** The icon of all pages. Asked for as /favicon.ico by programs that have read no page of ours. */
const icon = "favicon.svg";
/** Addresses of the board's page beside its root; at any other it shows that there is no such page. */
const boardPlaces = /^\/(metric(\/[^/]+)?|report)\/?$/;

/** Serves the built dashboard from `folder`, with headers that keep other sites out of it. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const head = protectiveHead();
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(head);
    done();
  });
  if (!existsSync(path.join(folder, boardPage))) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: "ignore", // the build's own notes
    cacheControl: false,
    preCompressed: true, // the dashboard's build writes the compressed twins
    setHeaders(reply, file) {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/", (_request, reply) => reply.sendFile(boardPage));
  app.get("/favicon.ico", (_request, reply) => reply.sendFile(icon));
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === "GET" &&
      request.headers.accept?.includes("text/html") &&
      !request.url.startsWith("/assets/");
    if (!wantsPage) return reply.code(404).send({ error: "There is nothing at this address." });
    const { file, isKnown } = pageOf(request.url);
    return reply.code(isKnown ? 200 : 404).sendFile(file);
  });
}

/** The build that is being served: pages that show another one reload themselves. Null when there is none. */
export function readBuild(folder: string): string | null {
  try {
    const { build } = JSON.parse(readFileSync(path.join(folder, "build.json"), "utf8")) as {
      build?: unknown;
    };
    return typeof build === "string" ? build : null;
  } catch {
    return null;
  }
}

function pageOf(url: string): { file: string; isKnown: boolean } {
  const { pathname } = new URL(url, "http://localhost");
  const page = pages.find(({ prefix }) => pathname === prefix || pathname.startsWith(`${prefix}/`));
  return page ? { file: page.file, isKnown: true } : { file: boardPage, isKnown: boardPlaces.test(pathname) };
}
