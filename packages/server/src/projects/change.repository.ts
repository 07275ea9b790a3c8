import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";

/** A project or a challenge that nobody else changes until the transaction ends. */
export interface Locked {
  id: string;
  campaignId: string;
  revision: number;
}

/** What can be different about a project. */
export type ProjectPatch = Partial<{ name: LocalizedTextValue }>;

/** What can be different about a challenge; a target of null takes it away. */
export type ChallengePatch = ProjectPatch & Partial<{ unit: LocalizedTextValue; target: number | null }>;

/** Holds the project with this id, or answers undefined. */
export function lockProject(trx: Transaction<DB>, id: string): Promise<Locked | undefined> {
  return trx
    .selectFrom("project")
    .select(["id", "campaign_id as campaignId", "revision"])
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Holds the challenge with this id so that no result is recorded for it meanwhile, or answers undefined. */
export function lockChallenge(
  trx: Transaction<DB>,
  id: string,
): Promise<(Locked & { unit: LocalizedTextValue }) | undefined> {
  return trx
    .selectFrom("challenge")
    .select(["id", "campaign_id as campaignId", "revision", "unit"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a result was ever recorded for a challenge, whatever has become of it. */
export async function hasResults(trx: Transaction<DB>, challengeId: string): Promise<boolean> {
  const first = await trx
    .selectFrom("impact_entry")
    .select("id")
    .where("challenge_id", "=", challengeId)
    .limit(1)
    .executeTakeFirst();
  return first !== undefined;
}

/** Changes a locked project; what is left out stays. */
export async function updateProject(
  trx: Transaction<DB>,
  locked: Locked,
  patch: ProjectPatch,
): Promise<void> {
  await trx
    .updateTable("project")
    .set({ ...patch, revision: locked.revision + 1 })
    .where("id", "=", locked.id)
    .execute();
}

/** Changes a locked challenge; what is left out stays. */
export async function updateChallenge(
  trx: Transaction<DB>,
  locked: Locked,
  patch: ChallengePatch,
): Promise<void> {
  await trx
    .updateTable("challenge")
    .set({ ...patch, revision: locked.revision + 1 })
    .where("id", "=", locked.id)
    .execute();
}
