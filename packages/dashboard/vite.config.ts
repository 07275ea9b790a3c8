import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { print, type DocumentNode } from "graphql";
import { defineConfig, type Plugin } from "vite";
import * as generated from "./src/graphql/generated.ts";

/** One entry a page, so that a phone never loads the console and a wall never loads a component library. */
const pages = ["index", "screen", "console", "thanks"].filter((page) =>
  existsSync(path.join(import.meta.dirname, `${page}.html`)),
);

/** Where the server of `npm run dev` listens; it answers all that is not a page or a module. */
const server = `http://127.0.0.1:${process.env["PORT"] ?? "4000"}`;
const answered = ["/graphql", "/healthz", "/readyz", "/metrics", "/docs", "/files", "/photos"];

/** In development, does what the built server does: the first word of an address names its page. */
function pageByAddress(): Plugin {
  return {
    name: "page-by-address",
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const [, word = ""] = /^\/(\w*)/.exec(request.url ?? "") ?? [];
        if (request.headers.accept?.includes("text/html")) {
          request.url = `/${pages.includes(word) ? word : "index"}.html`;
        }
        next();
      });
    },
  };
}

const buildInputs = [
  "src",
  "public",
  "vite.config.ts",
  "package.json",
  ...pages.map((page) => `${page}.html`),
];

/** The same sources make the same id, wherever and whenever they are built. */
function hashOfInputs(): string {
  const hash = createHash("sha256");
  const files = buildInputs
    .map((name) => path.join(import.meta.dirname, name))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      statSync(file).isDirectory()
        ? readdirSync(file, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => path.join(entry.parentPath, entry.name))
        : [file],
    );
  for (const file of files.sort()) {
    hash.update(path.relative(import.meta.dirname, file)).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Writes the build's id into every page and into build.json, which the server hands out: pages compare the two. */
function buildId(): Plugin {
  const build = hashOfInputs();
  return {
    name: "build-id",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { name: "igilik-build", content: build }, injectTo: "head" },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "build.json", source: `${JSON.stringify({ build })}\n` });
    },
  };
}

/** An operation of these pages, with the SHA-256 of its text, as codegen.mjs writes it. */
interface NamedDocument extends DocumentNode {
  __meta__: { hash: string };
}

function isNamedDocument(value: unknown): value is NamedDocument {
  return typeof value === "object" && value !== null && "__meta__" in value;
}

/**
 * Tells the server which documents these pages ask with: it knows them before anybody asks. In a folder that it keeps
 * to itself.
 */
function trustedDocuments(): Plugin {
  return {
    name: "trusted-documents",
    apply: "build",
    generateBundle() {
      const texts = Object.values(generated)
        .filter(isNamedDocument)
        .map((document) => [document.__meta__.hash, print(document)]);
      const source = `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: ".vite/trusted-documents.json", source });
    },
  };
}

const documentModule = "\0document:";

/**
 * Makes each document a module of its own, so that a page loads those it asks with: in one module all of them, the
 * console's too, would go to every phone.
 */
function documentsApart(): Plugin {
  return {
    name: "documents-apart",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      handler: (code) =>
        code.replaceAll(
          /import \{([^}]*)\} from ("[./]+(?:graphql\/)?generated");/g,
          (_whole, names: string, from: string) => {
            const all = names.split(",").map((name) => name.trim());
            const isType = (name: string) => name.startsWith("type ");
            const types = all.filter(isType);
            const documents = all.filter((name) => name !== "" && !isType(name));
            return [
              ...(types.length > 0 ? [`import { ${types.join(", ")} } from ${from};`] : []),
              ...documents.map((name) => `import { ${name} } from "${documentModule}${name}";`),
            ].join("");
          },
        ),
    },
    resolveId: (id) => (id.startsWith(documentModule) ? id : undefined),
    load(id) {
      if (!id.startsWith(documentModule)) return undefined;
      const name = id.slice(documentModule.length);
      const document = Object.entries(generated).find(([known]) => known === name)?.[1];
      if (!document) throw new Error(`generated.ts has no ${name}`);
      return { code: `export const ${name} = ${JSON.stringify(document)};`, moduleSideEffects: false };
    },
  };
}

/** Puts a compressed twin beside what compresses well: done once here, a phone on a weak network waits a third as long. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir = "" }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const file = path.join(dir, name);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        writeFileSync(`${file}.gz`, gzipSync(bytes));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  appType: "mpa",
  plugins: [react(), pageByAddress(), buildId(), documentsApart(), trustedDocuments(), compressed()],
  build: {
    manifest: true,
    // The console is one program, so that a desk is whole once its page is kept (keep-page.ts): a part that is loaded
    // later would be missing without a network. How heavy pages may be is held by scripts/lib/page-weight.mjs.
    chunkSizeWarningLimit: 1_300,
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or fonts
    rolldownOptions: { input: pages.map((page) => path.join(import.meta.dirname, `${page}.html`)) },
  },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      answered.map((address) => [address, { target: server, ws: address === "/graphql" }]),
    ),
  },
});
