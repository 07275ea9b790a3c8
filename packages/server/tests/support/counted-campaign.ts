import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";
import type { ThankYouStatus } from "../../src/database/tables.js";
import * as facts from "./counted-facts.js";
import { withLease } from "./with-lease.js";

/** Facts of a campaign, named as a test reads them: events by name, people as p1, p2 …, organizations by letter. */
export interface CountedCampaign {
  id: string;
  slug: string;
  event: (name: string) => string;
  person: (name: string) => string;
  organization: (name: string) => string;
}

const text = (name: string) => ({ kk: name, ru: name, en: name });

/**
 * Two marathons of one series in which every reason for leaving something out occurs, counted as the services count:
 * every fact with a sign of +1 in its transaction. Nothing is folded yet. `isRehearsal`: this year's as a whole.
 */
export async function createCountedCampaign(
  db: Database,
  { isRehearsal = false }: { isRehearsal?: boolean } = {},
): Promise<CountedCampaign> {
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    const known = ids.get(name);
    if (known === undefined) throw new Error(`the counted campaign has no ${name}`);
    return known;
  };
  await db.transaction().execute(async (trx) => {
    const series = await trx
      .insertInto("campaign_series")
      .values({ slug: "marathon", name: text("Marathon") })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (let number = 1; number <= 16; number++) {
      const { id: person } = await trx
        .insertInto("person")
        .values({ code: `P${number}`, family_name: "Test", given_name: `Person ${number}` })
        .returning("id")
        .executeTakeFirstOrThrow();
      ids.set(`p${number}`, person);
    }
    for (const name of ["A", "B", "C", "D", "E"]) {
      const row = await trx
        .insertInto("organization")
        .values({ name: text(name), kind: "GROUP" })
        .returning("id")
        .executeTakeFirstOrThrow();
      ids.set(name, row.id);
    }

    const openCampaign = async (year: number): Promise<string> => {
      const campaign = await trx
        .insertInto("campaign")
        .values({
          series_id: series.id,
          slug: `marathon-${year}`,
          name: text(`Marathon ${year}`),
          city: text("Almaty"),
          time_zone: "Asia/Almaty",
          starts_on: `${year}-12-04`,
          ends_on: `${year}-12-09`,
          phase: "LIVE",
          is_rehearsal: isRehearsal && year === 2026,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      for (const [table, codes] of [
        ["category", ["ecology", "elderly"]],
        ["district", ["medeu", "alatau"]],
      ] as const) {
        for (const [position, code] of codes.entries()) {
          const row = await trx
            .insertInto(table)
            .values({ campaign_id: campaign.id, code, name: text(code), position })
            .returning("id")
            .executeTakeFirstOrThrow();
          ids.set(`${year} ${code}`, row.id);
        }
      }
      return campaign.id;
    };

    const addEvent = async (
      campaignId: string,
      year: number,
      name: string,
      fact: facts.EventFact,
    ): Promise<void> => {
      const { id: eventId } = await trx
        .insertInto("event")
        .values({
          campaign_id: campaignId,
          title: text(name),
          status: fact.status,
          starts_at: new Date(`${fact.at.replace(" ", "T")}:00+05:00`),
          ends_at: new Date(Date.parse(`${fact.at.replace(" ", "T")}:00+05:00`) + 7_200_000),
          is_over: fact.isOver ?? false,
          place: "Republic Square",
          district_id: id(`${year} ${fact.district}`),
          category_id: id(`${year} ${fact.category}`),
          counts_as_event: !fact.isPart,
          is_rehearsal: fact.isRehearsal ?? false,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      ids.set(name, eventId);
      for (const organizer of fact.organizers) {
        await trx
          .insertInto("event_organizer")
          .values({ event_id: eventId, organization_id: id(organizer) })
          .execute();
      }
    };

    const addAttendance = async (
      campaignId: string,
      [event, person, ...broughtBy]: facts.Came,
      tier: "VERIFIED" | "REPORTED",
      voidCause: "UNDONE" | "DUPLICATE_PERSON" | null = null,
    ): Promise<void> => {
      const row = await trx
        .insertInto("attendance")
        .values({
          campaign_id: campaignId,
          event_id: id(event),
          person_id: id(person),
          recorded_person_id: id(person),
          tier,
          state: voidCause ? "VOIDED" : "PRESENT",
          void_cause: voidCause,
          checked_in_at: new Date("2026-12-04T19:10:00Z"), // past midnight in Almaty
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      ids.set(`${person} at ${event}`, row.id);
      for (const organization of broughtBy) {
        await trx
          .insertInto("attendance_organization")
          .values({ attendance_id: row.id, organization_id: id(organization), tier })
          .execute();
      }
    };

    const before = await openCampaign(2025);
    await addEvent(before, 2025, "last year", { ...facts.events["held"]!, at: "2025-12-05 10:00" });
    for (const person of facts.lastYear) await addAttendance(before, ["last year", person], "VERIFIED");

    const campaignId = await openCampaign(2026);
    ids.set("campaign", campaignId);
    for (const [name, fact] of Object.entries(facts.events)) await addEvent(campaignId, 2026, name, fact);
    for (const came of facts.verified) await addAttendance(campaignId, came, "VERIFIED");
    for (const came of facts.reported) await addAttendance(campaignId, came, "REPORTED");
    for (const came of facts.undone) await addAttendance(campaignId, came, "VERIFIED", "UNDONE");
    for (const came of facts.duplicate) await addAttendance(campaignId, came, "VERIFIED", "DUPLICATE_PERSON");
    for (const [event, person, state] of facts.registrations) {
      await trx
        .insertInto("registration")
        .values({
          campaign_id: campaignId,
          event_id: id(event),
          person_id: id(person),
          recorded_person_id: id(person),
          state,
        })
        .execute();
    }
    for (const [event, person, minutes, state] of facts.hours) {
      await trx
        .insertInto("hours_entry")
        .values({
          campaign_id: campaignId,
          attendance_id: id(`${person} at ${event}`),
          minutes,
          state,
          source: "CLAIM",
        })
        .execute();
    }
    const project = await trx
      .insertInto("project")
      .values({ campaign_id: campaignId, name: text("Narkostop") })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const code of ["tea", "walls"]) {
      const row = await trx
        .insertInto("challenge")
        .values({
          campaign_id: campaignId,
          project_id: project.id,
          code,
          name: text(code),
          unit: text(`${code}s`),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      ids.set(code, row.id);
    }
    for (const [event, challenge, quantity, state] of facts.impacts) {
      await trx
        .insertInto("impact_entry")
        .values({
          campaign_id: campaignId,
          event_id: id(event),
          challenge_id: id(challenge),
          quantity,
          state,
        })
        .execute();
    }
    for (const [event, organization, count, countAtMost, isReplaced] of facts.headcounts) {
      await trx
        .insertInto("headcount_report")
        .values({
          campaign_id: campaignId,
          event_id: id(event),
          organization_id: id(organization),
          count,
          count_at_most: countAtMost,
          is_replaced: isReplaced,
        })
        .execute();
    }
    for (const [status, count] of Object.entries(facts.thanks) as [ThankYouStatus, number][]) {
      for (let n = 0; n < count; n++) {
        await trx
          .insertInto("thank_you")
          .values({ campaign_id: campaignId, text: "Thank you!", channel: "STREET", status })
          .execute();
      }
    }
    await sql`select live.count_events(array(select id from event), 1)`.execute(trx);
    await sql`select live.count_thanks(array(select id from thank_you), 1)`.execute(trx);
  });
  return { id: id("campaign"), slug: "marathon-2026", event: id, person: id, organization: id };
}

/** Folds all that was committed, as the leading projector does; takes the lease when nobody else has it. */
export async function fold(db: Database): Promise<void> {
  await withLease(db, async (token) => {
    await sql`select from live.tick(${token}, '1 minute')`.execute(db);
  });
}
