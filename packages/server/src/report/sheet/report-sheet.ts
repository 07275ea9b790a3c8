import type { Language, Tier } from "@igilik/schema";

/** A campaign's report as words and numbers already written in one language: what stands on the paper, and nothing else. */
export interface ReportSheet {
  language: Language;
  /** "Report of the campaign". */
  title: string;
  /** The campaign's name. */
  campaign: string;
  /** City and days. */
  whereAndWhen: string;
  /** What must stand beside every number: that this is a demonstration or a rehearsal. */
  marks: readonly string[];
  asOf: string;
  /** The same moment in ISO 8601. */
  asOfIso: string;
  version: string;
  headings: { numbers: string; number: string; leftOut: string; receipt: string };
  /** The tiers that any number has, in the order of their columns. */
  tiers: readonly { tier: Tier; name: string }[];
  numbers: readonly SheetNumber[];
  /** Ids of the numbers that stand large at the top. */
  largest: readonly string[];
  /** Between which numbers all people lie, and in words what that is; null when no report leaves it open. */
  range: { between: string; words: string } | null;
  peaks: readonly SheetPeak[];
  parts: readonly SheetPart[];
  /** What has to be known to read the parts. */
  partsNote: string;
  /** How numbers come about and were last proved. */
  notes: readonly string[];
}

/** One metric of the registry. */
export interface SheetNumber {
  /** The metric's id. */
  id: string;
  name: string;
  /** Its unit and target; empty when it has neither. */
  suffix: string;
  /** Its values by tier, never added together. */
  values: readonly { tier: Tier; shown: string }[];
  /** What it was before it was corrected just now; null when it was not. */
  corrected: string | null;
  /** What was left out of it, reason by reason. */
  leftOut: string;
  /** Path of its receipt, as people type it. */
  path: string;
  /** Address of its receipt; null when nobody knows how the server is reached. */
  address: string | null;
}

/** A day as a peak: its height is the day's turnouts. */
export interface SheetPeak {
  label: string;
  turnouts: number;
  shown: string;
  when: "PAST" | "TODAY" | "AHEAD";
}

/** The same figures under one kind of heading. */
export interface SheetPart {
  title: string;
  columns: readonly string[];
  rows: readonly { name: string; figures: readonly string[] }[];
}
