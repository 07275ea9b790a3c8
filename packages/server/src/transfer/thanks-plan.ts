import type { ImportVerdict, ThankYouColumn } from "@igilik/schema";
import { sameText } from "./same-text.js";
import type { ThanksEntry, ThanksEntryRefusal } from "./thanks-entry.js";
import type { ThanksRefusal } from "./thanks-refusals.js";

/** Words of the street that have come in already. */
export type KnownThanks = Pick<ThanksEntry, "text" | "sender" | "heardAt">;

/** What becomes of one row. It holds no words of the file. */
export interface ThanksOutcome {
  line: number;
  verdict: ImportVerdict;
  refusal: ThanksRefusal | null;
  /** The column that a refusal is about. */
  column: ThankYouColumn | null;
  /** The other row of the file that this one repeats. */
  otherLine: number | null;
}

/** What is to be done. Nothing in it has been done. */
export interface ThanksPlan {
  outcomes: ThanksOutcome[];
  additions: ThanksEntry[];
}

/**
 * Decides what becomes of each row; the same file over its own result changes nothing. The same words of the same role
 * at the same moment are one thank-you, whatever was decided about it.
 */
export function planThanks(
  rows: readonly (ThanksEntry | ThanksEntryRefusal)[],
  known: readonly KnownThanks[],
): ThanksPlan {
  /** The line that a thank-you first stands on; null: it came in before. */
  const lines = new Map<string, number | null>(known.map((each) => [keyOf(each), null]));
  const additions: ThanksEntry[] = [];
  const outcomes = rows.map((row): ThanksOutcome => {
    const { line } = row;
    const told = { line, refusal: null, column: null, otherLine: null };
    if ("refusal" in row) return { ...told, ...row, verdict: "REFUSED" };
    const key = keyOf(row);
    const otherLine = lines.get(key);
    if (otherLine !== undefined) return { ...told, verdict: "REPEATED", otherLine };
    lines.set(key, line);
    additions.push(row);
    return { ...told, verdict: "IMPORTED" };
  });
  return { outcomes, additions };
}

function keyOf({ text, sender, heardAt }: KnownThanks): string {
  return JSON.stringify([sameText(text), sameText(sender ?? ""), heardAt?.getTime() ?? null]);
}
