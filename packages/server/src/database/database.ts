import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "./tables.js";

/** The typed door to PostgreSQL. Inside a transaction it is Kysely's `Transaction<DB>`. */
export type Database = Kysely<DB>;

/** How a pool of connections behaves; what is left out takes PostgreSQL's own default. */
export interface DatabaseOptions {
  url: string;
  /** Connections at most. */
  connections: number;
  /** A statement that takes longer is ended by PostgreSQL with 57014, a transaction that waits longer for its next one with 25P03. */
  statementTimeoutMs: number;
  /** Shown in pg_stat_activity. */
  name: string;
  /** The role every statement runs as; left out for migrations, which run as the owner. */
  role?: "igilik_app";
}

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

// A date stays the text it is: a Date object would put it into the server's zone. Counts fit a double exactly.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text" | "binary" = "text") => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8 || oid === NUMERIC) return Number;
    return format === "text" ? pg.types.getTypeParser(oid, "text") : pg.types.getTypeParser(oid, "binary");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** Settings of one connection as `pg` takes them: the role and the timeout are set before the first statement. */
export function connectionConfig(options: Omit<DatabaseOptions, "connections">): pg.ClientConfig {
  return {
    connectionString: options.url,
    application_name: options.name,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs,
    // A PostgreSQL that hangs cannot end its own statements: then we stop waiting ourselves.
    query_timeout: options.statementTimeoutMs > 0 ? options.statementTimeoutMs + 1_000 : undefined,
    // A node that is frozen in the middle of a transaction must not keep its locks from the others.
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    options: options.role ? `-c role=${options.role}` : undefined,
    types,
  };
}

/** Opens a pool. Whoever opens it calls `destroy()` on it once. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connectionConfig(options),
    max: options.connections,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that PostgreSQL ends is no fault of ours: the pool opens another one when it needs it.
  pool.on("error", () => {});
  // One that is lost while somebody has it out tells by its next statement; unheard, its event would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
