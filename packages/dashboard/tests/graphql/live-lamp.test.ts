import { beforeEach, describe, expect, test, vi } from "vitest";
import { announce, eachOnItsOwn, live, open, page, state, version } from "./live-page";

eachOnItsOwn();

describe("the lamp over the live figures", () => {
  beforeEach(async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    page.server.lastAsked.next(version(5));
    page.server.ping(announce(5));
  });

  test("is live while the newest version is shown", () => {
    expect(live.connection.get()).toMatchObject({ state: "live", asOf: "2026-12-08T18:42:07+05:00" });
  });

  test("knows when the server last found nothing newer, to the minute, until a newer version comes", () => {
    expect(live.connection.get().confirmedAt).toBe(960_000);
    page.server.lastAsked.next(version(6));
    expect(live.connection.get().confirmedAt).toBeUndefined();
  });

  test("says so when a newer version has not come for 3 s, and takes it back when it comes", async () => {
    page.server.ping(announce(6));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(state()).toBe("live");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state()).toBe("stale");
    page.server.lastAsked.next(version(6));
    expect(state()).toBe("live");
  });

  test("says so when the server goes on pinging but has stopped looking for something new", () => {
    page.server.ping(announce(5, 8_000));
    expect(state()).toBe("stale");
  });

  test("says so when nothing at all is heard any more, and a new connection is made", async () => {
    await vi.advanceTimersByTimeAsync(12_500);
    expect(state()).toBe("stale");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(page.server.asked).toHaveLength(2);
    expect(page.server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.5.0" });
    expect(state()).toBe("live");
  });

  test("goes from reconnecting to no connection, and back to live", async () => {
    page.server.isUp = false;
    page.server.drop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state()).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(state()).toBe("offline");
    page.server.isUp = true;
    await vi.advanceTimersByTimeAsync(3_500);
    expect(state()).toBe("live");
  });
});
