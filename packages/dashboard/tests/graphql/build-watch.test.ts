import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reloadOnNewBuild } from "../../src/graphql/build-watch";

function servePage(build: string): void {
  document.head.innerHTML = `<meta name="igilik-build" content="${build}">`;
}

function serveBuild(build: string | undefined): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    if (build === undefined) throw new TypeError("fetch failed");
    return Response.json({ ok: true, build });
  });
}

const reload = vi.fn<() => void>();

async function look(): Promise<void> {
  await reloadOnNewBuild(reload);
  await vi.advanceTimersByTimeAsync(20_000);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  reload.mockReset();
  sessionStorage.clear();
  document.head.innerHTML = "";
});

test("a page of an older build reloads itself, once", async () => {
  servePage("old");
  serveBuild("new");
  await look();
  await look();
  expect(reload).toHaveBeenCalledTimes(1);
});

test("a page of the served build stays as it is", async () => {
  servePage("new");
  serveBuild("new");
  await look();
  expect(reload).not.toHaveBeenCalled();
});

test("a page stays as it is when the server cannot be asked", async () => {
  servePage("old");
  serveBuild(undefined);
  await look();
  expect(reload).not.toHaveBeenCalled();
});

test("a page of the development server never reloads itself", async () => {
  serveBuild("new");
  await look();
  expect(reload).not.toHaveBeenCalled();
});
