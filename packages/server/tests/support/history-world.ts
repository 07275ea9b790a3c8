import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";

/** Two editions of one series with the same people: what happens to a person in one moves first-timers in the other. */
export interface HistoryWorld {
  campaigns: HistoryEdition[];
  people: string[];
  organizations: string[];
}

/** One edition, with an event that is a draft until somebody approves it, or none. */
export interface HistoryEdition {
  id: string;
  slug: string;
  events: string[];
  /** Events at which nothing counts. */
  rehearsals: string[];
  draft: string | undefined;
  challenge: string;
}

const peopleCount = 8;
const eventsPerCampaign = 3;

/**
 * Makes a series with two editions around now: events late in the evening, a rehearsal and a draft among them or a
 * rehearsal edition.
 */
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
  const campaigns: HistoryEdition[] = [];
  for (const [index, isRehearsal] of [false, secondIsRehearsal].entries()) {
    campaigns.push(
      await createEdition(db, {
        seriesId: series[0]?.id ?? "",
        slug: `${tag}-${index}`,
        isRehearsal,
        organizationId: organizations[0]?.id ?? "",
        hasRehearsalEvent: seed % 3 === 0,
        hasDraft: seed % 4 < 2,
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
    hasDraft: boolean;
    startsBefore: number;
  },
): Promise<HistoryEdition> {
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
  const places = row.events.slice(0, eventsPerCampaign).map((place, n) => ({
    ...(JSON.parse(place) as { category: string; district: string }),
    isRehearsal: edition.hasRehearsalEvent && n === 0,
    status: edition.hasDraft && n === eventsPerCampaign - 1 ? "DRAFT" : "LIVE",
  }));
  // Between 19:00 and 24:00 UTC it is the next day in Almaty: whoever takes the day from UTC is found out.
  const { rows: made } = await sql<{ id: string }>`
    with given as materialized (
      select new_id() as id, g.* from rows from (
        jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
          as (category uuid, district uuid, "isRehearsal" boolean, status text)
      ) with ordinality g
    ),
    kept as (
      insert into event (id, campaign_id, title, status, starts_at, ends_at, place, district_id, category_id, is_rehearsal)
      select id, ${row.id}::uuid, '{"kk":"І","ru":"М","en":"E"}', status,
        date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '4 hours',
        now() + interval '5 hours', 'Орын', district, category, "isRehearsal"
      from given order by ordinality
    )
    select id from given order by ordinality
  `.execute(db);
  const events = made.map(({ id }) => id);
  await sql`
    insert into event_organizer (event_id, organization_id)
    select id, ${edition.organizationId}::uuid from unnest(${events}::uuid[]) id
  `.execute(db);
  await sql`select live.count_events(${events}::uuid[], 1)`.execute(db);
  return {
    id: row.id,
    slug: edition.slug,
    events,
    rehearsals: edition.isRehearsal ? events : events.slice(0, edition.hasRehearsalEvent ? 1 : 0),
    draft: edition.hasDraft ? events.at(-1) : undefined,
    challenge: row.challenge,
  };
}
