import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import type { AnonymousQueries } from "./http/anonymous-queries.js";
import { usualSocketLimits } from "./http/socket-limits.js";
import { StartRefused } from "./startup/start-refused.js";

/*
 * The server's settings: the one place that sees the environment. All are optional; a wrong one stops the start with
 * a line that names it.
 */

/** What the environment may say, as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, read and checked. */
export interface Config {
  /** TCP port to serve on; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on; 127.0.0.1 is this machine only. */
  readonly host: string;
  /** A PostgreSQL 15 to 18 of one's own; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded PostgreSQL and of generated secrets, absolute. */
  readonly dataDir: string;
  /** Where browsers reach the server, without a slash at the end; undefined: at the address it listens on. */
  readonly publicUrl: string | undefined;
  /** How several servers of one database tell each other of new versions; "memory": this one is alone. */
  readonly bus: "memory" | "postgres";
  /** Whether an empty database gets the demonstration. */
  readonly isDemoOn: boolean;
  /** Keys the stored sessions; undefined: one is generated into the data folder. */
  readonly sessionSecret: string | undefined;
  /** Keys the matching of people; undefined: one is generated into the data folder. */
  readonly matchSecret: string | undefined;
  /** Addresses and networks of the proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Sockets that may be open at once from one address. */
  readonly socketsPerAddress: number;
  /** New sockets that one address may open a second, beyond the first `socketsPerAddress`. */
  readonly newSocketsPerAddress: number;
  /** What may be asked without a sign-in. */
  readonly anonymousQueries: AnonymousQueries;
  readonly logLevel: LogLevel;
  /** npm's script when npm started us: then the server stops with npm. */
  readonly npmScript: string | undefined;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Reads the environment of this process. Settings that are empty are taken as not given. */
export function readEnv(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()));
}

/**
 * Reads the settings out of an environment.
 *
 * @throws StartRefused naming the first setting that is wrong and what it may be
 */
export function toConfig(env: Environment): Config {
  const settings = settingsOf.safeParse(env);
  if (!settings.success) {
    const [issue] = settings.error.issues;
    throw new StartRefused(`${String(issue?.path[0])}: ${issue?.message}`);
  }
  const given = settings.data;
  if (given.DATABASE_URL && !given.MATCH_SECRET) {
    throw new StartRefused(
      "MATCH_SECRET: a database of one's own needs one that stays with it; set 32 characters or more and keep them, people are recognized by it",
    );
  }
  if (given.BUS === "postgres" && !(given.DATABASE_URL && given.SESSION_SECRET)) {
    throw new StartRefused(
      "BUS: postgres joins servers on one database; set DATABASE_URL, MATCH_SECRET and SESSION_SECRET too, the same on each",
    );
  }
  return {
    port: given.PORT,
    host: given.HOST,
    databaseUrl: given.DATABASE_URL,
    dataDir: path.resolve(given.DATA_DIR),
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, ""),
    bus: given.BUS,
    // Several would play one demonstration several times: among several servers, one is told to.
    isDemoOn: (given.DEMO ?? (given.BUS === "postgres" ? "off" : "on")) === "on",
    sessionSecret: given.SESSION_SECRET,
    matchSecret: given.MATCH_SECRET,
    trustedProxies: given.TRUSTED_PROXIES,
    socketsPerAddress: given.SOCKETS_PER_ADDRESS,
    newSocketsPerAddress: given.NEW_SOCKETS_PER_ADDRESS,
    anonymousQueries: given.ANONYMOUS_QUERIES,
    logLevel: given.LOG_LEVEL,
    npmScript: given.npm_lifecycle_event,
  };
}

/** A whole number from 1 to 100 000. */
const count = z
  .string()
  .regex(/^[1-9]\d{0,4}$|^100000$/, "set a number from 1 to 100000")
  .transform(Number);
const secret = z.string().min(32, "set 32 characters or more, such as what `openssl rand -hex 32` prints");

const settingsOf = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "set a number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "set a number from 0 to 65535")
    .default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "set an address to listen on, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, "set an address such as postgres://user:password@host:5432/igilik")
    .optional(),
  DATA_DIR: z.string().default("./.data"),
  PUBLIC_URL: z
    .string()
    .refine(isWebUrl, "set the address that browsers use, such as https://igilik.example.kz, without a path")
    .optional(),
  DEMO: z.enum(["on", "off"], "set on or off").optional(),
  BUS: z
    .enum(["memory", "postgres"], {
      error: ({ input }) =>
        String(input).startsWith("nats:")
          ? "nats is not there yet; set postgres for several servers on one DATABASE_URL"
          : "set memory for one server, or postgres for several on one DATABASE_URL",
    })
    .default("memory"),
  SESSION_SECRET: secret.optional(),
  MATCH_SECRET: secret.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .refine(
      (list) => list.every(isNetwork),
      "set addresses or networks with commas between, such as 10.0.0.0/8",
    ),
  SOCKETS_PER_ADDRESS: count.default(usualSocketLimits.perAddress),
  NEW_SOCKETS_PER_ADDRESS: count.default(usualSocketLimits.newASecond),
  ANONYMOUS_QUERIES: z
    .enum(
      ["open", "trusted"],
      "set open, or trusted to answer strangers nothing but the pages' own documents",
    )
    .default("open"),
  LOG_LEVEL: z.enum(logLevels, `set one of ${logLevels.join(", ")}`).default("info"),
  npm_lifecycle_event: z.string().optional(),
});

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:$/.test(toUrl(value)?.protocol ?? "");
}

function isWebUrl(value: string): boolean {
  const url = toUrl(value);
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash
  );
}

function toUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function isNetwork(value: string): boolean {
  const [address = "", bits, more] = value.split("/");
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
