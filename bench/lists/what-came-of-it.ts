/** What has the most: where the lists of one thing are long. */
export interface Busiest {
  event: string;
  organization: string;
  /** The code of a badge. */
  person: string;
}

/** A statement with its values. */
export type Statement = [text: string, values: unknown[]];

const numbered = (table: string, given = "true"): string =>
  `(select *, row_number() over (order by id) as n from ${table} where ${given})`;

/** What people did in a campaign that stands already, and what was said of it. */
export function whatCameOfIt(busiest: Busiest): Statement[] {
  return [...visits(busiest), ...claims(busiest), ...paperwork(busiest), ...live(busiest)];
}

function visits({ event, organization, person }: Busiest): Statement[] {
  return [
    [
      `insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at)
       select e.campaign_id, e.id, p.id, p.id, case when p.n % 9 = 0 then 'REPORTED' else 'VERIFIED' end, e.starts_at
       from ${numbered("person")} p, event e where e.id = $1 and p.n <= 5000 on conflict do nothing`,
      [event],
    ],
    [
      `insert into registration (campaign_id, event_id, person_id, recorded_person_id, state)
       select e.campaign_id, e.id, p.id, p.id, case when p.n % 3 = 0 then 'PENDING' else 'CONFIRMED' end
       from ${numbered("person")} p, event e where e.id = $1 and p.n between 4001 and 6000 on conflict do nothing`,
      [event],
    ],
    [
      `insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at)
       select e.campaign_id, e.id, p.id, p.id, 'VERIFIED', e.starts_at
       from ${numbered("event", "status = 'HELD'")} e, person p where p.code = $1 and e.n <= 500 on conflict do nothing`,
      [person],
    ],
    [
      `insert into registration (campaign_id, event_id, person_id, recorded_person_id, state)
       select e.campaign_id, e.id, p.id, p.id, 'CONFIRMED'
       from ${numbered("event", "status = 'APPROVED'")} e, person p where p.code = $1 and e.n <= 300 on conflict do nothing`,
      [person],
    ],
    [
      `insert into event_organizer (event_id, organization_id)
       select e.id, $1 from ${numbered("event")} e where e.n % 50 = 0 on conflict do nothing`,
      [organization],
    ],
    ["analyze", []],
    [
      `insert into attendance_organization (attendance_id, organization_id, tier)
       select a.id, m.organization_id, a.tier from attendance a join membership m on m.person_id = a.person_id`,
      [],
    ],
  ];
}

function claims({ event, organization }: Busiest): Statement[] {
  return [
    [
      `insert into hours_entry (campaign_id, attendance_id, minutes, source, state)
       select campaign_id, id, 30 + n % 200, case when n <= 12000 then 'CLAIM' when n <= 20000 then 'EVENT_END' else 'CHECK_OUT' end,
         case when n > 20000 then 'VERIFIED' when n % 4 = 0 then 'CLAIMED' when n % 10 = 1 then 'REJECTED' when n % 10 = 3 then 'DISPUTED' else 'VERIFIED' end
       from ${numbered("attendance")} a where n <= 100000`,
      [],
    ],
    [
      `insert into hours_entry (campaign_id, attendance_id, minutes, source, state)
       select campaign_id, id, 120, 'CLAIM', 'CLAIMED' from ${numbered("attendance", "event_id = $1")} a where n <= 1000
       on conflict do nothing`,
      [event],
    ],
    // Every fifth head-count of the busiest event took the place of an earlier one.
    [
      `insert into headcount_report (campaign_id, event_id, organization_id, count, count_at_most, note, is_replaced)
       select e.campaign_id, e.id, o.id, 40, 60, 'Қатарлап санадық', o.n % 5 = 0
       from ${numbered("organization")} o, event e where e.id = $1 and o.n <= 300`,
      [event],
    ],
    [
      `insert into headcount_report (campaign_id, event_id, count)
       select campaign_id, id, 20 from ${numbered("event", "status in ('LIVE', 'HELD')")} e where e.n <= 1700`,
      [],
    ],
    [
      `insert into project (campaign_id, name)
       select id, jsonb_build_object('kk', 'Жоба ' || n, 'ru', 'Проект ' || n, 'en', 'Project ' || n)
       from campaign, generate_series(1, 40) n`,
      [],
    ],
    [
      `insert into challenge (campaign_id, project_id, code, name, unit)
       select campaign_id, id, 'c-' || n || '-' || c, '{"kk":"Шай","ru":"Чай","en":"Tea"}', '{"kk":"кесе","ru":"чашек","en":"cups"}'
       from ${numbered("project")} p, generate_series(1, 3) c where n > 1`,
      [],
    ],
    [
      `insert into impact_entry (campaign_id, event_id, challenge_id, organization_id, quantity, state)
       select e.campaign_id, e.id, c.id, $2, c.n, case when c.n % 2 = 0 then 'CLAIMED' else 'VERIFIED' end
       from event e, ${numbered("challenge")} c where e.id = $1`,
      [event, organization],
    ],
    [
      `insert into photo (campaign_id, event_id, organization_id, moment, status, note, width, height, attached_at, published_at, taken_down_because)
       select e.campaign_id, e.id, case when p.n % 3 = 0 then $2::uuid end, p.moment, p.status, 'Таза өзен жағасы', 1600, 1200,
         now(), case when p.status = 'PUBLISHED' then now() end, case when p.status = 'HIDDEN' then 'Балалар көрініп тұр' end
       from (
         select n, moment, case when n % 11 = 0 then 'HIDDEN' when n % 2 = 0 or moment = 'BEFORE' then 'RECEIVED' else 'PUBLISHED' end as status
         from (select n, (array['BEFORE', 'DURING', 'AFTER'])[1 + n % 3] as moment from generate_series(1, 20000) n) m
       ) p
       join ${numbered("event")} e on e.n = case when p.n <= 500 then (select x.n from ${numbered("event")} x where x.id = $1) else 1 + p.n % 9000 end`,
      [event, organization],
    ],
  ];
}

function paperwork({ event, organization, person }: Busiest): Statement[] {
  return [
    [
      `insert into duplicate_candidate (first_id, second_id, sign, state, decided_at, reason)
       select f.id, s.id, 'NAME_AND_YEAR', state, case when state <> 'OPEN' then now() - f.n * interval '1 minute' end,
         case when state <> 'OPEN' then 'Екі адам' end
       from (select *, case when n <= 10000 then 'OPEN' else 'NOT_SAME' end as state from ${numbered("person")} p) f
       join ${numbered("person")} s on s.n = f.n + 1 where f.n % 2 = 1 and f.n <= 16000`,
      [],
    ],
    [
      `insert into moderation_decision (campaign_id, thank_you_id, verdict, decided_at)
       select campaign_id, id, status, now() - n * interval '1 minute' from ${numbered("thank_you", "status in ('APPROVED', 'REJECTED')")} t`,
      [],
    ],
    [
      `insert into programme_import (campaign_id, file_name, imported, changed, repeated, refused, imported_at, undone_at, undo_reason)
       select id, 'programme-' || n || '.csv', 30, 3, 2, 1, now() - n * interval '1 hour',
         case when n % 6 = 0 then now() end, case when n % 6 = 0 then 'Қате файл' end
       from campaign, generate_series(1, 500) n`,
      [],
    ],
    [
      `insert into imported_event (import_id, event_id, status, revision)
       select i.id, e.id, e.status, e.revision from ${numbered("event")} e join ${numbered("programme_import")} i on i.n = 1 + e.n % 500`,
      [],
    ],
    [
      `insert into event_report (campaign_id, event_id, organization_id, reported_at, people_counted, people_known, people_refused,
         headcount, attendance_ids, impact_ids)
       select e.campaign_id, e.id, case when e.n % 4 = 0 then $1::uuid else o.id end, now(), 20, 2, 1, 15,
         array(select a.id from attendance a where a.event_id = e.id limit 20),
         array(select i.id from impact_entry i where i.event_id = e.id limit 3)
       from ${numbered("event", "status in ('LIVE', 'HELD')")} e join ${numbered("organization")} o on o.n = 1 + e.n % (select count(*) from organization)
       where e.n <= 2000`,
      [organization],
    ],
    [
      `insert into correction (campaign_id, subject_kind, subject_id, change, reason)
       select campaign_id, 'event', id, '{"capacity": [10, 20]}', 'Қате жазылған' from event, generate_series(1, 1000) where id = $1`,
      [event],
    ],
    [
      `insert into person_change (person_id, fields, reason)
       select id, '{phone}', 'Нөмірі өзгерді' from person, generate_series(1, 300) where code = $1`,
      [person],
    ],
    [
      `insert into audit_entry (action, subject_kind, subject_ids, request_id)
       select 'readContacts', 'volunteer', array[p.id], 'bench' from ${numbered("person")} p where p.n <= 50000
       union all select 'readContacts', 'volunteer', array[id], 'bench' from person, generate_series(1, 300) where code = $1`,
      [person],
    ],
  ];
}

/** What the projector keeps: it takes the activity, and the boards of six days are there already. */
function live({ organization }: Busiest): Statement[] {
  return [
    [
      `insert into live.feed_delta (campaign_id, feed, kind, item_id, organization_id, amount)
       select e.campaign_id, 'activity', (array['CHECKED_IN', 'PEOPLE_REPORTED', 'HEADCOUNT_REPORTED'])[1 + e.n % 3], e.id,
         case when e.n % 5 = 0 then $1::uuid end, 7
       from ${numbered("event")} e`,
      [organization],
    ],
    [
      `insert into live.board_sample (campaign_id, minute, totals)
       select id, date_trunc('minute', now()) - n * interval '1 minute',
         jsonb_build_object('active_volunteers', 9000 - n, 'volunteer_turnouts', 9500 - n, 'events_held', 900 - n / 10,
           'hours_verified', 90000 - n, 'thanks_published', 9000 - n, 'organizations_active', 900 - n / 10)
       from campaign, generate_series(1, 8640) n`,
      [],
    ],
    // What is counted, some events at a time.
    [
      `select live.count_events(array_agg(id), 1) from (select id, row_number() over (order by id) / 500 as part from event) e group by part`,
      [],
    ],
  ];
}
