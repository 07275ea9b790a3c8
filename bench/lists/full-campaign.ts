import pg from "pg";
import { type Busiest, type Statement, whatCameOfIt } from "./what-came-of-it.js";

/** How large the campaign is made. */
export interface CampaignSize {
  events: number;
  people: number;
  organizations: number;
  thanks: number;
}

/*
 * The facts by a few inserts: a campaign of 10 000 events and 200 000 people is made in a minute or two and not in a day. Numbers
 * are counted apart: what a join compares must not come from both of its sides, or it is made row by row.
 */
const families =
  "{Әбдірахманов,Қасымова,Жүнісов,Өтегенова,Ким,Иванова,Петров,Сейітқали,Нұрланов,Ахметова,Ёлкин,Шаяхметова}";
const givens = "{Айгерім,Ернар,Алия,Дәурен,Мария,Пётр,Әсел,Қайрат,Гүлнұр,Тимур,Ольга,Үміт,Светлана}";
const deeds =
  "{Өзен жағасын тазарту,Баспанаға көмек,Ыстық шай тарату,Кітап алмасу,Ағаш отырғызу,Қарттарға концерт}";
const thanks = "{Рақмет сіздерге,Спасибо за тепло,Thank you for the hot tea,Біз үшін келгендеріңізге рақмет}";

/**
 * Fills the one campaign of a database and tidies up. With `busiest` it is filled with what came of it as well, and counted,
 * while no server runs on it: else time would move events that are not counted yet.
 */
export async function fillCampaign(url: string, size: CampaignSize, busiest?: Busiest): Promise<void> {
  // What stands already is counted with all that comes to it.
  const uncount: Statement = ["select live.count_events(array(select id from event), -1)", []];
  const statements = busiest
    ? [uncount, ...statementsOf(size), ...whatCameOfIt(busiest)]
    : statementsOf(size);
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const [statement, values] of statements) {
      await client.query(statement, values);
    }
    // A day later PostgreSQL has tidied up by itself.
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

function statementsOf({ events, people, organizations, thanks: messages }: CampaignSize): Statement[] {
  return [
    [
      `insert into organization (name, kind, size_class, verified)
       select jsonb_build_object('kk', w, 'ru', w, 'en', w),
         (array['REGISTERED', 'STUDENT', 'GROUP', 'CORPORATE'])[1 + n % 4], (array['SMALL', 'MEDIUM', 'LARGE'])[1 + n % 3], n % 5 > 0
       from (select n, (array['Қамқор жүрек', 'Жасыл Алатау', 'Дос', 'Ғибрат'])[1 + n % 4] || ' ' || n as w
         from generate_series(1, $1::int) n) o`,
      [organizations],
    ],
    [
      `insert into event (campaign_id, title, status, starts_at, ends_at, local_date, place, district_id, category_id, capacity, is_over)
       select c.id, jsonb_build_object('kk', deed || ' ' || n, 'ru', 'Помощь ' || n, 'en', 'Help ' || n),
         case when n % 50 = 0 then 'CANCELLED' when n % 40 = 0 then 'DRAFT' when at + interval '2 hours' < now() then
           case when n % 20 = 1 then 'LIVE' else 'HELD' end
           when at < now() then 'LIVE' else 'APPROVED' end,
         at, at + interval '2 hours', c.starts_on, 'пр. Достык ' || n % 300, d.id, k.id, 10 + n % 90,
         at + interval '2 hours' < now()
       from campaign c
       cross join lateral (select n, ($2::text[])[1 + n % array_length($2::text[], 1)] as deed,
         (c.starts_on + interval '7 hours') at time zone c.time_zone
           + (n % 6) * interval '1 day' + (n % 29) * interval '30 minutes' as at
         from generate_series(1, $1::int) n) e
       join (select id, row_number() over (order by code) - 1 as i from district) d on d.i = e.n % (select count(*) from district)
       join (select id, row_number() over (order by code) - 1 as i from category) k on k.i = e.n % (select count(*) from category)`,
      [events, deeds],
    ],
    [
      `insert into event_organizer (event_id, organization_id)
       select e.id, o.id from (select id, row_number() over (order by id) as n from event) e
       join (select id, row_number() over (order by id) - 1 as i from organization) o on o.i = e.n % (select count(*) from organization)
       on conflict do nothing`,
      [],
    ],
    [
      `insert into person (code, family_name, given_name, birth_year)
       select 'L' || lpad(n::text, 7, '0'), ($2::text[])[1 + n % array_length($2::text[], 1)] || case when n % 3 = 0 then '' else '-' || n % 997 end,
         ($3::text[])[1 + n % array_length($3::text[], 1)], 1960 + n % 55
       from generate_series(1, $1::int) n`,
      [people, families, givens],
    ],
    [
      `insert into person_contact (person_id, phone)
       select id, '+7701' || lpad((row_number() over (order by id))::text, 7, '0') from person`,
      [],
    ],
    [
      `insert into consent (person_id, purpose, granted_by)
       select id, 'TAKE_PART', case when birth_year > 2010 then 'GUARDIAN' else 'SELF' end from person where birth_year % 3 > 0`,
      [],
    ],
    // What follows joins what stands above: without its numbers it would be joined row by row.
    ["analyze", []],
    [
      `insert into membership (organization_id, person_id)
       select o.id, p.id from (select id, row_number() over (order by id) as n from person) p
       join (select id, row_number() over (order by id) - 1 as i from organization) o on o.i = p.n % least((select count(*) from organization), 500)`,
      [],
    ],
    [
      `insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at)
       select e.campaign_id, e.id, p.id, p.id, 'VERIFIED', e.starts_at
       from (select id, row_number() over (order by id) as n from person) p
       join (select id, campaign_id, starts_at, row_number() over (order by id) - 1 as i
         from event where status in ('HELD', 'LIVE')) e on e.i = p.n % (select count(*) from event where status in ('HELD', 'LIVE'))
       where p.n % 4 > 0`,
      [],
    ],
    [
      `insert into registration (campaign_id, event_id, person_id, recorded_person_id, state)
       select e.campaign_id, e.id, p.id, p.id, 'CONFIRMED'
       from (select id, row_number() over (order by id) as n from person) p
       join (select id, campaign_id, row_number() over (order by id) - 1 as i
         from event where status = 'APPROVED') e on e.i = p.n % (select count(*) from event where status = 'APPROVED')
       where p.n % 2 = 0`,
      [],
    ],
    [
      `insert into thank_you (campaign_id, text, language, sender, channel, status, event_id, received_at, published_at)
       select e.campaign_id, ($2::text[])[1 + t % array_length($2::text[], 1)] || ' ' || t, 'KK',
         case when t % 2 = 0 then 'Әже ' || t end, 'PUBLIC_FORM', s, e.id,
         now() - t * interval '10 seconds', case when s = 'APPROVED' then now() - t * interval '9 seconds' end
       from (select t, case when t % 10 = 0 then 'RECEIVED' when t % 7 = 0 then 'REJECTED' else 'APPROVED' end as s
         from generate_series(1, $1::int) t) m
       join (select id, campaign_id, row_number() over (order by id) - 1 as i from event) e on e.i = m.t % (select count(*) from event)`,
      [messages, thanks],
    ],
    [
      `insert into impact_entry (campaign_id, event_id, challenge_id, quantity, state)
       select e.campaign_id, e.id, c.id, 1 + e.n % 50, case when e.n % 5 = 0 then 'CLAIMED' else 'VERIFIED' end
       from (select id, campaign_id, row_number() over (order by id) as n from event) e join challenge c on c.campaign_id = e.campaign_id`,
      [],
    ],
    [
      `insert into correction (campaign_id, subject_kind, subject_id, change, reason)
       select e.campaign_id, 'event', e.id, '{}', 'Қате жазылған' from event e where e.id::text < '8' limit 5000`,
      [],
    ],
  ];
}
