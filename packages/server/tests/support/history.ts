import { sql } from "kysely";
import { DomainError, type EventsPort, type ParticipationPort, type VolunteersPort } from "@igilik/schema";
import type { Database } from "../../src/database/database.js";
import { coordinator } from "./platform.js";

/** What a history acts through: the same ports that mutations call. */
export interface HistoryServices {
  events: EventsPort;
  participation: ParticipationPort;
  volunteers: VolunteersPort;
}

/** Two editions of one series with the same people: what happens to a person in one moves first-timers in the other. */
export interface HistoryWorld {
  campaigns: { id: string; slug: string; events: string[]; challenge: string }[];
  people: string[];
  organizations: string[];
}

/** A repeatable source of numbers: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const peopleCount = 8;
const eventsPerCampaign = 3;

/** Makes a series with two editions around now: events late in the evening, one rehearsal among them or a rehearsal edition. */
export async function createHistoryWorld(db: Database, seed: number): Promise<HistoryWorld> {
  const tag = `h${seed}`;
  const secondIsRehearsal = seed % 2 === 0;
  const { rows: organizations } = await sql<{ id: string }>`
    insert into organization (name, kind)
    select jsonb_build_object('kk', n, 'ru', n, 'en', n), 'GROUP' from (select 'Ұйым ' || generate_series(1, 3) as n) x
    returning id
  `.execute(db);
  const { rows: people } = await sql<{ id: string }>`
    insert into person (code, family_name, given_name, birth_year)
    select upper(${tag}) || 'P' || n, 'Ф', 'И', 1990 from generate_series(1, ${peopleCount}::int) n returning id
  `.execute(db);
  const { rows: series } = await sql<{ id: string }>`
    insert into campaign_series (slug, name) values (${tag}, '{"kk":"С","ru":"С","en":"S"}') returning id
  `.execute(db);
  const campaigns: HistoryWorld["campaigns"] = [];
  for (const [index, isRehearsal] of [false, secondIsRehearsal].entries()) {
    campaigns.push(
      await createEdition(db, {
        seriesId: series[0]?.id ?? "",
        slug: `${tag}-${index}`,
        isRehearsal,
        organizationId: organizations[0]?.id ?? "",
        hasRehearsalEvent: seed % 3 === 0,
        startsBefore: index === 0 ? 3 : 2,
      }),
    );
  }
  return { campaigns, people: people.map(({ id }) => id), organizations: organizations.map(({ id }) => id) };
}

async function createEdition(
  db: Database,
  edition: {
    seriesId: string;
    slug: string;
    isRehearsal: boolean;
    organizationId: string;
    hasRehearsalEvent: boolean;
    startsBefore: number;
  },
): Promise<HistoryWorld["campaigns"][number]> {
  const { rows } = await sql<{ id: string; challenge: string; events: string[] }>`
    with c as (
      insert into campaign (series_id, slug, name, city, time_zone, starts_on, ends_on, phase, is_rehearsal)
      values (${edition.seriesId}, ${edition.slug}, '{"kk":"М","ru":"М","en":"M"}', '{"kk":"А","ru":"А","en":"A"}',
        'Asia/Almaty', (now() at time zone 'Asia/Almaty')::date - ${edition.startsBefore}::int,
        (now() at time zone 'Asia/Almaty')::date + 3, 'LIVE', ${edition.isRehearsal})
      returning id
    ),
    cat as (
      insert into category (campaign_id, code, name, position)
      select c.id, code, '{"kk":"К","ru":"К","en":"C"}', 0 from c, unnest(array['ecology', 'children']) code
      returning id, campaign_id, code
    ),
    dis as (
      insert into district (campaign_id, code, name, position)
      select c.id, code, '{"kk":"А","ru":"А","en":"D"}', 0 from c, unnest(array['medeu', 'alatau']) code
      returning id, campaign_id, code
    ),
    pro as (
      insert into project (campaign_id, name) select id, '{"kk":"Ж","ru":"П","en":"P"}' from c returning id, campaign_id
    ),
    cha as (
      insert into challenge (campaign_id, project_id, code, name, unit)
      select campaign_id, id, 'tea', '{"kk":"Ш","ru":"Ч","en":"T"}', '{"kk":"к","ru":"ч","en":"c"}' from pro returning id
    )
    select c.id, cha.id as challenge, array(
      select jsonb_build_object('category', cat.id, 'district', dis.id)::text
      from cat join dis on dis.campaign_id = cat.campaign_id order by cat.code, dis.code
    ) as events
    from c, cha
  `.execute(db);
  const row = rows[0];
  if (!row) throw new Error("no edition");
  const events: string[] = [];
  for (let n = 0; n < eventsPerCampaign; n++) {
    const place = JSON.parse(row.events[n] ?? "{}") as { category: string; district: string };
    // Between 19:00 and 24:00 UTC it is the next day in Almaty: whoever takes the day from UTC is found out.
    const { rows: made } = await sql<{ id: string }>`
      insert into event (campaign_id, title, status, starts_at, ends_at, place, district_id, category_id, is_rehearsal)
      values (${row.id}, '{"kk":"І","ru":"М","en":"E"}', 'LIVE',
        date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '4 hours',
        now() + interval '5 hours', 'Орын', ${place.district}, ${place.category},
        ${edition.hasRehearsalEvent && n === 0})
      returning id
    `.execute(db);
    const id = made[0]?.id ?? "";
    await sql`insert into event_organizer (event_id, organization_id) values (${id}, ${edition.organizationId})`.execute(
      db,
    );
    await sql`select live.count_events(${[id]}::uuid[], 1)`.execute(db);
    events.push(id);
  }
  return { id: row.id, slug: edition.slug, events, challenge: row.challenge };
}

/** One step of a history, ready to run. */
export type Step = (services: HistoryServices) => Promise<unknown>;

/** A repeatable list of steps. Most are arrivals; everything else is what races them. */
export function planSteps(world: HistoryWorld, seed: number, count: number): Step[] {
  const random = randomFrom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T; // never empty here
  let reference = 0;
  return Array.from({ length: count }, () => planStep());

  function planStep(): Step {
    const clientRef = `h${seed}-${++reference}`;
    const campaign = pick(world.campaigns);
    const event = pick(campaign.events);
    const volunteer = pick(world.people);
    const dice = random();
    if (dice < 0.36) {
      const input = Array.from({ length: 1 + below(4) }, (_, n) => ({
        // Now and then a reference comes twice: a desk that tries again.
        clientRef: random() < 0.1 ? `h${seed}-r${below(4)}` : `${clientRef}-${n}`,
        event: random() < 0.8 ? event : pick(campaign.events),
        volunteer: pick(world.people),
        organization: random() < 0.4 ? pick(world.organizations) : null,
      }));
      return ({ participation }) => participation.checkInAll(coordinator, input);
    }
    if (dice < 0.46) return (services) => undoSomebody(services, clientRef, event, below(5));
    if (dice < 0.54) {
      return ({ participation }) => participation.checkOut(coordinator, { clientRef, event, volunteer });
    }
    if (dice < 0.62) {
      return ({ events }) => events.cancel(coordinator, { clientRef, id: event, reason: "Қар" });
    }
    if (dice < 0.74) {
      return ({ events }) => events.reopen(coordinator, { clientRef, id: event, reason: "Ашық" });
    }
    if (dice < 0.8) {
      const change =
        random() < 0.5
          ? { category: pick(["ecology", "children"]) }
          : { district: pick(["medeu", "alatau"]) };
      return ({ events }) => events.change(coordinator, { clientRef, id: event, reason: "Қате", ...change });
    }
    if (dice < 0.86) {
      const merge = pick(world.people);
      return ({ volunteers }) =>
        volunteers.merge(coordinator, { clientRef, keep: volunteer, merge, reason: "Бір адам" });
    }
    if (dice < 0.9) {
      return ({ volunteers }) =>
        volunteers.unmerge(coordinator, { clientRef, volunteer, reason: "Екі адам" });
    }
    if (dice < 0.94) {
      return ({ participation }) => participation.register(coordinator, { clientRef, event, volunteer });
    }
    if (dice < 0.97) {
      return ({ participation }) =>
        participation.submitReport(
          coordinator,
          {
            clientRef,
            event,
            organization: pick(world.organizations),
            people: [{ volunteer, hours: 2 }],
            headcountUnnamed: below(50),
          },
          false,
        );
    }
    const quantity = 1 + below(9);
    const verified = random() < 0.5;
    return ({ participation }) =>
      participation.recordImpact(coordinator, {
        clientRef,
        event,
        challenge: campaign.challenge,
        quantity,
        verified,
      });
  }
}

async function undoSomebody(
  { participation }: HistoryServices,
  clientRef: string,
  event: string,
  place: number,
): Promise<unknown> {
  const { nodes } = await participation.attendances(coordinator, event, { first: 10 });
  const attendance = nodes[place % Math.max(1, nodes.length)];
  if (!attendance) return undefined;
  return participation.undoCheckIn(coordinator, {
    clientRef,
    attendance: attendance.id,
    reason: "Қате адам",
  });
}

/** Runs steps on several hands at once. A refusal is an answer; anything else ends the history. */
export async function runSteps(
  services: HistoryServices,
  steps: readonly Step[],
  hands: number,
): Promise<void> {
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      try {
        await step(services);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
}
