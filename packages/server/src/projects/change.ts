import {
  type ChangeChallengeInput,
  type ChangeProjectInput,
  DomainError,
  type Viewer,
  fillLanguages,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requirePermission } from "../access/permissions.js";
import { requireOpenProgramme } from "../campaigns/campaign-rules.js";
import { requireOwnCampaign } from "../campaigns/require-campaign.js";
import type { DB } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import type { Written } from "../writes/writer.js";
import {
  type ChallengePatch,
  type Locked,
  type ProjectPatch,
  hasResults,
  lockChallenge,
  lockProject,
  updateChallenge,
  updateProject,
} from "./change.repository.js";

type Changed = Promise<Written<{ id: string; campaign: string }>>;

/** Changes what is given of a project, as the port says. */
export function changeProject({ writer }: Platform, viewer: Viewer, input: ChangeProjectInput): Changed {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const patch: ProjectPatch = input.name ? { name: fillLanguages(input.name) } : {};
  return writer.write(viewer, { operation: "changeProject", input }, async (trx) => {
    const before = isUuid(input.id) ? await lockProject(trx, input.id) : undefined;
    if (!before) throw new DomainError("PROJECT_NOT_FOUND");
    await requireChangeable(trx, viewer, before, input.revision);
    const fields = Object.keys(patch);
    if (fields.length > 0) await updateProject(trx, before, patch);
    return done(trx, "project", before, fields);
  });
}

/** Changes what is given of a challenge, as the port says. */
export function changeChallenge({ writer }: Platform, viewer: Viewer, input: ChangeChallengeInput): Changed {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const unit = input.unit ? fillLanguages(input.unit) : undefined;
  const patch: ChallengePatch = {
    ...(input.name ? { name: fillLanguages(input.name) } : {}),
    ...(unit ? { unit } : {}),
    ...(input.target === undefined ? {} : { target: input.target }),
  };
  return writer.write(viewer, { operation: "changeChallenge", input }, async (trx) => {
    const before = isUuid(input.id) ? await lockChallenge(trx, input.id) : undefined;
    if (!before) throw new DomainError("CHALLENGE_NOT_FOUND");
    await requireChangeable(trx, viewer, before, input.revision);
    if (unit && !isSame(unit, before.unit) && (await hasResults(trx, before.id))) {
      throw new DomainError("CHALLENGE_COUNTED");
    }
    const fields = Object.keys(patch);
    if (fields.length > 0) await updateChallenge(trx, before, patch);
    return done(trx, "challenge", before, fields);
  });
}

async function requireChangeable(
  trx: Transaction<DB>,
  viewer: Viewer,
  before: Locked,
  revision: number | null | undefined,
): Promise<void> {
  const campaign = await requireOwnCampaign(trx, viewer, before.campaignId);
  requireOpenProgramme(campaign.phase);
  if (typeof revision === "number" && revision !== before.revision) throw new DomainError("STALE_CHANGE");
}

const isSame = (one: LocalizedTextValue, other: LocalizedTextValue): boolean =>
  one.kk === other.kk && one.ru === other.ru && one.en === other.en;

/** Boards read the names again with the campaign's next revision. */
async function done(trx: Transaction<DB>, subjectKind: string, { id, campaignId }: Locked, fields: string[]) {
  if (fields.length > 0) await sql`select live.touch_campaign(${campaignId})`.execute(trx);
  return { answer: { id, campaign: campaignId }, campaignId, subjectKind, subjectIds: [id], fields };
}
