import { describe, expect, test, vi } from "vitest";
import { eachOnItsOwn, live, openForEverybody, page, state, version } from "./live-page";

eachOnItsOwn();

describe("the live figures of everybody", () => {
  const openWithout = async (seq: number): Promise<void> => {
    page.answer = version(seq);
    openForEverybody();
    await vi.advanceTimersByTimeAsync(10);
  };

  test("come by long poll when there is no socket, and by the socket when there is one again", async () => {
    page.server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(page.polled).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(page.polled).toEqual([{ campaign: null, after: "almaty-2026.1.5.0", wait: 10 }]);
    page.answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(live.snapshot()?.people).toBe(6);
    expect(page.polled.at(-1)?.after).toBe("almaty-2026.1.6.0");
    await vi.advanceTimersByTimeAsync(8_000);
    page.answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(500);
    expect(state()).toBe("stale");
    page.server.isUp = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(state()).toBe("live");
    page.answerPoll(version(6));
    const before = page.polled.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.polled).toHaveLength(before);
    expect(page.fetched).toBe(1);
  });

  test("come by long poll behind a proxy that closes each socket at once, and are never called live", async () => {
    page.server.onAsked = () => page.server.drop(1006);
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(5_000);
    page.answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(live.snapshot()?.people).toBe(6);
    expect(state()).toBe("stale");
  });

  test("are fetched as anybody else's when the server does not know the document", async () => {
    page.server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(5_000);
    page.answer = version(7);
    page.answerPoll({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
    await vi.advanceTimersByTimeAsync(10);
    expect(live.snapshot()?.people).toBe(7);
  });

  test("are asked for again when an answer was lost on the way", async () => {
    page.server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.polled.length).toBeGreaterThan(1);
  });
});
