/*
 * A process that owns a database and can be killed. Its arguments: the data folder. It prints one line of JSON,
 * `{ pid, url }`, when the database is ready, and then waits to be killed.
 */
import { startEmbeddedPostgres } from "../../src/database/embedded-postgres.js";

const [dataDir = ""] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ dataDir, unsafe: true });
console.log(JSON.stringify({ pid: postgres.pid, url: postgres.url() }));
setInterval(() => undefined, 60_000);
