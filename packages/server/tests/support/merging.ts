import { sql } from "kysely";
import { createVolunteersService } from "../../src/volunteers/volunteers.service.js";
import { insertPerson, type Marathon } from "./marathon.js";
import { coordinator, type TestPlatform } from "./platform.js";

/** What tests of merges do, each time under a new reference, and what they look at. */
export type Merging = ReturnType<typeof createMerging>;

/** `marathon` is asked anew each time, as tests open one each. */
export function createMerging(platform: TestPlatform, marathon: () => Marathon) {
  const { db } = platform;
  const volunteers = createVolunteersService(platform);
  return {
    volunteers,
    merge: (keep: string, folded: string, viewer = coordinator) =>
      volunteers.merge(viewer, { clientRef: marathon().ref(), keep, merge: folded, reason: "один человек" }),
    unmerge: (volunteer: string) =>
      volunteers.unmerge(coordinator, { clientRef: marathon().ref(), volunteer, reason: "двое" }),
    people: (...names: string[]) => Promise.all(names.map((name) => insertPerson(platform, name))),

    async register(eventId: string, personId: string, state: "CONFIRMED" | "DECLINED" = "CONFIRMED") {
      const { id } = await db
        .insertInto("registration")
        .values({
          campaign_id: marathon().campaign.id,
          event_id: eventId,
          person_id: personId,
          recorded_person_id: personId,
          state,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await sql`select live.count_registrations(${[id]}::uuid[], 1)`.execute(db);
      return id;
    },

    /** All that is known of who came, and who said they would: whose it is, how it stands, with which hours and credits. */
    async facts(eventIds: readonly string[]) {
      const ofThem = sql<string>`(select id from attendance where event_id = any (${eventIds}::uuid[]))`;
      return {
        attendances: await db
          .selectFrom("attendance")
          .select([
            "id",
            "person_id",
            "state",
            "tier",
            "void_cause",
            "covered_by",
            "checked_in_at",
            "checked_out_at",
          ])
          .where("event_id", "in", eventIds)
          .orderBy("id")
          .execute(),
        registrations: await db
          .selectFrom("registration")
          .select(["id", "person_id", "state", "state_before_merge", "covered_by"])
          .where("event_id", "in", eventIds)
          .orderBy("id")
          .execute(),
        hours: await db
          .selectFrom("hours_entry")
          .select(["id", "attendance_id", "minutes", "source", "state", "taken_from"])
          .where("attendance_id", "in", ofThem)
          .orderBy("id")
          .execute(),
        credits: await db
          .selectFrom("attendance_organization")
          .selectAll()
          .where("attendance_id", "in", ofThem)
          .orderBy("attendance_id")
          .orderBy("organization_id")
          .orderBy("tier")
          .execute(),
        own: await db.selectFrom("attendance_own").selectAll().where("attendance_id", "in", ofThem).execute(),
      };
    },

    /** Events at which a card stands. */
    async standing(personId: string): Promise<string[]> {
      const rows = await db
        .selectFrom("attendance")
        .select("event_id")
        .where("person_id", "=", personId)
        .where("state", "<>", "VOIDED")
        .orderBy("event_id")
        .execute();
      return rows.map((row) => row.event_id);
    },
  };
}
