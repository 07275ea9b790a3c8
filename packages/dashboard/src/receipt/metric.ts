import type { MetricDefinitionsQuery, MetricReceiptQuery } from "../graphql/generated";
import type { Language } from "../lib/language";

/** A metric with everything its receipt says. */
export type ExplainedMetric = MetricReceiptQuery["metric"];

/** A metric with its value only. */
export type MetricHead = MetricDefinitionsQuery["metrics"][number];

/** The reading that the board shows: the verified one where there is one, else the first. */
export function mainReading(
  metric: Pick<MetricHead, "readings">,
): MetricHead["readings"][number] | undefined {
  return metric.readings.find(({ tier }) => tier === "VERIFIED") ?? metric.readings[0];
}

/** The unit to write after a metric's name; none where the name says it already, as "Verified volunteer hours" does. */
export function unitBeside(
  { name, unit }: Pick<MetricHead, "name" | "unit">,
  language: Language,
): string | null {
  const said = unit?.[language] ?? null;
  return said !== null && name[language].toLowerCase().includes(said.toLowerCase()) ? null : said;
}

/** How many digits after the point a metric needs: hours and impact may be fractions, people may not. */
export function fractionDigits(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
