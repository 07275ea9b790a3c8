/*
 * The server's start: settings, database, server, port, demonstration, in this order; and its end, in reverse.
 * What an operator can mend stops the start with one line; everything else keeps its stack.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readEnv, toConfig } from "./config.js";
import { migrate } from "./database/migrate.js";
import { type Demonstration, startDemonstration } from "./demo/demonstration.js";
import { createLogger } from "./logger.js";
import { whenNpmParentDies } from "./parent-watch.js";
import { type IgilikServer, createServer } from "./server.js";
import { listenOrRefuse } from "./startup/listen.js";
import { openOwnDatabase } from "./startup/open-database.js";
import { findSecrets } from "./startup/secrets.js";
import { StartRefused } from "./startup/start-refused.js";
import { refuseWrongTimeZones } from "./startup/time-zones.js";

/** The demonstration is the same everywhere, so that two people who look at it speak of the same thing. */
const demonstrationSeed = "2026";
const dashboardDir = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));

try {
  await start(toConfig(readEnv()));
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  refuseWrongTimeZones();
  const logger = createLogger(config);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const secrets = findSecrets(config);
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const owned of opened.toReversed()) await owned.close();
  };
  try {
    const database = await openOwnDatabase(config, {
      log: (line) => logger.debug({ postgres: line }),
      onTrouble: (message) => logger.warn(message),
    });
    opened.push(database);
    await migrate(database.url);
    const server = await createServer({
      databaseUrl: database.url,
      secrets,
      dashboardDir: path.resolve(dashboardDir),
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      socketLimits: { perAddress: config.socketsPerAddress, newASecond: config.newSocketsPerAddress },
      bus: config.bus,
      anonymousQueries: config.anonymousQueries,
      isWorking: true,
      logger,
    });
    opened.push(server);
    stopOnSignals(config, closeAll);
    const address = await listenOrRefuse(config, () =>
      server.app.listen({ host: config.host, port: config.port }),
    );
    const demonstration = config.isDemoOn
      ? await startDemonstration(server, { seed: demonstrationSeed })
      : undefined;
    if (demonstration) opened.push(demonstration);
    await greet(server, demonstration, config.publicUrl ?? address, say);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** What a person at the terminal needs next. */
async function greet(
  server: IgilikServer,
  demonstration: Demonstration | undefined,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  say("");
  say(`  Board    ${address}/`);
  say(`  Screen   ${address}/screen`);
  say(`  Console  ${address}/console`);
  say(`  GraphQL  ${address}/graphql`);
  if (demonstration) {
    say("");
    say("  A demonstration with invented people is playing. Sign in to its console with:");
    for (const { email, password } of demonstration.signIns) say(`    ${email}   ${password}`);
    say("  DEMO=off starts without it.");
  }
  const code = await server.access.firstRunCode();
  if (code) say(`  One-time code for the first coordinator: ${code}`);
  say("");
}

/** Stops everything once, in order; a second signal does not wait. */
function stopOnSignals(config: Config, closeAll: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Ctrl-C ends npm at once, while the server is still stopping: that must not count as the second signal.
  whenNpmParentDies(config.npmScript, () => {
    if (!isStopping) stop();
  });
}
