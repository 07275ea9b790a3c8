import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { changeEvent, type EventPatch } from "../events/event-change.js";
import type { Reason } from "../events/event-correction.js";
import { cancelEvent, postponeEvent } from "../events/event-steps.js";
import { addEvent, lockEvent } from "../events/event.repository.js";
import type { CampaignBook } from "../live/code-books.js";
import { appendEventStatus } from "../live/feeds/append-activity.js";
import { insertOrganization } from "../organizations/organization.repository.js";
import { insertProject } from "../projects/project.repository.js";
import { guessKind } from "./organization-kind.js";
import type { Named, ProgrammeFacts } from "./programme-facts.js";
import type { KnownEvent, ProgrammePlan } from "./programme-plan.js";

/**
 * Does what a plan says, in the caller's transaction, by the same steps as a coordinator at the console. The outcomes
 * of new events get their ids. Tells the ids of the events that it made or changed, and each time how many there are.
 */
export async function applyProgramme(
  trx: Transaction<DB>,
  campaign: CampaignBook,
  plan: ProgrammePlan,
  reason: Reason,
  onDone: (done: number, total: number) => void,
): Promise<string[]> {
  const place = placeNew(trx, campaign);
  const ids: string[] = [];
  const tell = (): void => onDone(ids.length, plan.additions.length + plan.changes.length);
  for (const { facts, outcomes } of plan.additions) {
    const id = await addEvent(trx, campaign.id, {
      ...(await place(facts)),
      status: facts.status,
      countsAsEvent: true,
      isRehearsal: false,
      adultsOnly: false,
      cancelReason: null,
    });
    for (const outcome of outcomes) outcome.eventId = id;
    ids.push(id);
    tell();
  }
  for (const { event, after } of plan.changes) {
    await change(trx, event, after, await place(after), reason);
    ids.push(event.id);
    tell();
  }
  return ids;
}

async function change(
  trx: Transaction<DB>,
  before: KnownEvent,
  after: ProgrammeFacts,
  placed: EventPatch,
  reason: Reason,
): Promise<void> {
  const isApproved = after.status === "APPROVED" && before.status !== after.status;
  const patch = isApproved ? { ...placed, status: after.status } : placed;
  await changeEvent(trx, await lockEvent(trx, before.id), patch, reason);
  if (after.status !== before.status) {
    if (after.status === "CANCELLED") await cancelEvent(trx, await lockEvent(trx, before.id), reason);
    if (after.status === "POSTPONED")
      await postponeEvent(trx, await lockEvent(trx, before.id), undefined, reason);
  }
  await appendEventStatus(trx, before.id, before.status);
}

/** Turns names into ids, making each organization and project that is not there once. */
function placeNew(trx: Transaction<DB>, campaign: CampaignBook) {
  const made = new Map<Named, string>();
  const idOf = async (named: Named, make: () => Promise<string>): Promise<string> => {
    const id = named.id ?? made.get(named) ?? (await make());
    made.set(named, id);
    return id;
  };
  const organizationIdOf = (named: Named): Promise<string> =>
    idOf(named, () =>
      insertOrganization(trx, {
        name: named.name,
        kind: guessKind(named.name.ru),
        sizeClass: null,
        verified: false, // a line in a file is nobody's word for it
        isDemonstration: campaign.isDemonstration,
      }),
    );
  const projectIdOf = (named: Named): Promise<string> =>
    idOf(named, async () => {
      const id = await insertProject(trx, campaign.id, named.name);
      await sql`select live.touch_campaign(${campaign.id})`.execute(trx);
      return id;
    });

  return async (facts: ProgrammeFacts) => {
    const organizerIds: string[] = [];
    for (const organizer of facts.organizers) organizerIds.push(await organizationIdOf(organizer));
    return {
      title: facts.title,
      startsAt: facts.startsAt,
      endsAt: facts.endsAt,
      place: facts.place,
      districtId: facts.district.id,
      categoryId: facts.category.id,
      projectId: facts.project && (await projectIdOf(facts.project)),
      organizerIds,
      beneficiaries: facts.beneficiaries,
      capacity: facts.capacity,
    } satisfies EventPatch;
  };
}
