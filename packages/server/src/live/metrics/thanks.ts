import { sql } from "kysely";
import { recountRow, recountRows } from "./headings.js";
import { type Metric, asStored, totalOf } from "./metric.js";
import { receiptFromClasses } from "./receipt.js";

/** Messages that everybody can read. */
export const thanksPublished: Metric = {
  id: "thanks_published",
  name: { kk: "Жарияланған алғыс сөздер", ru: "Опубликованные благодарности", en: "Thank-yous published" },
  definition: {
    kk: "Үйлестіруші мақұлдаған және қазір көрініп тұрған алғыс сөздер.",
    ru: "Благодарности, которые координатор одобрил и которые сейчас видны всем.",
    en: "Thank-yous that a coordinator has approved and that everybody can see now.",
  },
  unit: null,
  sources: [totalOf("VERIFIED", "thanks_published")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      thanksPublished,
      {
        family: "thanks",
        parts: [
          {
            id: "APPROVED",
            label: { kk: "Мақұлданған әрі көрініп тұр", ru: "Одобрены и видны", en: "Approved and visible" },
            classes: ["APPROVED"],
          },
        ],
        leftOut: [
          { reason: "NOT_PUBLISHED", classes: ["RECEIVED", "STASHED"] },
          {
            reason: "REJECTED",
            label: {
              kk: "Қабылданбады немесе жасырылды",
              ru: "Отклонены или скрыты",
              en: "Rejected or taken down",
            },
            classes: ["REJECTED", "HIDDEN"],
          },
        ],
      },
      board,
    ),
  recount: (db, campaignId) =>
    recountRows(
      db,
      "thanks_published",
      sql`
        select 'total' as dimension, '' as key, count(*) as value from thank_you
        where campaign_id = ${campaignId} and status = 'APPROVED'
      `,
    ),
};

/** All messages that came in. */
export const thanksReceived: Metric = {
  id: "thanks_received",
  name: { kk: "Келген алғыс сөздер", ru: "Полученные благодарности", en: "Thank-yous received" },
  definition: {
    kk: "Келіп түскен барлық алғыс сөз, олар туралы шешім қандай болса да.",
    ru: "Все благодарности, которые пришли, какое бы решение о них ни приняли.",
    en: "All thank-yous that came in, whatever was decided about them.",
  },
  unit: null,
  sources: [totalOf("VERIFIED", "thanks_received")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      thanksReceived,
      {
        family: "thanks",
        parts: [
          {
            id: "APPROVED",
            label: { kk: "Мақұлданған әрі көрініп тұр", ru: "Одобрены и видны", en: "Approved and visible" },
            classes: ["APPROVED"],
          },
          {
            id: "RECEIVED",
            label: { kk: "Шешім күтіп тұр", ru: "Ждут решения", en: "Waiting for a decision" },
            classes: ["RECEIVED"],
          },
          {
            id: "STASHED",
            label: { kk: "Кейінге қалдырылды", ru: "Отложены", en: "Put aside" },
            classes: ["STASHED"],
          },
          {
            id: "REJECTED",
            label: { kk: "Қабылданбады", ru: "Отклонены", en: "Rejected" },
            classes: ["REJECTED"],
          },
          { id: "HIDDEN", label: { kk: "Жасырылды", ru: "Скрыты", en: "Taken down" }, classes: ["HIDDEN"] },
        ],
        leftOut: [],
      },
      board,
    ),
  recount: async (db, campaignId) => [
    ...(await recountRows(
      db,
      "thanks_received",
      sql`select 'total' as dimension, '' as key, count(*) as value from thank_you where campaign_id = ${campaignId}`,
    )),
    ...(await recountRow(
      db,
      { metric: "thanks", dimension: "class" },
      sql`
        select
          count(*) filter (where status = 'RECEIVED') as "RECEIVED",
          count(*) filter (where status = 'APPROVED') as "APPROVED",
          count(*) filter (where status = 'REJECTED') as "REJECTED",
          count(*) filter (where status = 'STASHED') as "STASHED",
          count(*) filter (where status = 'HIDDEN') as "HIDDEN"
        from thank_you where campaign_id = ${campaignId}
      `,
    )),
  ],
};
