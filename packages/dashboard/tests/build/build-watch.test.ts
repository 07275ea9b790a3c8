import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { later } from "../../src/lib/later";
import { watchForNewBuild, type BuildWatch, type BuildWatchOptions } from "../../src/build/build-watch";

const minute = 60_000;
const spread = 20_000;
let tried: string | null;
let watching: BuildWatch | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  tried = null;
});

afterEach(() => {
  watching?.close();
  vi.useRealTimers();
});

function watch(options: Partial<BuildWatchOptions>) {
  const reload = vi.fn<() => void>();
  watching = watchForNewBuild({
    ownBuild: "one",
    servedBuild: async () => "two",
    mayReload: async () => true,
    reload,
    triedBuild: { read: () => tried, write: (build) => (tried = build) },
    later,
    random: () => 0.5,
    looksByItself: true,
    ...options,
  });
  return { reload, look: watching.look };
}

describe("a wall after a new build", () => {
  test("reloads itself within a minute and a moment of its own", async () => {
    const { reload } = watch({});
    await vi.advanceTimersByTimeAsync(minute);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(spread / 2);
    expect(reload).toHaveBeenCalledOnce();
  });

  test("looks at once when the connection comes back", async () => {
    const { reload, look } = watch({});
    look();
    await vi.advanceTimersByTimeAsync(spread);
    expect(reload).toHaveBeenCalledOnce();
  });

  test("stays as it is while the build is the same", async () => {
    const { reload } = watch({ servedBuild: async () => "one" });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(reload).not.toHaveBeenCalled();
  });

  test("does not reload into an error while the page cannot be had, and does once it can", async () => {
    let isThere = false;
    const { reload } = watch({ mayReload: async () => isThere });
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(reload).not.toHaveBeenCalled();
    isThere = true;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(reload).toHaveBeenCalledOnce();
  });

  test("survives a server that cannot be asked", async () => {
    let isUp = false;
    const servedBuild = async () => {
      if (!isUp) throw new TypeError("unreachable");
      return "two";
    };
    const { reload } = watch({ servedBuild });
    await vi.advanceTimersByTimeAsync(5 * minute);
    isUp = true;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(reload).toHaveBeenCalledOnce();
  });

  test("tries a build once, so that an old page from a proxy does not make it blink", async () => {
    const { reload } = watch({});
    await vi.advanceTimersByTimeAsync(20 * minute);
    expect(reload).toHaveBeenCalledOnce();
  });

  test("does not reload when the server goes back to the same build meanwhile", async () => {
    let served = "two";
    const { reload } = watch({ servedBuild: async () => served });
    await vi.advanceTimersByTimeAsync(minute);
    served = "one";
    await vi.advanceTimersByTimeAsync(spread);
    expect(reload).not.toHaveBeenCalled();
  });

  test("asks nothing in development, where pages have no build", async () => {
    const servedBuild = vi.fn<() => Promise<string>>(async () => "two");
    watch({ ownBuild: undefined, servedBuild });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(servedBuild).not.toHaveBeenCalled();
  });
});

describe("a page that people hold, after a new build", () => {
  test("asks nothing while its connection stands", async () => {
    const servedBuild = vi.fn<() => Promise<string>>(async () => "two");
    watch({ servedBuild, looksByItself: false });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(servedBuild).not.toHaveBeenCalled();
  });

  test("reloads itself after the connection came back, as soon as it may", async () => {
    let mayReload = false;
    const { reload, look } = watch({ mayReload: async () => mayReload, looksByItself: false });
    look();
    await vi.advanceTimersByTimeAsync(minute);
    expect(reload).not.toHaveBeenCalled();
    mayReload = true;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(reload).toHaveBeenCalledOnce();
  });
});
