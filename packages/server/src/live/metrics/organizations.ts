import { sql } from "kysely";
import { recountRows } from "./headings.js";
import { type Metric, type Receipt, asStored, totalOf, valueOf } from "./metric.js";
import { reasonLabels } from "./reasons.js";

const active = totalOf("VERIFIED", "organizations_active");
const waiting = { metric: "organizations", dimension: "class", key: "NO_HELD_EVENT" };

/** Organizations that have held something. */
export const organizationsActive: Metric = {
  id: "organizations_active",
  name: {
    kk: "Іс-шара өткізген ұйымдар",
    ru: "Организации, проведшие мероприятия",
    en: "Organizations active",
  },
  definition: {
    kk: "Марафонда кемінде бір іс-шара өткізген ұйымдар мен топтар. Әрқайсысы бір рет есептеледі.",
    ru: "Организации и группы, которые провели хотя бы одно мероприятие марафона. Каждая посчитана один раз.",
    en: "Organizations and groups that have held at least one event of the marathon. Each is counted once.",
  },
  unit: null,
  sources: [active],
  toUnit: asStored,
  explain(board): Receipt {
    const [held, none] = [valueOf(board, active), valueOf(board, waiting)];
    return {
      parts: [
        {
          id: "ORGANIZATIONS",
          label: {
            kk: "Кемінде бір іс-шара өткізді",
            ru: "Провели хотя бы одно",
            en: "Have held at least one",
          },
          amount: held,
        },
      ],
      leftOut: [{ reason: "NO_HELD_EVENT", label: reasonLabels.NO_HELD_EVENT, count: none }],
      candidates: held + none,
    };
  },
  recount: async (db, campaignId) => {
    const counted = await recountRows(
      db,
      active.metric,
      sql`
        select 'total' as dimension, '' as key, count(distinct o.organization_id) as value
        from event e join event_organizer o on o.event_id = e.id
        where e.campaign_id = ${campaignId} and e.status = 'HELD' and e.counts_as_event and not e.is_rehearsal
      `,
    );
    const waitingOnes = await recountRows(
      db,
      waiting.metric,
      sql`
        select 'class' as dimension, 'NO_HELD_EVENT' as key, count(*) as value
        from (
          select o.organization_id
          from event e join event_organizer o on o.event_id = e.id
          where e.campaign_id = ${campaignId} and e.status in ('APPROVED', 'LIVE', 'HELD')
            and e.counts_as_event and not e.is_rehearsal
          group by o.organization_id
          having bool_and(e.status <> 'HELD')
        ) organizer
      `,
    );
    return [...counted, ...waitingOnes];
  },
};
