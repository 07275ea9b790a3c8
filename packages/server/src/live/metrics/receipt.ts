import type { ExclusionReason } from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";
import type { Board } from "../board.js";
import { type Metric, type Receipt, valueOf } from "./metric.js";
import { reasonLabels } from "./reasons.js";

/** How a metric's receipt is read from class counters: each fact of a family is in exactly one class. */
export interface ReceiptRules {
  /** The counters' name, such as `visits`. */
  family: string;
  /** What is counted, by class. */
  parts: readonly { id: string; label: LocalizedTextValue; classes: readonly string[] }[];
  /** Where the value is lower than its parts, because people are counted once: what the difference is called. */
  takenAway?: { id: string; label: LocalizedTextValue };
  /** Why the rest is left out; `label` where the reason has a plainer name here. */
  leftOut: readonly { reason: ExclusionReason; label?: LocalizedTextValue; classes: readonly string[] }[];
}

/** Reads a receipt from a version's class counters. */
export function receiptFromClasses(
  metric: Pick<Metric, "sources" | "toUnit">,
  rules: ReceiptRules,
  board: Board,
): Receipt {
  const amounts = classAmounts(board, rules.family, metric.toUnit);
  const amountOf = (classes: readonly string[]): number =>
    exact(classes.reduce((sum, name) => sum + (amounts.get(name) ?? 0), 0));
  const parts = rules.parts.map(({ id, label, classes }) => ({ id, label, amount: amountOf(classes) }));
  if (rules.takenAway) {
    const made = parts.reduce((sum, part) => sum + part.amount, 0);
    const value = metric.toUnit(valueOf(board, metric.sources[0]));
    parts.push({ ...rules.takenAway, amount: exact(value - made) });
  }
  return {
    parts,
    leftOut: rules.leftOut.map(({ reason, label, classes }) => ({
      reason,
      label: label ?? reasonLabels[reason],
      count: amountOf(classes),
    })),
    // Over all classes there are, not only over those that the rules name.
    candidates: exact([...amounts.values()].reduce((sum, amount) => sum + amount, 0)),
  };
}

function classAmounts(board: Board, family: string, toUnit: (stored: number) => number): Map<string, number> {
  const classes = Object.entries(board.body.d["class"] ?? {});
  return new Map(classes.map(([name, readings]) => [name, toUnit(readings[family] ?? 0)]));
}

/** Quantities have at most three decimals; adding them as doubles leaves dust behind those. */
function exact(amount: number): number {
  return Math.round(amount * 1_000) / 1_000;
}
