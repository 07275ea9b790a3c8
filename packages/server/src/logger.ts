import { pino, stdTimeFunctions, type Logger } from "pino";
import type { Config } from "./config.js";

/** The server's log: one JSON object a line on standard output. Nobody's name, address or words belong in it. */
export function createLogger({ logLevel }: Pick<Config, "logLevel">): Logger {
  return pino({ level: logLevel, base: null, timestamp: stdTimeFunctions.isoTime });
}
