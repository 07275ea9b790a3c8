import type { CampaignView, CreateEventInput, EventView, OrganizationView } from "@igilik/schema";
import { sql } from "kysely";
import { expect } from "vitest";
import { createCampaignsService } from "../../src/campaigns/campaigns.service.js";
import { createEventsService } from "../../src/events/events.service.js";
import { createOrganizationsService } from "../../src/organizations/organizations.service.js";
import { countFacts, readCounters } from "./counters.js";
import { coordinator, demonstrator, type TestPlatform } from "./platform.js";
import { sixDays } from "./six-days.js";
import { withLease } from "./with-lease.js";

/** A marathon of six days whose clock a test sets, with one organization and services to work with. */
export interface Marathon {
  campaign: CampaignView;
  organization: OrganizationView;
  events: ReturnType<typeof createEventsService>;
  /** A reference that nobody has used. */
  ref(): string;
  /** Moves the campaign's clock to this moment, where it stands still. */
  setClock(at: string): Promise<void>;
  /** Lets time move events, as the leader does each second. */
  moveDueEvents(): Promise<void>;
  /** Creates an approved event on 5 December, 10 to 12 o'clock, unless told otherwise. */
  createEvent(changes?: Partial<CreateEventInput>): Promise<EventView>;
  /** Puts a verified arrival into the facts, and counts it. Tells the attendance's id. */
  arrive(
    eventId: string,
    personId: string,
    changes?: { tier?: "VERIFIED" | "REPORTED"; card?: string },
  ): Promise<string>;
  /** Drains all deltas and compares every counter with the facts. */
  expectCountersToBeFacts(): Promise<void>;
}

let marathons = 0;

/** Opens a demonstration marathon, since only a demonstration has a clock of its own, and lets it go live. */
export async function openMarathon(platform: TestPlatform): Promise<Marathon> {
  const { db } = platform;
  const campaigns = createCampaignsService(platform);
  const organizations = createOrganizationsService(platform);
  const events = createEventsService(platform);
  const slug = `marathon-${++marathons}`;
  let references = 0;
  const ref = (): string => `${slug} ${++references}`;
  await campaigns.open(demonstrator, sixDays(slug));
  await campaigns.changePhase(demonstrator, { clientRef: ref(), campaign: slug, phase: "PUBLISHED" });
  const live = await campaigns.changePhase(demonstrator, { clientRef: ref(), campaign: slug, phase: "LIVE" });
  const { campaign } = live;
  const { organization } = await organizations.add(demonstrator, {
    clientRef: ref(),
    name: { ru: "Союз студентов города" },
    kind: "STUDENT",
  });
  const setClock = async (at: string): Promise<void> => {
    const clock = { campaign_at: new Date(at), real_at: new Date(), rate: 0, runs_until: new Date(at) };
    await db
      .insertInto("demonstration_clock")
      .values({ campaign_id: campaign.id, ...clock })
      .onConflict((conflict) => conflict.column("campaign_id").doUpdateSet(clock))
      .execute();
  };
  await setClock("2026-12-04T09:00:00+05:00");

  return {
    campaign,
    organization,
    events,
    ref,
    setClock,
    async moveDueEvents() {
      await withLease(db, async (token) => {
        await sql`select live.move_due_events(${token})`.execute(db);
      });
    },
    async createEvent(changes = {}) {
      const { event } = await events.create(coordinator, {
        clientRef: ref(),
        campaign: slug,
        title: { ru: "Уборка русла реки Есентай" },
        startsAt: "2026-12-05T10:00:00+05:00",
        endsAt: "2026-12-05T12:00:00+05:00",
        place: "набережная Есентай",
        district: "bostandyk",
        category: "ecology",
        organizers: [organization.id],
        countsAsEvent: true,
        isRehearsal: false,
        adultsOnly: false,
        status: "APPROVED",
        ...changes,
      });
      return event;
    },
    async arrive(eventId, personId, { tier = "VERIFIED", card = personId } = {}) {
      return db.transaction().execute(async (trx) => {
        await sql`select from event where id = ${eventId} for share`.execute(trx);
        await sql`select from person where id = ${personId} for share`.execute(trx);
        const { id } = await trx
          .insertInto("attendance")
          .values({
            campaign_id: campaign.id,
            event_id: eventId,
            person_id: personId,
            recorded_person_id: card,
            tier,
            checked_in_at: new Date(),
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        await trx
          .insertInto("attendance_organization")
          .values({ attendance_id: id, organization_id: organization.id, tier })
          .execute();
        await sql`select live.count_attendances(${[id]}::uuid[], 1)`.execute(trx);
        return id;
      });
    },
    async expectCountersToBeFacts() {
      await platform.drain();
      const counters = await readCounters(db, campaign.id);
      expect(counters).toEqual(await countFacts(db, campaign.id));
    },
  };
}

/** Puts a person into the facts, past the service that recognizes people. Tells the id. */
export async function insertPerson({ db }: TestPlatform, givenName: string): Promise<string> {
  const { id } = await db
    .insertInto("person")
    .values({ code: `T${++marathons}`, family_name: "Тест", given_name: givenName, is_demonstration: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
