import type { Client } from "@urql/core";
import { RecordCheckInsDocument, UndoCheckInDocument } from "../../../graphql/generated";
import type { Answer } from "../desk-answer";
import { answerOf, checkInAnswer, checkInInput, fulfil, isPassing, Unanswered } from "../desk-calls";
import { personOf } from "../name-of-wish";
import type { OutboxRow } from "./outbox-row";

/** What the server said about a row. */
export interface RowAnswer {
  row: OutboxRow;
  answer: Answer;
}

/** Rows in one list at most: the answer comes before anybody's patience is over, on a weak network too. */
const listAtMost = 50;

/** Rows that can go out together, in their order: check-ins in lists, everything else by itself. */
export function runsOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  const runs: OutboxRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first && isCheckIn(first) && isCheckIn(row) && run.length < listAtMost) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Sends what can go out together. Throws Unanswered when the server did not say what became of it. */
export async function sendRun(client: Client, run: readonly OutboxRow[]): Promise<RowAnswer[]> {
  const [only] = run;
  if (only && run.length === 1) return [{ row: only, answer: await sendOne(client, only) }];
  try {
    return await sendList(client, run);
  } catch (cause) {
    if (isPassing(codeOf(cause))) throw cause;
    // One row that the server stumbles over must not hold up the others.
    const answers: RowAnswer[] = [];
    for (const row of run) answers.push({ row, answer: await sendOne(client, row) });
    return answers;
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Unanswered ? cause.code : "INTERNAL";
}

function isCheckIn({ wish, undo }: OutboxRow): boolean {
  return !undo && (wish.kind === "check-in" || wish.kind === "code");
}

async function sendList(client: Client, run: readonly OutboxRow[]): Promise<RowAnswer[]> {
  const input = run.flatMap(({ event, clientRef, at, wish }) =>
    wish.kind === "check-in" || wish.kind === "code" ? [checkInInput({ event, clientRef, at }, wish)] : [],
  );
  const { recordCheckIns } = answerOf(await client.mutation(RecordCheckInsDocument, { input }));
  return run.map((row, index) => {
    const result = recordCheckIns[index];
    if (!result) throw new Unanswered("INTERNAL");
    return { row, answer: checkInAnswer(result, row.wish) };
  });
}

async function sendOne(client: Client, { event, clientRef, at, wish, undo }: OutboxRow): Promise<Answer> {
  try {
    const answer = await fulfil({ client, event, clientRef, at }, wish);
    if (!undo || answer.kind !== "recorded") return answer;
    answerOf(
      await client.mutation(UndoCheckInDocument, {
        input: { clientRef: undo.clientRef, attendance: answer.attendance.id, reason: undo.reason },
      }),
    );
    return { kind: "undone", person: answer.attendance.card };
  } catch (cause) {
    const code = codeOf(cause);
    if (isPassing(code)) throw cause;
    return { kind: "refused", code, person: personOf(wish), canRepeat: code !== "REFERENCE_REUSED" };
  }
}
