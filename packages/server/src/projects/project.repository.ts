import type { Transaction } from "kysely";
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
