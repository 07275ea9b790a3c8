import { afterEach, describe, expect, test, vi } from "vitest";
import { later } from "../../src/lib/later";
import { keepAwake } from "../../src/screens/wake-lock";

/** A lock that the browser may take away. */
class FakeLock extends EventTarget {
  released = false;
  onrelease = null;
  readonly type = "screen";
  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    this.dispatchEvent(new Event("release"));
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

let letSleep: (() => void) | undefined;
afterEach(() => {
  letSleep?.();
  vi.useRealTimers();
});

function open(request = async () => new FakeLock()) {
  const document = new FakePage();
  const locks: FakeLock[] = [];
  const wakeLock = {
    request: async () => {
      const lock = await request();
      locks.push(lock);
      return lock;
    },
  };
  letSleep = keepAwake({ document, wakeLock, later });
  const held = () => locks.filter(({ released }) => !released).length;
  return { document, locks, held };
}

describe("the display of a wall", () => {
  test("is kept awake from the beginning", async () => {
    const { held } = open();
    await vi.waitFor(() => expect(held()).toBe(1));
  });

  test("is kept awake again after the page was hidden", async () => {
    const { document, locks, held } = open();
    await vi.waitFor(() => expect(held()).toBe(1));
    document.visibilityState = "hidden";
    await locks[0]?.release();
    expect(held()).toBe(0);
    document.show("visible");
    await vi.waitFor(() => expect(held()).toBe(1));
    expect(locks).toHaveLength(2);
  });

  test("holds one lock, however often the page is shown", async () => {
    const { document, held, locks } = open();
    document.show("visible");
    document.show("visible");
    await vi.waitFor(() => expect(held()).toBe(1));
    document.show("visible");
    expect(locks).toHaveLength(1);
  });

  test("asks again half a minute after the system refused", async () => {
    vi.useFakeTimers();
    let isAllowed = false;
    const { held } = open(async () => {
      if (!isAllowed) throw new DOMException("battery", "NotAllowedError");
      return new FakeLock();
    });
    await vi.advanceTimersByTimeAsync(1_000);
    isAllowed = true;
    expect(held()).toBe(0);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(held()).toBe(1);
  });

  test("may sleep when the wall is closed", async () => {
    const { held } = open();
    await vi.waitFor(() => expect(held()).toBe(1));
    letSleep?.();
    expect(held()).toBe(0);
  });

  test("sleeps as its system says in a browser without locks", () => {
    expect(() => keepAwake({ document: new FakePage(), wakeLock: undefined, later })()).not.toThrow();
  });
});
