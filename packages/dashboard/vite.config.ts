import { existsSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** One entry a page, so that a phone never loads the console and a wall never loads a component library. */
const pages = ["index", "screen", "console"].filter((page) =>
  existsSync(path.join(import.meta.dirname, `${page}.html`)),
);

/** Where the server of `npm run dev` listens; it answers all that is not a page or a module. */
const server = `http://127.0.0.1:${process.env["PORT"] ?? "4000"}`;
const answered = ["/graphql", "/healthz", "/readyz", "/metrics", "/docs"];

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

export default defineConfig({
  root: import.meta.dirname,
  appType: "mpa",
  plugins: [react(), pageByAddress()],
  build: {
    manifest: true,
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
