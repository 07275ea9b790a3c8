import { type Kysely, sql } from "kysely";

/** The rows of a programme that an import refused, as they stood, so that they can be mended another day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table refused_row (
      import_id uuid not null references programme_import on delete cascade,
      line int not null check (line > 0),
      outcome jsonb not null,
      cells jsonb not null,
      primary key (import_id, line)
    )
  `.execute(db);
}
