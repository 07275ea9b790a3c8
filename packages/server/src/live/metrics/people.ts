import { sql } from "kysely";
import { type Metric, asStored, totalOf, valueOf } from "./metric.js";
import { recountCame, recountFirstTimes, recountReported } from "./people-recount.js";
import { receiptFromClasses } from "./receipt.js";
import { reasonLabels } from "./reasons.js";
import { activeRules, recountVisits, reportedRules, turnoutRules } from "./visits.js";

const active = totalOf("VERIFIED", "active_volunteers");
const firstTime = totalOf("VERIFIED", "first_time_volunteers");
const turnouts = totalOf("VERIFIED", "volunteer_turnouts");
const reported = totalOf("REPORTED", "volunteers_reported");

/** Different people who came. */
export const activeVolunteers: Metric = {
  id: "active_volunteers",
  name: { kk: "Белсенді волонтёрлер", ru: "Активные волонтёры", en: "Active volunteers" },
  definition: {
    kk: "Марафон күндерінде кемінде бір рет келгені расталған әртүрлі адамдар. Әр адам бір рет есептеледі.",
    ru: "Разные люди, у которых есть хотя бы одно подтверждённое участие за дни марафона. Каждый посчитан один раз.",
    en: "Different people with at least one verified attendance during the marathon. Each is counted once.",
  },
  unit: null,
  sources: [active, reported],
  toUnit: asStored,
  explain: (board) => receiptFromClasses(activeVolunteers, activeRules, board),
  recount: (db, campaignId) =>
    recountCame(db, campaignId, "active_volunteers", sql`count(distinct came.person_id)`),
};

/** Different people who came to this series for the first time. */
export const firstTimeVolunteers: Metric = {
  id: "first_time_volunteers",
  name: { kk: "Алғаш келген волонтёрлер", ru: "Волонтёры, пришедшие впервые", en: "First-time volunteers" },
  definition: {
    kk: "Осы марафондар қатарында алғашқы расталған келуі дәл осы марафонға тура келген адамдар. Әр адам бір рет есептеледі.",
    ru: "Люди, чьё первое подтверждённое участие во всех марафонах этой серии пришлось на этот марафон. Каждый посчитан один раз.",
    en: "People whose first verified attendance in all marathons of the series falls in this one. Each is counted once.",
  },
  unit: null,
  sources: [firstTime],
  toUnit: asStored,
  explain(board, campaign) {
    const people = valueOf(board, active);
    const cameBefore = people - valueOf(board, firstTime);
    if (campaign.isRehearsal) {
      return {
        parts: [],
        leftOut: [{ reason: "REHEARSAL", label: reasonLabels.REHEARSAL, count: people }],
        candidates: people,
      };
    }
    return {
      parts: [
        {
          id: "PEOPLE",
          label: { kk: "Келген адамдар", ru: "Пришедшие люди", en: "People who came" },
          amount: people,
        },
        {
          id: "CAME_BEFORE",
          label: {
            kk: "Бұрынғы марафондарға келгендер",
            ru: "Приходили на прошлые марафоны",
            en: "Came to an earlier marathon",
          },
          amount: 0 - cameBefore,
        },
      ],
      leftOut: [],
      candidates: people,
    };
  },
  recount: recountFirstTimes,
};

/** Visits that were verified. */
export const volunteerTurnouts: Metric = {
  id: "volunteer_turnouts",
  name: { kk: "Волонтёрлердің келуі", ru: "Приходы волонтёров", en: "Volunteer turnouts" },
  definition: {
    kk: "Расталған келулердің саны: бір адамның бір іс-шараға келуі. Үш іс-шараға келген адам үш рет есептеледі.",
    ru: "Подтверждённые участия: один человек на одном мероприятии. Кто пришёл на три мероприятия, посчитан три раза.",
    en: "Verified attendances: one person at one event. Somebody who came to three events is counted three times.",
  },
  unit: null,
  sources: [turnouts],
  toUnit: asStored,
  explain: (board) => receiptFromClasses(volunteerTurnouts, turnoutRules, board),
  recount: async (db, campaignId) => [
    ...(await recountCame(db, campaignId, "volunteer_turnouts", sql`count(distinct came.id)`)),
    ...(await recountVisits(db, campaignId)),
  ],
};

/** Different people of whom only reports tell. */
export const volunteersReported: Metric = {
  id: "volunteers_reported",
  name: { kk: "Есептерде аталған волонтёрлер", ru: "Волонтёры из отчётов", en: "Volunteers reported" },
  definition: {
    kk: "Әзірге тек ұйымдардың есептерінде аталған, келгені әлі расталмаған әртүрлі адамдар. Белсенді волонтёрлерге қосылмайды.",
    ru: "Разные люди, которых пока только назвали в отчётах: ни одного подтверждённого участия. К активным волонтёрам не прибавляются.",
    en: "Different people who are so far only named in reports, with no verified attendance. Never added to active volunteers.",
  },
  unit: null,
  sources: [reported],
  toUnit: asStored,
  explain: (board) => receiptFromClasses(volunteersReported, reportedRules, board),
  recount: recountReported,
};
