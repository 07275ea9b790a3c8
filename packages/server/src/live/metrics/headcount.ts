import { sql } from "kysely";
import { isCalledOff, recountRow, recountRows, standsAsEvent } from "./headings.js";
import { type Metric, asStored, totalOf } from "./metric.js";
import { receiptFromClasses } from "./receipt.js";

/** Crowds without names. */
export const headcountUnnamed: Metric = {
  id: "headcount_unnamed",
  name: {
    kk: "Аты-жөнсіз хабарланған адамдар",
    ru: "Сообщено людей без имён",
    en: "People reported without names",
  },
  definition: {
    kk: "Ұйымдар атын атамай, тек санын хабарлаған адамдар. Аты белгілі волонтёрлерге ешқашан қосылмайды.",
    ru: "Люди, о которых организации сообщили только число, без имён. К волонтёрам с именами никогда не прибавляются.",
    en: "People of whom organizations have reported only how many they were. Never added to volunteers with names.",
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
        leftOut: [
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
        ],
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
