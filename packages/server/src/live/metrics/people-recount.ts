import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../database/database.js";
import { recountRows, standsAsEvent } from "./headings.js";
import type { HeadingValue } from "./metric.js";

/**
 * Counts verified visits under every heading. `amount` counts over `came`, which has a row a visit: its `id`, and
 * whose it is in `person_id`.
 */
export function recountCame(
  db: Database,
  campaignId: string,
  metric: string,
  amount: RawBuilder<number>,
): Promise<HeadingValue[]> {
  return recountRows(
    db,
    metric,
    sql`
      with came as materialized (
        select a.id, a.person_id, to_char(e.starts_at at time zone c.time_zone, 'YYYY-MM-DD') as day,
          category.code as category, district.code as district
        from campaign c
        join event e on e.campaign_id = c.id
        join attendance a on a.event_id = e.id
        join category on category.id = e.category_id
        join district on district.id = e.district_id
        where c.id = ${campaignId} and ${standsAsEvent} and a.state in ('PRESENT', 'LEFT') and a.tier = 'VERIFIED'
      )
      select 'total' as dimension, '' as key, ${amount} as value from came
      union all select 'day', day, ${amount} from came group by day
      union all select 'category', category, ${amount} from came group by category
      union all select 'district', district, ${amount} from came group by district
      union all select 'organization', o.organization_id::text, ${amount}
        from came join attendance_organization o on o.attendance_id = came.id group by o.organization_id
    `,
  );
}

/** People who are named in reports and have no verified visit. */
export function recountReported(db: Database, campaignId: string): Promise<HeadingValue[]> {
  return recountRows(
    db,
    "volunteers_reported",
    sql`
      select 'total' as dimension, '' as key, count(*) as value
      from (
        select a.person_id
        from attendance a join event e on e.id = a.event_id
        where a.campaign_id = ${campaignId} and ${standsAsEvent} and a.state <> 'VOIDED'
        group by a.person_id
        having bool_and(a.tier = 'REPORTED')
      ) person
    `,
  );
}

/** People who came, and to no earlier campaign of the series; a rehearsal of a campaign is nobody's first. */
export function recountFirstTimes(db: Database, campaignId: string): Promise<HeadingValue[]> {
  return recountRows(
    db,
    "first_time_volunteers",
    sql`
      with shown as (select id, series_id, starts_on from campaign where id = ${campaignId} and not is_rehearsal),
      earlier as (
        select distinct a.person_id
        from shown
        join campaign c on c.series_id = shown.series_id and not c.is_rehearsal
          and (c.starts_on, c.id) < (shown.starts_on, shown.id)
        join event e on e.campaign_id = c.id
        join attendance a on a.event_id = e.id
        where ${standsAsEvent} and a.state <> 'VOIDED' and a.tier = 'VERIFIED'
      ),
      here as (
        select distinct a.person_id
        from shown join event e on e.campaign_id = shown.id join attendance a on a.event_id = e.id
        where ${standsAsEvent} and a.state <> 'VOIDED' and a.tier = 'VERIFIED'
      )
      select 'total' as dimension, '' as key, count(*) as value
      from here left join earlier using (person_id) where earlier.person_id is null
    `,
  );
}
