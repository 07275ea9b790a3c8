import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

const compress = promisify(gzip);

/** Where GraphiQL's files are served; they are ours, so that a hall without internet has it too. */
const folder = "/graphql/page";

/** One file of GraphiQL. */
interface PageFile {
  type: string;
  text: string;
}

/** GraphiQL as it is served: its files by name, under a version that changes with them. */
interface GraphiqlFiles {
  /** Address of the folder. */
  base: string;
  files: ReadonlyMap<string, PageFile>;
}

let loading: Promise<GraphiqlFiles> | undefined;

/** Loads GraphiQL when the first visitor comes: it is 9 MB that a server in a hall may never need. */
export function loadGraphiql(): Promise<GraphiqlFiles> {
  return (loading ??= load());
}

/** Serves GraphiQL's files, compressed once each. */
export function serveGraphiql(app: FastifyInstance): void {
  const compressed = new Map<string, Promise<Buffer>>();
  app.get<{ Params: { version: string; name: string } }>(
    `${folder}/:version/:name`,
    async (request, reply) => {
      const { base, files } = await loadGraphiql();
      const { version, name } = request.params;
      const file = base === `${folder}/${version}` ? files.get(name) : undefined;
      if (!file) return reply.callNotFound();
      void reply.type(file.type).header("cache-control", "public, max-age=31536000, immutable");
      void reply.header("vary", "accept-encoding");
      if (!request.headers["accept-encoding"]?.includes("gzip")) return reply.send(file.text);
      let bytes = compressed.get(name);
      if (!bytes) compressed.set(name, (bytes = compress(file.text)));
      return reply.header("content-encoding", "gzip").send(await bytes);
    },
  );
}

async function load(): Promise<GraphiqlFiles> {
  const page = await import("@graphql-yoga/render-graphiql/graphiql");
  const script = { type: "text/javascript; charset=utf-8" };
  const sources = [page.js, page.css, page.editorWorkerService, page.jsonWorker, page.graphqlWorker, begin];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(source);
  const base = `${folder}/${hash.digest("hex").slice(0, 16)}`;
  return {
    base,
    files: new Map([
      ["graphiql.css", { type: "text/css; charset=utf-8", text: page.css }],
      ["graphiql.js", { ...script, text: `${page.js}\n${begin}` }],
      // Named as the editor names them.
      ["editorWorkerService.js", { ...script, text: page.editorWorkerService }],
      ["json.js", { ...script, text: page.jsonWorker }],
      ["graphql.js", { ...script, text: page.graphqlWorker }],
    ]),
  };
}

const howToRun = `# Ctrl + Enter: сұрауды орындау
# Ctrl + Enter: выполнить запрос
# Ctrl + Enter: run the operation
`;

/** What a visitor finds to try: the figures now, and the same as they change. */
const firstOperations = ["query Now", "subscription Live"].map((operation) => ({
  query: `${howToRun}${operation} {
  progress {
    version
    asOf
    activeVolunteers
    eventsHeld
  }
}
`,
}));

/** Starts the editor in the page; a script of its own, since the pages' policy allows none inside them. */
const begin = `
(() => {
  const base = document.currentScript.src.replace(/[^/]*$/, "");
  self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => base + label + ".js" };
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), {
    endpoint: "/graphql",
    title: document.title,
    subscriptionsProtocol: "WS",
    shouldPersistHeaders: false,
    defaultTabs: ${JSON.stringify(firstOperations)},
  });
})();
`;
