import { type ChangeCampaignInput, DomainError, type Viewer, fillLanguages } from "@igilik/schema";
import { sql } from "kysely";
import { requirePermission } from "../access/permissions.js";
import type { Platform } from "../platform.js";
import type { Written } from "../writes/writer.js";
import { requireOpenProgramme } from "./campaign-rules.js";
import {
  type CampaignPatch,
  hasEventsOutside,
  putCodeEntries,
  updateCampaign,
} from "./campaign.repository.js";
import { requireCampaign } from "./require-campaign.js";

const entriesAtMost = { category: 30, district: 60 } as const;

/**
 * Changes what is given of a campaign. The first day stays once the campaign was announced: who comes for the first time in
 * a series is told by the order of its campaigns.
 *
 * @throws DomainError as `change` of the port
 */
export async function changeCampaign(
  { writer }: Pick<Platform, "writer">,
  viewer: Viewer,
  input: ChangeCampaignInput,
): Promise<Written<{ id: string }>> {
  requirePermission(viewer, "MANAGE_CAMPAIGNS");
  const { name, city, startsOn, endsOn, consentAge } = input;
  const patch: CampaignPatch = {
    ...(name && { name: fillLanguages(name) }),
    ...(city && { city: fillLanguages(city) }),
    ...(startsOn && { starts_on: startsOn }),
    ...(endsOn && { ends_on: endsOn }),
    ...(typeof consentAge === "number" && { consent_age: consentAge }),
  };
  return writer.write(viewer, { operation: "changeCampaign", input }, async (trx) => {
    const { id } = await requireCampaign(trx, viewer, input.campaign);
    const before = await trx
      .selectFrom("campaign")
      .select(["phase", "code_revision", "starts_on", "ends_on"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    requireOpenProgramme(before.phase);
    if (typeof input.revision === "number" && input.revision !== before.code_revision) {
      throw new DomainError("STALE_CHANGE");
    }
    const days = { from: startsOn ?? before.starts_on, to: endsOn ?? before.ends_on };
    if (days.from !== before.starts_on && before.phase !== "DRAFT") throw new DomainError("WRONG_STATE");
    if (days.to < days.from) throw new DomainError("ENDS_BEFORE_START");
    if (await hasEventsOutside(trx, id, days)) {
      throw new DomainError(
        "OUTSIDE_CAMPAIGN",
        "An event begins on a day that would be none of the campaign's. Move it first.",
      );
    }
    const fields = Object.keys(patch);
    if (fields.length > 0) await updateCampaign(trx, id, patch);
    for (const [book, entries] of [
      ["category", input.categories],
      ["district", input.districts],
    ] as const) {
      if (!entries || entries.length === 0) continue;
      requireOwnCodes(entries);
      const named = entries.map(({ code, name: words }) => ({ code, name: fillLanguages(words) }));
      if ((await putCodeEntries(trx, book, id, named)) > entriesAtMost[book])
        throw new DomainError("BAD_INPUT");
      fields.push(book);
    }
    if (fields.length > 0) await sql`select live.touch_campaign(${id})`.execute(trx);
    return { answer: { id }, campaignId: id, subjectKind: "campaign", subjectIds: [id], fields };
  });
}

function requireOwnCodes(entries: readonly { code: string }[]): void {
  const codes = new Set(entries.map(({ code }) => code));
  if (codes.size < entries.length) throw new DomainError("CODE_TAKEN");
}
