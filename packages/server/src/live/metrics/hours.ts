import { sql } from "kysely";
import type { LocalizedTextValue } from "../../localized.js";
import { toHours } from "../progress-view.js";
import { isCalledOff, recountRow, recountRows, standsAsEvent } from "./headings.js";
import { type Metric, totalOf } from "./metric.js";
import { type ReceiptRules, receiptFromClasses } from "./receipt.js";

const unit: LocalizedTextValue = { kk: "сағат", ru: "часы", en: "hours" };

const neverCounted = [
  { reason: "CANCELLED", classes: ["CANCELLED"] },
  { reason: "DUPLICATE_PERSON", classes: ["DUPLICATE_PERSON"] },
  { reason: "REHEARSAL", classes: ["REHEARSAL"] },
  { reason: "VOIDED", classes: ["VOIDED"] },
  { reason: "REJECTED", classes: ["REJECTED"] },
] as const satisfies ReceiptRules["leftOut"];

const verified = totalOf("VERIFIED", "hours_verified");
const claimed = totalOf("REPORTED", "hours_claimed");

/** Time given that was checked. */
export const hoursVerified: Metric = {
  id: "hours_verified",
  name: {
    kk: "Расталған волонтерлік сағат",
    ru: "Подтверждённые волонтёрские часы",
    en: "Verified volunteer hours",
  },
  definition: {
    kk: "Келу мен кету белгісінен шыққан немесе үйлестіруші растаған сағаттардың қосындысы.",
    ru: "Сумма часов, которые получились из отметок прихода и ухода или подтверждены координатором.",
    en: "The sum of hours that come from checking in and out, or that a coordinator has verified.",
  },
  unit,
  sources: [verified, claimed],
  toUnit: toHours,
  explain: (board) =>
    receiptFromClasses(
      hoursVerified,
      {
        family: "hours",
        parts: [
          {
            id: "HOURS",
            label: { kk: "Расталған сағаттар", ru: "Подтверждённые часы", en: "Verified hours" },
            classes: ["COUNTED"],
          },
        ],
        leftOut: [...neverCounted, { reason: "UNVERIFIED", classes: ["UNVERIFIED"] }],
      },
      board,
    ),
  recount: async (db, campaignId) => [
    ...(await recountRows(
      db,
      "hours_verified",
      sql`
        with spent as (
          select a.id as attendance_id, h.minutes
          from event e join attendance a on a.event_id = e.id join hours_entry h on h.attendance_id = a.id
          where e.campaign_id = ${campaignId} and ${standsAsEvent} and a.state <> 'VOIDED' and h.state = 'VERIFIED'
        )
        select 'total' as dimension, '' as key, sum(minutes) as value from spent
        union all
        select 'organization', brought.organization_id::text, sum(minutes)
        from spent, lateral (
          select distinct o.organization_id from attendance_organization o where o.attendance_id = spent.attendance_id
        ) brought
        group by brought.organization_id
      `,
    )),
    ...(await recountRow(
      db,
      { metric: "hours", dimension: "class" },
      sql`
        select
          sum(h.minutes) filter (where e.is_rehearsal) as "REHEARSAL",
          sum(h.minutes) filter (where ${isCalledOff}) as "CANCELLED",
          sum(h.minutes) filter (where ${standsAsEvent} and a.void_cause = 'DUPLICATE_PERSON') as "DUPLICATE_PERSON",
          sum(h.minutes) filter (where ${standsAsEvent} and (a.void_cause = 'UNDONE'
            or a.state <> 'VOIDED' and h.state = 'VOIDED')) as "VOIDED",
          sum(h.minutes) filter (where ${standsAsEvent} and a.state <> 'VOIDED' and h.state = 'REJECTED') as "REJECTED",
          sum(h.minutes) filter (where ${standsAsEvent} and a.state <> 'VOIDED'
            and h.state in ('CLAIMED', 'DISPUTED')) as "UNVERIFIED",
          sum(h.minutes) filter (where ${standsAsEvent} and a.state <> 'VOIDED' and h.state = 'VERIFIED') as "COUNTED"
        from event e join attendance a on a.event_id = e.id join hours_entry h on h.attendance_id = a.id
        where e.campaign_id = ${campaignId}
      `,
    )),
  ],
};

/** Time said to be given. */
export const hoursClaimed: Metric = {
  id: "hours_claimed",
  name: {
    kk: "Мәлімделген волонтерлік сағат",
    ru: "Заявленные волонтёрские часы",
    en: "Claimed volunteer hours",
  },
  definition: {
    kk: "Ұйымдар хабарлаған, бірақ әлі расталмаған сағаттар, сондай-ақ кеткені белгіленбеген адамдардың келуінен іс-шараның соңына дейінгі уақыты. Расталған сағаттарға қосылмайды.",
    ru: "Сумма часов, о которых сообщили организации и которые ещё не подтверждены, и времени от прихода до конца мероприятия у тех, чей уход никто не отметил. К подтверждённым не прибавляются.",
    en: "The sum of hours that organizations have reported and nobody has verified yet, and of the time from the check-in to the event's end of people whom nobody checked out. Never added to verified hours.",
  },
  unit,
  sources: [claimed],
  toUnit: toHours,
  explain: (board) =>
    receiptFromClasses(
      hoursClaimed,
      {
        family: "hours",
        parts: [
          {
            id: "CLAIMED",
            label: { kk: "Мәлімделген сағаттар", ru: "Заявленные часы", en: "Claimed hours" },
            classes: ["UNVERIFIED"],
          },
        ],
        leftOut: [...neverCounted, { reason: "ALREADY_VERIFIED", classes: ["COUNTED"] }],
      },
      board,
    ),
  recount: (db, campaignId) =>
    recountRows(
      db,
      "hours_claimed",
      sql`
        select 'total' as dimension, '' as key, sum(h.minutes) as value
        from event e join attendance a on a.event_id = e.id join hours_entry h on h.attendance_id = a.id
        where e.campaign_id = ${campaignId} and ${standsAsEvent} and a.state <> 'VOIDED' and h.state in ('CLAIMED', 'DISPUTED')
      `,
    ),
};
