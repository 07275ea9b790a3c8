import type { ErrorCode } from "@igilik/schema";
import { sql } from "kysely";
import { hoursFromNow } from "../open-marathon.js";
import { type RefusalCase, type Scene, mutate, nobody, refuses } from "./scene.js";

const refusedIn = "__typename ... on CheckInRefused { code }";
const refusedOut = "__typename ... on CheckOutRefused { code }";
const refusedCard = "... on AddVolunteerRefused { code }";
const refusedThanks = "... on SendThankYouRefused { code }";

/** Checks a new person in at the marathon's event, with one detail changed. */
const checkIn = (given: (scene: Scene) => object | Promise<object>): RefusalCase =>
  refuses(
    "recordCheckIn",
    async (scene) => ({
      event: scene.marathon.eventId,
      volunteer: scene.newPerson(),
      ...(await given(scene)),
    }),
    refusedIn,
  );

const addVolunteer = (given: object): RefusalCase =>
  refuses("addVolunteer", () => ({ familyName: "Ли", givenName: "Вера", ...given }), refusedCard);

const thank = (text: string, heard: object = {}): RefusalCase =>
  refuses("sendThankYou", ({ marathon }) => ({ campaign: marathon.slug, text, ...heard }), refusedThanks);

async function bornYearsAgo(scene: Scene, age: number): Promise<string> {
  const id = scene.newPerson();
  const year = new Date().getUTCFullYear() - age;
  await sql`update person set birth_year = ${year}::int where id = ${id}`.execute(
    scene.world.server.platform.db,
  );
  return id;
}

/** What is said at a desk of arrivals, of people, and of thanks. */
export const deskCases = {
  NOT_OPEN_YET: checkIn(async ({ newEvent }) => ({
    event: await newEvent({ startsAt: hoursFromNow(5), endsAt: hoursFromNow(6) }),
  })),
  EVENT_CANCELLED: checkIn(async ({ newEvent, coordinator }) => {
    const event = await newEvent();
    await mutate(coordinator, "cancelEvent", { id: event, reason: "Боран" });
    return { event };
  }),
  UNKNOWN_VOLUNTEER: checkIn(() => ({ volunteer: nobody })),
  UNKNOWN_ORGANIZATION: checkIn(() => ({ organization: nobody })),
  NO_CONSENT: checkIn(async (scene) => ({ volunteer: await bornYearsAgo(scene, 12) })),
  TOO_YOUNG: checkIn(async (scene) => ({
    event: await scene.newEvent({ adultsOnly: true }),
    volunteer: await bornYearsAgo(scene, 17),
  })),
  BAD_TIME: checkIn(() => ({ at: hoursFromNow(0.2) })),
  NOT_CHECKED_IN: refuses(
    "recordCheckOut",
    ({ marathon, newPerson }) => ({ event: marathon.eventId, volunteer: newPerson() }),
    refusedOut,
  ),
  async ALREADY_LEFT({ coordinator, marathon, newPerson }) {
    const person = { event: marathon.eventId, volunteer: newPerson() };
    await mutate(coordinator, "recordCheckIn", { ...person, at: hoursFromNow(-0.3) }, refusedIn);
    const leave = () => mutate(coordinator, "recordCheckOut", person, refusedOut);
    await leave();
    return leave();
  },

  NAME_BLANK: addVolunteer({ givenName: " " }),
  BAD_PHONE: addVolunteer({ phone: "123" }),
  BAD_BIRTH_YEAR: addVolunteer({ birthYear: 1850 }),

  TEXT_BLANK: thank(" \n "),
  TEXT_TOO_LONG: thank("р".repeat(5_000)),
  TEXT_ONLY_LINK: thank("https://spam.example/x?y=1"),
  HEARD_AHEAD: thank("Рақмет!", { channel: "STREET", heardAt: hoursFromNow(1) }),
} satisfies Partial<Record<ErrorCode, RefusalCase>>;
