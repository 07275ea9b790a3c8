import {
  type ChangeEventInput,
  type CreateEventInput,
  DomainError,
  fillLanguages,
  tidyLine,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import type { CampaignRow } from "../campaigns/campaign.repository.js";
import type { DB } from "../database/tables.js";
import { requireOrganizations } from "../organizations/require-organizations.js";
import { isUuid } from "../uuid.js";
import type { EventPatch } from "./event-change.js";
import { type NewEvent, requireCodeId } from "./event.repository.js";
import { toWantedShift } from "./shifts.js";

/**
 * Resolves what somebody says about a new event: codes to entries of the campaign's lists, moments, languages.
 *
 * @throws DomainError DISTRICT_NOT_FOUND, CATEGORY_NOT_FOUND, PROJECT_NOT_FOUND, ORGANIZATION_NOT_FOUND, BAD_INPUT
 */
export async function toNewEvent(
  trx: Transaction<DB>,
  campaign: CampaignRow,
  input: CreateEventInput,
): Promise<NewEvent> {
  return {
    title: fillLanguages(input.title),
    startsAt: new Date(input.startsAt),
    endsAt: new Date(input.endsAt),
    place: tidyLine(input.place),
    districtId: await requireCodeId(trx, "district", campaign.id, input.district),
    categoryId: await requireCodeId(trx, "category", campaign.id, input.category),
    projectId: input.project ? await requireProject(trx, campaign, input.project) : null,
    organizerIds: await requireOrganizers(trx, campaign, input.organizers),
    beneficiaries: input.beneficiaries ? fillLanguages(input.beneficiaries) : null,
    capacity: input.capacity ?? null,
    countsAsEvent: input.countsAsEvent,
    isRehearsal: input.isRehearsal,
    adultsOnly: input.adultsOnly,
    status: input.status,
    cancelReason: null,
  };
}

/** Resolves what somebody wants changed; null takes away what an event may be without, and changes nothing else. */
export async function toEventPatch(
  trx: Transaction<DB>,
  campaign: CampaignRow,
  input: ChangeEventInput,
): Promise<EventPatch> {
  const { title, place, startsAt, endsAt, district, category, project, organizers, beneficiaries } = input;
  const { capacity, countsAsEvent, adultsOnly, shifts, status } = input;
  return {
    ...(title ? { title: fillLanguages(title) } : {}),
    ...(typeof place === "string" ? { place: tidyLine(place) } : {}),
    ...(startsAt ? { startsAt: new Date(startsAt) } : {}),
    ...(endsAt ? { endsAt: new Date(endsAt) } : {}),
    ...(district ? { districtId: await requireCodeId(trx, "district", campaign.id, district) } : {}),
    ...(category ? { categoryId: await requireCodeId(trx, "category", campaign.id, category) } : {}),
    ...(project === undefined
      ? {}
      : { projectId: project === null ? null : await requireProject(trx, campaign, project) }),
    ...(organizers ? { organizerIds: await requireOrganizers(trx, campaign, organizers) } : {}),
    ...(beneficiaries === undefined ? {} : { beneficiaries: beneficiaries && fillLanguages(beneficiaries) }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(typeof countsAsEvent === "boolean" ? { countsAsEvent } : {}),
    ...(typeof adultsOnly === "boolean" ? { adultsOnly } : {}),
    ...(shifts ? { shifts: shifts.map(toWantedShift) } : {}),
    ...(status ? { status } : {}),
  };
}

async function requireOrganizers(
  trx: Transaction<DB>,
  campaign: CampaignRow,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) throw new DomainError("BAD_INPUT", "organizers needs at least one organization.");
  await requireOrganizations(trx, ids, campaign.is_demonstration);
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}

async function requireProject(trx: Transaction<DB>, campaign: CampaignRow, id: string): Promise<string> {
  const row = isUuid(id)
    ? await trx
        .selectFrom("project")
        .select("id")
        .where("campaign_id", "=", campaign.id)
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new DomainError("PROJECT_NOT_FOUND");
  return row.id;
}
