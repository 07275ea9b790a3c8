import { sql } from "kysely";
import type { Database } from "../../database/database.js";
import { isCalledOff, recountRow, standsAsEvent } from "./headings.js";
import type { HeadingValue } from "./metric.js";
import type { ReceiptRules } from "./receipt.js";

/** What is left out of every number of visits. A visit is an attendance, or a registration on which nobody came. */
const neverCounted = [
  { reason: "CANCELLED", classes: ["CANCELLED"] },
  { reason: "NOT_CHECKED_IN", classes: ["NOT_CHECKED_IN"] },
  { reason: "DUPLICATE_PERSON", classes: ["DUPLICATE_PERSON"] },
  { reason: "REHEARSAL", classes: ["REHEARSAL"] },
  { reason: "VOIDED", classes: ["VOIDED"] },
] as const satisfies ReceiptRules["leftOut"];

const turnouts = {
  id: "TURNOUTS",
  label: { kk: "Іс-шараларға келу", ru: "Приходы на мероприятия", en: "Visits to events" },
  classes: ["COUNTED"],
};

/** How many visits were verified. */
export const turnoutRules: ReceiptRules = {
  family: "visits",
  parts: [turnouts],
  leftOut: [...neverCounted, { reason: "UNVERIFIED", classes: ["UNVERIFIED"] }],
};

/** How many people the verified visits are. */
export const activeRules: ReceiptRules = {
  ...turnoutRules,
  takenAway: {
    id: "REPEAT_VISITS",
    label: {
      kk: "Сол адамдардың қайта келуі",
      ru: "Повторные приходы тех же людей",
      en: "Further visits of the same people",
    },
  },
};

/** How many people are only named in reports. */
export const reportedRules: ReceiptRules = {
  family: "visits",
  parts: [
    {
      id: "REPORTED_VISITS",
      label: {
        kk: "Есептерде аталған келулер",
        ru: "Приходы, названные в отчётах",
        en: "Visits named in reports",
      },
      classes: ["UNVERIFIED"],
    },
  ],
  takenAway: {
    id: "REPEATED_OR_VERIFIED",
    label: {
      kk: "Сол адамдар қайта аталды немесе келгені расталған",
      ru: "Те же люди ещё раз или уже с подтверждённым приходом",
      en: "The same people again, or people with a verified visit",
    },
  },
  leftOut: [...neverCounted, { reason: "ALREADY_VERIFIED", classes: ["COUNTED"] }],
};

/** Visits by what becomes of them, from attendances and registrations. */
export async function recountVisits(db: Database, campaignId: string): Promise<HeadingValue[]> {
  return recountRow(
    db,
    { metric: "visits", dimension: "class" },
    sql`
      with visit as (
        select a.event_id, a.state = 'VOIDED' as is_void, a.void_cause = 'DUPLICATE_PERSON' as is_duplicate,
          a.tier = 'VERIFIED' as is_verified, true as came
        from attendance a where a.campaign_id = ${campaignId}
        union all
        select r.event_id, false, false, false, false
        from registration r
        left join attendance a on a.event_id = r.event_id and a.person_id = r.person_id and a.state in ('PRESENT', 'LEFT')
        where r.campaign_id = ${campaignId} and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW') and a.id is null
      )
      select
        count(*) filter (where e.is_rehearsal) as "REHEARSAL",
        count(*) filter (where ${isCalledOff}) as "CANCELLED",
        count(*) filter (where ${standsAsEvent} and not came) as "NOT_CHECKED_IN",
        count(*) filter (where ${standsAsEvent} and came and is_void and is_duplicate) as "DUPLICATE_PERSON",
        count(*) filter (where ${standsAsEvent} and came and is_void and not is_duplicate) as "VOIDED",
        count(*) filter (where ${standsAsEvent} and came and not is_void and not is_verified) as "UNVERIFIED",
        count(*) filter (where ${standsAsEvent} and came and not is_void and is_verified) as "COUNTED"
      from visit join event e on e.id = visit.event_id
    `,
  );
}
