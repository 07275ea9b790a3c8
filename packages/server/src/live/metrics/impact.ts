import { sql } from "kysely";
import type { LocalizedTextValue } from "../../localized.js";
import { isCalledOff, recountRow, recountRows, standsAsEvent } from "./headings.js";
import { type Metric, asStored } from "./metric.js";
import { receiptFromClasses } from "./receipt.js";

/** The challenge as its metric tells it. */
export interface MeasuredChallenge {
  code: string;
  name: LocalizedTextValue;
  unit: LocalizedTextValue;
}

/** A challenge's result: `impact.<code>`. */
export function impactOf({ code, name, unit }: MeasuredChallenge): Metric {
  const metric: Metric = {
    id: `impact.${code}`,
    name,
    definition: {
      kk: `«${name.kk}» челленджінің расталған нәтижелерінің қосындысы. Өлшем бірлігі: ${unit.kk}.`,
      ru: `Сумма подтверждённых результатов челленджа «${name.ru}». Единица: ${unit.ru}.`,
      en: `The sum of verified results of the challenge “${name.en}”. Unit: ${unit.en}.`,
    },
    unit,
    sources: [
      { tier: "VERIFIED", metric: "impact", dimension: "challenge", key: code },
      { tier: "REPORTED", metric: "impact_claimed", dimension: "challenge", key: code },
    ],
    toUnit: asStored,
    explain: (board) =>
      receiptFromClasses(
        metric,
        {
          family: `impact:${code}`,
          parts: [
            {
              id: "RESULTS",
              label: { kk: "Расталған нәтижелер", ru: "Подтверждённые результаты", en: "Verified results" },
              classes: ["COUNTED"],
            },
          ],
          leftOut: [
            { reason: "CANCELLED", classes: ["CANCELLED"] },
            { reason: "REHEARSAL", classes: ["REHEARSAL"] },
            { reason: "UNVERIFIED", classes: ["UNVERIFIED"] },
            { reason: "REJECTED", classes: ["REJECTED"] },
            { reason: "VOIDED", classes: ["VOIDED"] },
          ],
        },
        board,
      ),
    recount: async (db, campaignId) => {
      const results = sql`
        impact_entry i join event e on e.id = i.event_id
        join challenge ch on ch.id = i.challenge_id and ch.code = ${code}
        where i.campaign_id = ${campaignId}
      `;
      const verified = await recountRows(
        db,
        "impact",
        sql`
          select 'challenge' as dimension, ${code} as key, sum(i.quantity) as value
          from ${results} and ${standsAsEvent} and i.state = 'VERIFIED'
        `,
      );
      const claimed = await recountRows(
        db,
        "impact_claimed",
        sql`
          select 'challenge' as dimension, ${code} as key, sum(i.quantity) as value
          from ${results} and ${standsAsEvent} and i.state in ('CLAIMED', 'DISPUTED')
        `,
      );
      const classes = await recountRow(
        db,
        { metric: `impact:${code}`, dimension: "class" },
        sql`
          select
            sum(i.quantity) filter (where e.is_rehearsal) as "REHEARSAL",
            sum(i.quantity) filter (where ${isCalledOff}) as "CANCELLED",
            sum(i.quantity) filter (where ${standsAsEvent} and i.state = 'VERIFIED') as "COUNTED",
            sum(i.quantity) filter (where ${standsAsEvent} and i.state in ('CLAIMED', 'DISPUTED')) as "UNVERIFIED",
            sum(i.quantity) filter (where ${standsAsEvent} and i.state = 'REJECTED') as "REJECTED",
            sum(i.quantity) filter (where ${standsAsEvent} and i.state = 'VOIDED') as "VOIDED"
          from ${results}
        `,
      );
      return [...verified, ...claimed, ...classes];
    },
  };
  return metric;
}
