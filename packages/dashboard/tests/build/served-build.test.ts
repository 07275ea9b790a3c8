import { afterEach, describe, expect, test, vi } from "vitest";
import { isPageThere, pageBuild, servedBuild, servedPublicUrl } from "../../src/build/served-build";

afterEach(() => {
  vi.unstubAllGlobals();
});

const page = `<html><head><link rel="stylesheet" href="/assets/screen.css">
  <script type="module" src="/assets/screen.js"></script></head><body></body></html>`;

/** A server that answers these paths and knows no others; the page only to those who ask for one. */
function serve(answers: Record<string, string>): void {
  vi.stubGlobal("fetch", async (address: string | URL, options?: RequestInit) => {
    const { pathname } = new URL(address, location.href);
    const isAnswered =
      pathname !== location.pathname || new Headers(options?.headers).get("accept") === "text/html";
    const text = isAnswered ? answers[pathname] : undefined;
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  });
}

describe("a page that might be reloaded", () => {
  test("is there when its script and its styles are", async () => {
    serve({ [location.pathname]: page, "/assets/screen.css": "", "/assets/screen.js": "" });
    expect(await isPageThere()).toBe(true);
  });

  test("is not there while a script of it is missing", async () => {
    serve({ [location.pathname]: page, "/assets/screen.css": "" });
    expect(await isPageThere()).toBe(false);
  });

  test("is not there when something else answers in its place", async () => {
    serve({ [location.pathname]: "<h1>Bad gateway</h1>" });
    expect(await isPageThere()).toBe(false);
    serve({});
    expect(await isPageThere()).toBe(false);
  });

  test("is of the build that the server tells", async () => {
    serve({ "/healthz": '{"ok":true,"build":"abc"}' });
    expect(await servedBuild()).toBe("abc");
    serve({ "/healthz": '{"ok":true}' });
    expect(await servedBuild()).toBeUndefined();
  });
});

test("the server's public address is the one that it tells, and none when it has none", async () => {
  serve({ "/healthz": '{"ok":true,"build":"abc","publicUrl":"https://igilik.example.kz"}' });
  expect(await servedPublicUrl()).toBe("https://igilik.example.kz");
  serve({ "/healthz": '{"ok":true,"build":"abc","publicUrl":null}' });
  expect(await servedPublicUrl()).toBeUndefined();
});

test("a page is of the build that it was made by, and of none in development", () => {
  document.head.innerHTML = '<meta name="igilik-build" content="abc">';
  expect(pageBuild()).toBe("abc");
  document.head.innerHTML = '<meta name="igilik-build" content="">';
  expect(pageBuild()).toBeUndefined();
  document.head.innerHTML = "";
  expect(pageBuild()).toBeUndefined();
});
