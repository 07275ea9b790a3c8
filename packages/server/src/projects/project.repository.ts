import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import { fold, wordsOf } from "../database/fold.js";
import type { DB } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";

/** A challenge to insert. */
export interface NewChallenge {
  campaignId: string;
  projectId: string;
  code: string;
  name: LocalizedTextValue;
  unit: LocalizedTextValue;
  target: number | null;
}

/** Adds a project behind the campaign's others and tells its id. */
export async function insertProject(
  trx: Transaction<DB>,
  campaignId: string,
  name: LocalizedTextValue,
): Promise<string> {
  const { id } = await trx
    .insertInto("project")
    .values({ campaign_id: campaignId, name, position: await nextPosition(trx, "project", campaignId) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a challenge behind the campaign's others and tells its id. */
export async function insertChallenge(trx: Transaction<DB>, challenge: NewChallenge): Promise<string> {
  const { id } = await trx
    .insertInto("challenge")
    .values({
      campaign_id: challenge.campaignId,
      project_id: challenge.projectId,
      code: challenge.code,
      name: challenge.name,
      unit: challenge.unit,
      target: challenge.target,
      position: await nextPosition(trx, "challenge", challenge.campaignId),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ids of the first projects or challenges of a campaign whose words hold each of the search's, in their order. */
export async function findByWords(
  db: Database,
  table: "project" | "challenge",
  { campaignId, search, first }: { campaignId: string; search: string; first: number },
): Promise<string[]> {
  const code = table === "challenge" ? sql`code` : sql`''`;
  const said = fold(sql`concat_ws(' ', name ->> 'kk', name ->> 'ru', name ->> 'en', ${code})`);
  const holdsAll = wordsOf(search).map((word) => sql`${said} like ${fold(sql`${`%${word}%`}::text`)}`);
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)}
    where campaign_id = ${campaignId} and ${sql.join(holdsAll, sql` and `)}
    order by position, id limit ${first}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Two additions at once may share a position; the id, which rises with time, decides then. */
async function nextPosition(
  trx: Transaction<DB>,
  table: "project" | "challenge",
  campaignId: string,
): Promise<number> {
  const { n } = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirstOrThrow();
  return n;
}
