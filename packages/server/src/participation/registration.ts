import {
  DomainError,
  type ChangeRegistrationInput,
  type ChangeRegistrationResult,
  type RegisterVolunteerInput,
  type RegisterVolunteerResult,
  type RegistrationView,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { sharePeople } from "./arrival.repository.js";
import { countRegistrations } from "./attendance.repository.js";
import { refuseAge } from "./check-in-rules.js";
import { countPlaces, lockPlaces } from "./registration-places.js";
import { isPlaceFree, mayFollow, stateForNew } from "./registration-rules.js";
import { isUuid } from "../uuid.js";
import { findRootPersonId } from "../volunteers/person.repository.js";

/**
 * Registers a person for an event, or one of its shifts: confirmed while there is a place, else on the waiting list.
 *
 * @throws DomainError EVENT_NOT_FOUND, VOLUNTEER_NOT_FOUND, SHIFT_NOT_FOUND, TOO_YOUNG, NO_CONSENT, WRONG_STATE,
 * CAMPAIGN_CLOSED
 */
export async function register(
  platform: Platform,
  viewer: Viewer,
  input: RegisterVolunteerInput,
): Promise<RegisterVolunteerResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "registerVolunteer", input },
    (trx) => addRegistration(trx, viewer, input),
  );
  const registration = await readRegistration(platform.writes, answer.registrationId);
  return { clientRef: input.clientRef, registration, write: receipt };
}

async function addRegistration(trx: Transaction<DB>, viewer: Viewer, input: RegisterVolunteerInput) {
  const event = await lockPlaces(trx, input.event);
  requireSameWorld(viewer, event);
  if (event.status !== "APPROVED" && event.status !== "LIVE") throw new DomainError("WRONG_STATE");
  const personId = await lockPerson(trx, input.volunteer, event.isDemonstration);
  const person = (await sharePeople(trx, [personId])).get(personId);
  const refusal = person && refuseAge(event, person);
  if (refusal) throw new DomainError(refusal);
  const places = await countPlaces(trx, event.id, input.shift || null);
  const standing = await trx
    .selectFrom("registration")
    .select("id")
    .where("event_id", "=", event.id)
    .where("person_id", "=", personId)
    .where("state", "not in", ["CANCELLED", "DECLINED"])
    .executeTakeFirst();
  if (standing) throw new DomainError("WRONG_STATE", "The person is registered for this event already.");
  const { id } = await trx
    .insertInto("registration")
    .values({
      campaign_id: event.campaignId,
      event_id: event.id,
      person_id: personId,
      recorded_person_id: input.volunteer.toLowerCase(),
      shift_id: input.shift || null,
      state: stateForNew(places),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await countRegistrations(trx, [id], 1);
  return {
    answer: { registrationId: id },
    campaignId: event.campaignId,
    subjectKind: "registration",
    subjectIds: [id],
  };
}

/**
 * Moves a registration along its arrows. Whoever held no place is confirmed only while there is one.
 *
 * @throws DomainError REGISTRATION_NOT_FOUND, WRONG_STATE, CAMPAIGN_CLOSED
 */
export async function changeRegistration(
  platform: Platform,
  viewer: Viewer,
  input: ChangeRegistrationInput,
): Promise<ChangeRegistrationResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "changeRegistration", input },
    (trx) => moveRegistration(trx, viewer, input),
  );
  const registration = await readRegistration(platform.writes, answer.registrationId);
  return { clientRef: input.clientRef, registration, write: receipt };
}

async function moveRegistration(trx: Transaction<DB>, viewer: Viewer, input: ChangeRegistrationInput) {
  const found = isUuid(input.id)
    ? await trx
        .selectFrom("registration")
        .select(["id", "event_id", "person_id"])
        .where("id", "=", input.id)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new DomainError("REGISTRATION_NOT_FOUND");
  const event = await lockPlaces(trx, found.event_id);
  requireSameWorld(viewer, event);
  await trx.selectFrom("person").select("id").where("id", "=", found.person_id).forUpdate().execute();
  const { state, shift_id } = await trx
    .selectFrom("registration")
    .select(["state", "shift_id"])
    .where("id", "=", found.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (input.seenState && input.seenState !== state) throw new DomainError("STALE_CHANGE");
  if (!mayFollow(state, input.state)) throw new DomainError("WRONG_STATE");
  if (input.state === "CONFIRMED" && !isPlaceFree(state, await countPlaces(trx, event.id, shift_id))) {
    throw new DomainError("WRONG_STATE", "The event or the shift is full.");
  }
  await countRegistrations(trx, [found.id], -1);
  await trx.updateTable("registration").set({ state: input.state }).where("id", "=", found.id).execute();
  await countRegistrations(trx, [found.id], 1);
  return {
    answer: { registrationId: found.id },
    campaignId: event.campaignId,
    subjectKind: "registration",
    subjectIds: [found.id],
    fields: ["state"],
  };
}

/** Locks the card that counts: a check-in of the same person waits, so that both see each other. */
async function lockPerson(trx: Transaction<DB>, id: string, isDemonstration: boolean): Promise<string> {
  const root = await findRootPersonId(trx, id);
  if (!root) throw new DomainError("VOLUNTEER_NOT_FOUND");
  const person = await trx
    .selectFrom("person")
    .select(["id", "is_demonstration"])
    .where("id", "=", root)
    .forUpdate()
    .executeTakeFirst();
  if (!person || person.is_demonstration !== isDemonstration) throw new DomainError("VOLUNTEER_NOT_FOUND");
  // Cards may have been merged or parted while we waited for the row.
  return (await findRootPersonId(trx, id)) === person.id ? person.id : lockPerson(trx, id, isDemonstration);
}

async function readRegistration(db: Database, id: string): Promise<RegistrationView> {
  const row = await db
    .selectFrom("registration")
    .select(["id", "state", "event_id", "person_id"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id: row.id, state: row.state, eventId: row.event_id, volunteerId: row.person_id };
}
