import { gql } from "@urql/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSocket, type Socket } from "../../src/graphql/socket";
import { MemoryServer } from "../support/memory-server";

const text = "subscription Watch($after: String) {\n  progress(after: $after) {\n    version\n  }\n}";
/** A document of the pages, named as codegen.mjs names it. */
const own = Object.assign(gql(text), { __meta__: { hash: "own" } });
const name = { persistedQuery: { version: 1, sha256Hash: "own" } };
const unknown = [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }];

let server: MemoryServer;
let socket: Socket;
const next = vi.fn<(data: { progress: { version: string } }) => void>();
const refused = vi.fn<(code: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  server = new MemoryServer();
  const quiet = () => {};
  socket = createSocket({
    url: "ws://localhost/graphql",
    webSocketImpl: server.WebSocket,
    onConnected: quiet,
    onLost: quiet,
    onPing: quiet,
  });
});
afterEach(() => {
  socket.close();
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** Follows the document and waits until the server was asked. */
async function follow(document = own): Promise<() => void> {
  const leave = socket.follow({ document, variables: {} }, versionOf, { next, refused });
  await vi.advanceTimersByTimeAsync(10);
  return leave;
}
const versionOf = ({ progress }: { progress: { version: string } }) => progress.version;

test("a stream is asked by its document's name, also after a lost connection", async () => {
  await follow();
  expect(server.lastAsked.payload).toMatchObject({ query: "", extensions: name });
  server.lastAsked.next({ data: { progress: { version: "a.1.7.0" } } });
  server.drop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.asked).toHaveLength(2);
  expect(server.lastAsked.payload).toMatchObject({
    query: "",
    extensions: name,
    variables: { after: "a.1.7.0" },
  });
});

test("a server that does not know the name is sent the text at once, and nobody hears of it", async () => {
  await follow();
  server.lastAsked.refuse(unknown);
  await vi.advanceTimersByTimeAsync(10);
  expect(server.asked).toHaveLength(2);
  expect(server.lastAsked.payload.query).toContain("subscription Watch");
  expect(server.lastAsked.payload).not.toHaveProperty("extensions");
  server.lastAsked.next({ data: { progress: { version: "a.1.7.0" } } });
  expect(next).toHaveBeenCalledOnce();
  expect(refused).not.toHaveBeenCalled();
});

test("when the text is refused, too, that is told, and the next try begins with the name", async () => {
  await follow();
  server.lastAsked.refuse(unknown);
  await vi.advanceTimersByTimeAsync(10);
  server.lastAsked.refuse([{ message: "…", extensions: { code: "TRUSTED_DOCUMENTS_ONLY" } }]);
  expect(refused).toHaveBeenCalledWith("TRUSTED_DOCUMENTS_ONLY");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.asked[2]?.payload).toMatchObject({ query: "", extensions: name });
});

test("a stream that was left is not asked again by its text", async () => {
  const leave = await follow();
  const [asked] = server.asked;
  leave();
  asked?.refuse(unknown);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.asked).toHaveLength(1);
});

test("a document of another make is asked by its text", async () => {
  await follow(
    Object.assign(gql("subscription Other { progress { version } }"), { __meta__: {} as { hash: string } }),
  );
  expect(server.lastAsked.payload.query).toContain("subscription Other");
});
