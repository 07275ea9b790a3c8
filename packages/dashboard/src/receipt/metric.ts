import type { MetricDefinitionsQuery, MetricReceiptQuery } from "../graphql/generated";

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

/** How many digits after the point a metric needs: hours and impact may be fractions, people may not. */
export function fractionDigits(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
