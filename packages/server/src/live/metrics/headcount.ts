import { sql } from "kysely";
import { isCalledOff, recountRow, recountRows, standsAsEvent } from "./headings.js";
import { type Metric, asStored, totalOf } from "./metric.js";
import { type ReceiptRules, receiptFromClasses } from "./receipt.js";

const replacedAndCalledOff = [
  { reason: "CANCELLED", classes: ["CANCELLED"] },
  { reason: "REHEARSAL", classes: ["REHEARSAL"] },
  {
    reason: "VOIDED",
    label: {
      kk: "Кейінгі есеппен алмастырылды",
      ru: "Заменено более поздним отчётом",
      en: "Replaced by a later report",
    },
    classes: ["VOIDED"],
  },
] as const satisfies ReceiptRules["leftOut"];

/** Crowds without names. */
export const headcountUnnamed: Metric = {
  id: "headcount_unnamed",
  name: {
    kk: "Аты-жөнсіз хабарланған адамдар",
    ru: "Сообщено людей без имён",
    en: "People reported without names",
  },
  definition: {
    kk: "Ұйымдар атын атамай, тек санын хабарлаған адамдар; аралық айтылса, оның төменгі шегі. Аты белгілі волонтёрлерге ешқашан қосылмайды.",
    ru: "Люди, о которых организации сообщили только число, без имён; где назван диапазон, берётся его нижняя граница. К волонтёрам с именами никогда не прибавляются.",
    en: "People of whom organizations have reported only how many they were; where they gave a range, its lower end. Never added to volunteers with names.",
  },
  unit: null,
  sources: [totalOf("REPORTED", "headcount_unnamed")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      headcountUnnamed,
      {
        family: "headcount",
        parts: [
          {
            id: "REPORTED",
            label: { kk: "Соңғы есептер бойынша", ru: "По последним отчётам", en: "By the latest reports" },
            classes: ["COUNTED"],
          },
        ],
        leftOut: replacedAndCalledOff,
      },
      board,
    ),
  recount: async (db, campaignId) => [
    ...(await recountRows(
      db,
      "headcount_unnamed",
      sql`
        select 'total' as dimension, '' as key, sum(h.count) as value
        from headcount_report h join event e on e.id = h.event_id
        where h.campaign_id = ${campaignId} and ${standsAsEvent} and not h.is_replaced
      `,
    )),
    ...(await recountRow(
      db,
      { metric: "headcount", dimension: "class" },
      sql`
        select
          sum(h.count) filter (where e.is_rehearsal) as "REHEARSAL",
          sum(h.count) filter (where ${isCalledOff}) as "CANCELLED",
          sum(h.count) filter (where ${standsAsEvent} and h.is_replaced) as "VOIDED",
          sum(h.count) filter (where ${standsAsEvent} and not h.is_replaced) as "COUNTED"
        from headcount_report h join event e on e.id = h.event_id
        where h.campaign_id = ${campaignId}
      `,
    )),
  ],
};

/** What ranges leave open. */
export const headcountMargin: Metric = {
  id: "headcount_margin",
  name: {
    kk: "Аты-жөнсіз тағы болуы мүмкін адамдар",
    ru: "Возможно, ещё людей без имён",
    en: "Possibly more people without names",
  },
  definition: {
    kk: "Адам саны аралықпен хабарланғанда, оның жоғарғы шегі төменгісінен қанша адамға артық екені. Тек адамдар аралығының жоғарғы шегіне кіреді.",
    ru: "На сколько верхние границы численности, сообщённой диапазоном «от и до», больше нижних. Входит только в верхнюю границу диапазона людей.",
    en: "By how many people the upper ends of head-counts that were reported as a range lie above the lower ones. It is part of nothing but the upper end of the range of people.",
  },
  unit: null,
  sources: [totalOf("REPORTED", "headcount_margin")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      headcountMargin,
      {
        family: "headcount_range",
        parts: [
          {
            id: "MARGIN",
            label: {
              kk: "Соңғы есептердегі аралықтар",
              ru: "Диапазоны последних отчётов",
              en: "Ranges of the latest reports",
            },
            classes: ["COUNTED"],
          },
        ],
        leftOut: replacedAndCalledOff,
      },
      board,
    ),
  recount: async (db, campaignId) => [
    ...(await recountRows(
      db,
      "headcount_margin",
      sql`
        select 'total' as dimension, '' as key, sum(h.count_at_most - h.count) as value
        from headcount_report h join event e on e.id = h.event_id
        where h.campaign_id = ${campaignId} and ${standsAsEvent} and not h.is_replaced
      `,
    )),
    ...(await recountRow(
      db,
      { metric: "headcount_range", dimension: "class" },
      sql`
        select
          sum(h.count_at_most - h.count) filter (where e.is_rehearsal) as "REHEARSAL",
          sum(h.count_at_most - h.count) filter (where ${isCalledOff}) as "CANCELLED",
          sum(h.count_at_most - h.count) filter (where ${standsAsEvent} and h.is_replaced) as "VOIDED",
          sum(h.count_at_most - h.count) filter (where ${standsAsEvent} and not h.is_replaced) as "COUNTED"
        from headcount_report h join event e on e.id = h.event_id
        where h.campaign_id = ${campaignId}
      `,
    )),
  ],
};
