import type { Answer } from "./desk-answer";
import { isWaiting, type OutboxRow } from "./outbox/outbox-row";
import type { RowAnswer } from "./outbox/send-rows";

/**
 * A wish that the server answered and that counted nobody: somebody came twice, or was refused. Whoever could not be added
 * is none of them while the form stands there that says what to correct.
 */
export interface TurnedAway {
  row: OutboxRow;
  /** When that was, by the campaign's clock where it is known. */
  at: string;
  answer: Extract<Answer, { kind: "already" | "refused" }>;
}

const keptAtMost = 30;

/**
 * The wishes that counted nobody, with one more answer of the server; the same list when that answer is none. `now` is the
 * campaign's time, for a demonstration, whose clock no device knows.
 */
export function withAnswer(
  known: readonly TurnedAway[],
  { row, answer }: RowAnswer,
  now: string | undefined,
): readonly TurnedAway[] {
  const isNone = answer.kind !== "already" && answer.kind !== "refused";
  // A wish that was sent once more has its newest answer only.
  const others = known.filter(({ row: { seq } }) => seq !== row.seq);
  if (isNone) return others.length === known.length ? known : others;
  return [{ row, at: row.at ?? now ?? row.notedAt, answer }, ...others].slice(0, keptAtMost);
}

/**
 * What counted nobody at an event's desk: heard since the desk was opened, or refused before and not seen by anybody yet.
 * What waits to be sent once more is left out.
 */
export function turnedAwayAt(
  event: string,
  heard: readonly TurnedAway[],
  rows: readonly OutboxRow[],
): TurnedAway[] {
  const waiting = new Set(rows.filter(isWaiting).map(({ seq }) => seq));
  const told = new Set(heard.map(({ row: { seq } }) => seq));
  const unseen = rows.flatMap((row) =>
    row.refusal && !told.has(row.seq)
      ? [
          {
            row,
            at: row.at ?? row.notedAt,
            answer: { kind: "refused" as const, person: undefined, ...row.refusal },
          },
        ]
      : [],
  );
  return [...heard, ...unseen].filter(({ row }) => row.event === event && !waiting.has(row.seq));
}
