import { describe, expect, test, vi } from "vitest";
import { announce, eachOnItsOwn, live, open, page, state, version } from "./live-page";

eachOnItsOwn();

describe("the live figures", () => {
  test("are there before the socket is, and are not taken twice", async () => {
    page.answer = version(5);
    page.server.isUp = false;
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(live.snapshot()?.people).toBe(5);
    page.server.isUp = true;
    const told = vi.fn<() => void>();
    live.subscribe(told);
    await vi.advanceTimersByTimeAsync(3_000);
    page.server.lastAsked.next(version(5));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).not.toHaveBeenCalled();
    expect(live.snapshot()?.people).toBe(5);
  });

  test("never go back: lower versions are dropped", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    for (const seq of [5, 7, 6, 7, 4]) page.server.lastAsked.next(version(seq));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(live.draft()?.people).toBe(7);
    expect(live.snapshot()?.people).toBe(7);
  });

  test("move on to another campaign", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    page.server.lastAsked.next(version(900));
    page.server.lastAsked.next(version(1, "almaty-2027"));
    expect(live.draft()?.campaign.slug).toBe("almaty-2027");
  });

  test("are taken up where they stopped when the connection is lost", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(page.server.lastAsked.payload.variables).not.toHaveProperty("after");
    page.server.lastAsked.next(version(5));
    page.server.lastAsked.next(version(6));
    page.server.drop();
    expect(state()).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.server.asked).toHaveLength(2);
    expect(page.server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.6.0" });
    expect(state()).toBe("live");
  });

  test("are asked for again after the server has refused them", async () => {
    open("almaty-2026");
    await vi.advanceTimersByTimeAsync(10);
    page.server.lastAsked.refuse([{ message: "no", extensions: { code: "CAMPAIGN_NOT_FOUND" } }]);
    expect(live.problem()).toBe("CAMPAIGN_NOT_FOUND");
    await vi.advanceTimersByTimeAsync(3_100);
    expect(page.server.asked).toHaveLength(2);
    page.server.lastAsked.next(version(5));
    expect(live.problem()).toBeUndefined();
  });

  test("are fetched every few seconds as long as the socket refuses them, and say that they are", async () => {
    page.answer = version(5);
    open("almaty-2027");
    await vi.advanceTimersByTimeAsync(10);
    const refusal = [{ message: "no", extensions: { code: "CAMPAIGN_NOT_FOUND" } }];
    page.server.lastAsked.refuse(refusal);
    page.answer = version(8);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(live.draft()?.people).toBe(8);
    expect(live.problem()).toBeUndefined();
    page.server.ping(announce(8));
    expect(state()).toBe("stale");
    page.server.lastAsked.next(version(9));
    expect(state()).toBe("live");
    const before = page.fetched;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.fetched).toBe(before);
  });

  test("come back after a close that graphql-ws takes for final", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    page.server.lastAsked.next(version(5));
    page.server.drop(1011);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(page.server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.5.0" });
  });

  test("are fetched every few seconds as long as there is no socket, and no more once there is one", async () => {
    page.answer = version(5);
    page.server.isUp = false;
    open();
    await vi.advanceTimersByTimeAsync(10);
    page.answer = version(8);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(live.draft()?.people).toBe(8);
    expect(state()).toBe("stale");
    page.server.isUp = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(state()).toBe("live");
    const before = page.fetched;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.fetched).toBe(before);
  });
});
