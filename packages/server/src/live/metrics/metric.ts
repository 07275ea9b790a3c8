import type { ExplanationView, MetricReadingView, Tier } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import type { LocalizedTextValue } from "../../localized.js";
import type { Board } from "../board.js";
import type { CampaignBook } from "../code-books.js";

/** Where a counter stands in `live.counter`: what is counted, and under which heading. */
export interface Heading {
  metric: string;
  /** total, day, category, district, organization, challenge or class. */
  dimension: string;
  /** The heading's code or id; "" of the total. */
  key: string;
}

/** A counter's value in the unit it is stored in: minutes for hours. */
export interface HeadingValue extends Heading {
  value: number;
}

/** One value of a metric, and the counter that it is read from. */
export interface Source extends Heading {
  tier: Tier;
  dimension: "total" | "challenge";
}

/** What a value is made of; Σ parts = value, Σ positive parts + Σ left out = candidates. */
export type Receipt = Pick<ExplanationView, "parts" | "leftOut" | "candidates">;

/** A number with a definition: everything that the product knows about it, in one place. */
export interface Metric {
  /** A public contract: it never changes its meaning. */
  id: string;
  name: LocalizedTextValue;
  definition: LocalizedTextValue;
  /** Null for a plain number of things. */
  unit: LocalizedTextValue | null;
  /** Its values by tier. The first one is the metric's own: explained, sampled and recounted. */
  sources: readonly [Source, ...Source[]];
  /** Turns what is stored into the metric's unit. */
  toUnit: (stored: number) => number;
  /** From the counters of one version alone, so that it always belongs to the value beside it. */
  explain: (board: Board, campaign: CampaignBook) => Receipt;
  /**
   * Counts every heading that the metric keeps again, from the fact tables alone: no view, function or counter of
   * the schema `live` takes part, and days are derived from the events' starts. Headings that come to nothing may
   * be left out.
   */
  recount: (db: Database, campaignId: string) => Promise<HeadingValue[]>;
}

/** The metric's values in a version, one for each tier that it has, in its unit. */
export function readingsOf(metric: Metric, board: Board): MetricReadingView[] {
  return metric.sources.map((source) => ({
    tier: source.tier,
    value: metric.toUnit(valueOf(board, source)),
  }));
}

/** A counter's value in a version, as it is stored; what was never counted is 0. */
export function valueOf(board: Board, { metric, dimension, key }: Heading): number {
  const readings = dimension === "total" ? board.body.t : board.body.d[dimension]?.[key];
  return readings?.[metric] ?? 0;
}

/** Stored and shown in the same unit. */
export function asStored(stored: number): number {
  return stored;
}

/** The campaign's total of a metric. */
export function totalOf(tier: Tier, metric: string): Source {
  return { tier, metric, dimension: "total", key: "" };
}
