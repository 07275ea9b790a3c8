import pg from "pg";
import { connectionConfig } from "../database/database.js";
import { sqlState } from "../database/transact.js";
import { almatyOffsets } from "./time-zones.js";
import { StartRefused } from "./start-refused.js";

const oldestMajor = 15;

/** What a database says about itself. */
export interface DatabaseState {
  version: number;
  encoding: string;
  /** Asia/Almaty's offsets in minutes at the instants of `almatyOffsets`. */
  offsets: number[];
  /** Whether the role `igilik_app` is there or can be made, and the owner may act as it. */
  can_have_role: boolean;
  /** Whether tables can be made in the schema `public`. */
  can_create: boolean;
}

/**
 * Looks whether the database at `url` is one that the server can work with.
 *
 * @throws StartRefused with one line that says what to do; it never repeats the password in the URL
 */
export async function checkDatabase(url: string): Promise<void> {
  requireFit(await readState(url), placeOf(url));
}

/**
 * Judges what a database says about itself. `where` names it in the refusal.
 *
 * @throws StartRefused
 */
export function requireFit(state: DatabaseState, where: string): void {
  if (state.version < oldestMajor * 10_000) {
    throw new StartRefused(
      `DATABASE_URL: ${where} is PostgreSQL ${Math.floor(state.version / 10_000)}, which is too old; use ${oldestMajor} to 18`,
    );
  }
  if (state.encoding !== "UTF8") {
    throw new StartRefused(
      `DATABASE_URL: ${where} keeps its text in ${state.encoding}; create the database with encoding UTF8`,
    );
  }
  if (!almatyOffsets.every(({ minutes }, index) => state.offsets[index] === minutes)) {
    throw new StartRefused(
      `DATABASE_URL: the time zone data of ${where} is wrong about Asia/Almaty (+05:00 since 1 March 2024); update PostgreSQL, or the system's tzdata and restart it`,
    );
  }
  if (!state.can_create) {
    throw new StartRefused(
      `DATABASE_URL: its user may not make tables in ${where}; let it own the database, or grant it CREATE on the database and on its schema public`,
    );
  }
  if (!state.can_have_role) {
    throw new StartRefused(
      `DATABASE_URL: its user may not act as the role igilik_app at ${where}; as a superuser run: create role igilik_app nologin; grant igilik_app to <that user>`,
    );
  }
}

async function readState(url: string): Promise<DatabaseState> {
  const client = new pg.Client(connectionConfig({ url, name: "igilik-check", statementTimeoutMs: 5_000 }));
  client.on("error", () => {}); // the query under way tells
  try {
    await client.connect();
    const { rows } = await client.query<DatabaseState>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
         array(
           select (extract(epoch from (at at time zone 'Asia/Almaty') - (at at time zone 'UTC')) / 60)::int
           from unnest($1::timestamptz[]) with ordinality as t (at, n) order by n
         ) as offsets,
         case when exists (select from pg_roles where rolname = 'igilik_app')
           then pg_has_role('igilik_app', 'member') or me.rolcreaterole
           else me.rolsuper or me.rolcreaterole
         end as can_have_role,
         has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as can_create
       from pg_roles me where me.rolname = current_user`,
      [almatyOffsets.map(({ instant }) => instant)],
    );
    const [state] = rows;
    if (!state) throw new Error("PostgreSQL knows no role of the current user");
    return state;
  } catch (error) {
    throw unreachable(url, error);
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(url: string, error: unknown): StartRefused {
  const where = placeOf(url);
  const code = sqlState(error);
  if (code === "28P01" || code === "28000") {
    return new StartRefused(`DATABASE_URL: ${where} refuses the user or the password; correct them`);
  }
  if (code === "3D000") {
    return new StartRefused(`DATABASE_URL: there is no such database at ${where}; create it first`);
  }
  const reason = error instanceof Error && error.message ? error.message : (code ?? String(error));
  return new StartRefused(
    `DATABASE_URL: ${where} cannot be reached (${reason}); check that PostgreSQL runs there`,
  );
}

/** Host, port and database of a connection string, without its user and password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname === "/" ? "" : pathname}`;
}
