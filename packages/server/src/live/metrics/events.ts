import { sql } from "kysely";
import type { LocalizedTextValue } from "../../localized.js";
import { recountRow, recountRows } from "./headings.js";
import { type Metric, asStored, totalOf } from "./metric.js";
import { type ReceiptRules, receiptFromClasses } from "./receipt.js";

const held: LocalizedTextValue = { kk: "Өтті", ru: "Прошли", en: "Held" };
const goingOn: LocalizedTextValue = { kk: "Қазір өтіп жатыр", ru: "Идут сейчас", en: "Going on now" };
const expected: LocalizedTextValue = { kk: "Алда", ru: "Впереди", en: "Still to come" };
const awaiting: LocalizedTextValue = {
  kk: "Аяқталды, растауды күтіп тұр",
  ru: "Закончились и ждут подтверждения",
  en: "Over and waiting for confirmation",
};

const neverCounted = [
  { reason: "CANCELLED", classes: ["CANCELLED"] },
  { reason: "REHEARSAL", classes: ["REHEARSAL"] },
  { reason: "NOT_COUNTED", classes: ["NOT_COUNTED"] },
  { reason: "NOT_APPROVED", classes: ["NOT_APPROVED"] },
] as const satisfies ReceiptRules["leftOut"];

/** Events that took place. */
export const eventsHeld: Metric = {
  id: "events_held",
  name: { kk: "Өткен іс-шаралар", ru: "Проведённые мероприятия", en: "Events held" },
  definition: {
    kk: "Өткен әрі жеке есептелетін іс-шаралар: уақыты аяқталып, кемінде бір адамның келгені расталған немесе өткенін үйлестіруші өз атынан растаған. Репетициялар есептелмейді.",
    ru: "Мероприятия, которые прошли и считаются отдельными: время вышло и есть хотя бы одно подтверждённое участие, либо координатор от своего имени подтвердил, что мероприятие было. Репетиции не считаются.",
    en: "Events that took place and count as an event: the end has passed and somebody's attendance is verified, or a coordinator has confirmed the event by name. Rehearsals are not counted.",
  },
  unit: null,
  sources: [totalOf("VERIFIED", "events_held")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      eventsHeld,
      {
        family: "events",
        parts: [{ id: "HELD", label: held, classes: ["HELD"] }],
        leftOut: [
          { reason: "NOT_YET_HELD", classes: ["LIVE", "EXPECTED"] },
          { reason: "NOT_CONFIRMED", classes: ["AWAITING"] },
          ...neverCounted,
        ],
      },
      board,
    ),
  recount: (db, campaignId) =>
    recountRows(
      db,
      "events_held",
      sql`
        with held as (
          select to_char(e.starts_at at time zone c.time_zone, 'YYYY-MM-DD') as day, category.code as category,
            district.code as district
          from campaign c
          join event e on e.campaign_id = c.id
          join category on category.id = e.category_id
          join district on district.id = e.district_id
          where c.id = ${campaignId} and e.status = 'HELD' and e.counts_as_event and not e.is_rehearsal
        )
        select 'total' as dimension, '' as key, count(*) as value from held
        union all select 'day', day, count(*) from held group by day
        union all select 'category', category, count(*) from held group by category
        union all select 'district', district, count(*) from held group by district
      `,
    ),
};

/** Events that the campaign stands for, whether or not they have taken place yet. */
export const eventsPlanned: Metric = {
  id: "events_planned",
  name: { kk: "Жоспарланған іс-шаралар", ru: "Запланированные мероприятия", en: "Events planned" },
  definition: {
    kk: "Марафонның бекітілген іс-шаралары: өткені де, қазір өтіп жатқаны да, алдағысы да. Дайындалып жатқандары, болмай қалғандары және репетициялар есептелмейді.",
    ru: "Утверждённые мероприятия марафона: прошедшие, идущие и предстоящие. Черновики, отменённые и репетиции не считаются.",
    en: "Approved events of the marathon: held, going on or still to come. Drafts, cancelled events and rehearsals are not counted.",
  },
  unit: null,
  sources: [totalOf("VERIFIED", "events_planned")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      eventsPlanned,
      {
        family: "events",
        parts: [
          { id: "HELD", label: held, classes: ["HELD"] },
          { id: "LIVE", label: goingOn, classes: ["LIVE"] },
          { id: "AWAITING", label: awaiting, classes: ["AWAITING"] },
          { id: "EXPECTED", label: expected, classes: ["EXPECTED"] },
        ],
        leftOut: neverCounted,
      },
      board,
    ),
  recount: async (db, campaignId) => [
    ...(await recountRows(
      db,
      "events_planned",
      sql`
        select 'total' as dimension, '' as key, count(*) as value from event
        where campaign_id = ${campaignId} and status in ('APPROVED', 'LIVE', 'HELD') and counts_as_event and not is_rehearsal
      `,
    )),
    ...(await recountRow(
      db,
      { metric: "events", dimension: "class" },
      sql`
        select
          count(*) filter (where is_rehearsal) as "REHEARSAL",
          count(*) filter (where not is_rehearsal and not counts_as_event) as "NOT_COUNTED",
          count(*) filter (where counted and is_announced and status in ('CANCELLED', 'POSTPONED')) as "CANCELLED",
          count(*) filter (where counted and not is_announced) as "NOT_APPROVED",
          count(*) filter (where counted and status = 'APPROVED') as "EXPECTED",
          count(*) filter (where counted and status = 'LIVE' and is_over) as "AWAITING",
          count(*) filter (where counted and status = 'LIVE' and not is_over) as "LIVE",
          count(*) filter (where counted and status = 'HELD') as "HELD"
        from (
          select status, is_over, is_rehearsal, counts_as_event, counts_as_event and not is_rehearsal as counted,
            status not in ('DRAFT', 'SUBMITTED')
              and (cancelled_from is null or cancelled_from not in ('DRAFT', 'SUBMITTED')) as is_announced
          from event where campaign_id = ${campaignId}
        ) e
      `,
    )),
  ],
};

/** Events going on at this moment of the campaign's clock. */
export const eventsLive: Metric = {
  id: "events_live",
  name: { kk: "Қазір өтіп жатқан іс-шаралар", ru: "Мероприятия, идущие сейчас", en: "Events going on now" },
  definition: {
    kk: "Марафон сағаты бойынша басталған, бірақ әлі аяқталмаған іс-шаралар.",
    ru: "Мероприятия, которые по часам марафона начались и ещё не закончились.",
    en: "Events that have begun and are not over yet, by the marathon's clock.",
  },
  unit: null,
  sources: [totalOf("VERIFIED", "events_live")],
  toUnit: asStored,
  explain: (board) =>
    receiptFromClasses(
      eventsLive,
      {
        family: "events",
        parts: [{ id: "LIVE", label: goingOn, classes: ["LIVE"] }],
        leftOut: [{ reason: "NOT_LIVE_NOW", classes: ["HELD", "EXPECTED", "AWAITING"] }, ...neverCounted],
      },
      board,
    ),
  recount: (db, campaignId) =>
    recountRows(
      db,
      "events_live",
      sql`
        select 'total' as dimension, '' as key, count(*) as value from event
        where campaign_id = ${campaignId} and status = 'LIVE' and not is_over and counts_as_event and not is_rehearsal
      `,
    ),
};
