/*
 * A whole server in a process of its own, as node-process starts it, with the pages of a folder that a test has made:
 * `PAGES_DIR`. It says where it serves in the words of main.
 */
import { readEnv, toConfig } from "../../src/config.js";
import { createLogger } from "../../src/logger.js";
import { createServer } from "../../src/server.js";
import { findSecrets } from "../../src/startup/secrets.js";

const env = readEnv();
const config = toConfig(env);
const server = await createServer({
  databaseUrl: config.databaseUrl ?? "",
  secrets: findSecrets(config),
  dashboardDir: env["PAGES_DIR"] ?? "",
  bus: config.bus,
  logger: createLogger(config),
});
const address = await server.app.listen({ host: config.host, port: config.port });
console.log(`GraphQL  ${address}/graphql`);
