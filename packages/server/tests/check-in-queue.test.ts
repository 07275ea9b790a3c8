import { randomUUID } from "node:crypto";
import type { RecordCheckInInput } from "@igilik/schema";
import { describe, expect, test, vi } from "vitest";
import { CheckInQueue } from "../src/participation/check-in-queue.js";
import type { CheckInOutcome, CheckInRow } from "../src/participation/check-in-row.js";
import { coordinator } from "./support/platform.js";

/** Records nothing; answers when it is told to. */
function createRecorder() {
  const calls: { rows: readonly CheckInRow[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const queue = new CheckInQueue(
    (rows) =>
      new Promise((resolve, reject) => {
        calls.push({ rows, answer: () => resolve(rows.map(toOutcome)), fail: reject });
      }),
  );
  return { calls, queue };
}

const toOutcome = ({ input: { clientRef } }: CheckInRow): CheckInOutcome => ({
  kind: "REFUSED",
  clientRef,
  code: "EVENT_NOT_FOUND",
});

const listOf = (rows: number): RecordCheckInInput[] =>
  Array.from({ length: rows }, () => ({ clientRef: randomUUID(), event: "", volunteer: "" }));

const references = (outcomes: readonly { clientRef: string }[]): string[] =>
  outcomes.map(({ clientRef }) => clientRef);
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("check-ins of many desks", () => {
  test("the first is recorded at once, and who comes meanwhile goes together with the next", async () => {
    const { calls, queue } = createRecorder();
    const lists = [listOf(1), listOf(2), listOf(3)];
    const answers = lists.map((list) => queue.add(coordinator, list));
    expect(calls.map(({ rows }) => rows.length)).toEqual([1]);
    calls[0]?.answer();
    await answers[0];
    await settle();
    expect(calls.map(({ rows }) => rows.length)).toEqual([1, 5]);
    expect(calls[1]?.rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    calls[1]?.answer();
    expect((await Promise.all(answers)).map(references)).toEqual(lists.map(references));
  });

  test("many that wait are recorded beside those that are being recorded, four transactions at a time", async () => {
    const { calls, queue } = createRecorder();
    const answers = Array.from({ length: 10 }, () => queue.add(coordinator, listOf(200)));
    expect(calls.map(({ rows }) => rows.length)).toEqual([200, 200, 200, 200]);
    for (let n = 0; n < calls.length; n++) {
      calls[n]?.answer();
      await settle();
    }
    expect(calls.map(({ rows }) => rows.length)).toEqual([200, 200, 200, 200, 400, 400, 400]);
    await Promise.all(answers);
  });

  test("nobody waits long for a transaction that waits itself", async () => {
    const { calls, queue } = createRecorder();
    const answers = [listOf(1), listOf(2), listOf(3)].map((list) => queue.add(coordinator, list));
    await vi.waitUntil(() => calls.length > 1);
    expect(calls.map(({ rows }) => rows.length)).toEqual([1, 5]);
    calls[1]?.answer();
    expect((await Promise.all(answers.slice(1))).map((outcomes) => outcomes.length)).toEqual([2, 3]);
    calls[0]?.answer();
    await answers[0];
  });

  test("a long list goes alone", async () => {
    const { calls, queue } = createRecorder();
    const answers = [listOf(1), listOf(300), listOf(500)].map((list) => queue.add(coordinator, list));
    expect(calls.map(({ rows }) => rows.length)).toEqual([1, 300, 500]);
    for (const { answer } of calls) answer();
    await Promise.all(answers);
  });

  test("nobody pays for what another one sent: after a failure each goes by itself", async () => {
    const { calls, queue } = createRecorder();
    const answers = [listOf(1), listOf(2), listOf(3)].map((list) => queue.add(coordinator, list));
    calls[0]?.answer();
    await answers[0];
    await settle();
    calls[1]?.fail(new Error("all"));
    await settle();
    calls[2]?.fail(new Error("the second"));
    await expect(answers[1]).rejects.toThrow("the second");
    await settle();
    calls[3]?.answer();
    expect(await answers[2]).toHaveLength(3);
    expect(calls.map(({ rows }) => rows.length)).toEqual([1, 5, 2, 3]);
  });

  test("who waits too long behind a list of the same event is told so, also one that began at once", async () => {
    vi.useFakeTimers();
    try {
      const { calls, queue } = createRecorder();
      const locked = Object.assign(new Error("somebody moves the event"), { code: "55P03" });
      const answers = Promise.allSettled(
        [listOf(200), listOf(200)].map((list) => queue.add(coordinator, list)),
      );
      calls[0]?.fail(locked);
      await vi.advanceTimersByTimeAsync(0);
      calls[1]?.fail(locked);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(calls).toHaveLength(3); // the second one never had its turn
      calls[2]?.answer();
      const [first, second] = await answers;
      expect(first).toMatchObject({ status: "fulfilled" });
      expect(second).toMatchObject({ status: "rejected", reason: { code: "DATABASE_UNAVAILABLE" } });
    } finally {
      vi.useRealTimers();
    }
  });

  test("while the database is away nobody waits for another one's attempt", async () => {
    const { calls, queue } = createRecorder();
    const answers = [listOf(1), listOf(2), listOf(3)].map((list) => queue.add(coordinator, list));
    calls[0]?.answer();
    await answers[0];
    await settle();
    calls[1]?.fail(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    expect(calls).toHaveLength(2);
  });
});
