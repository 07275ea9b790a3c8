import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPoll, type Poll } from "../../src/screens/poll";

let poll: Poll | undefined;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  poll?.close();
  vi.useRealTimers();
});

const pace = { everyMs: 10_000, leastMs: 2_000 };

describe("a question that is asked again and again", () => {
  test("is asked at once and then at its pace", async () => {
    const ask = vi.fn<() => Promise<void>>(async () => {});
    poll = openPoll(ask, pace);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test("is asked soon after a nudge, and not for every nudge", async () => {
    const ask = vi.fn<() => Promise<void>>(async () => {});
    poll = openPoll(ask, pace);
    for (let nudge = 0; nudge < 40; nudge += 1) {
      poll.nudge();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("is asked again when it was nudged while the answer was on its way", async () => {
    const answers: (() => void)[] = [];
    const ask = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => answers.push(resolve)));
    poll = openPoll(ask, pace);
    poll.nudge();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(ask).toHaveBeenCalledTimes(1);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("goes on after a failure and after an answer that never comes", async () => {
    const ask = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new Error("unreachable"))
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue(undefined);
    poll = openPoll(ask, pace);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test("is not asked any more once closed", async () => {
    const ask = vi.fn<() => Promise<void>>(async () => {});
    poll = openPoll(ask, pace);
    poll.close();
    poll.nudge();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
