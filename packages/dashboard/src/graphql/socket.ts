// Promise: a stream that was once asked for goes on until it is left, whatever happens to the network or the server,
// and is taken up where it stopped: the last version stands in `variables.after` when graphql-ws asks again.
import { stringifyDocument } from "@urql/core";
import type { DocumentNode } from "graphql";
import { createClient, type Client } from "graphql-ws";
import { nameOf, unknownNameCode, type DocumentName } from "./document-name";
import { parsePing, type Ping } from "./ping";

interface SocketOptions {
  /** Address of the API, `ws:` or `wss:`. */
  url: string;
  onConnected: () => void;
  onLost: () => void;
  onPing: (ping: Ping) => void;
  /**
   * What each connection begins with, for a socket that is somebody's: asked for before it is opened, and waited for as
   * long as it takes. Left out, it is nobody's in particular.
   */
  greet?: () => Promise<Record<string, unknown>>;
  /** Stands in for the browser's WebSocket where there is none. */
  webSocketImpl?: unknown;
}

/** What a stream is asked with. `variables.after` is written by the socket. */
export interface StreamRequest {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** Where the values of a stream go. */
export interface StreamSink<Data> {
  next: (data: Data) => void;
  /** The server refused with this code; the stream asks again by itself. */
  refused: (code: string) => void;
}

/** The page's one WebSocket. */
export interface Socket {
  /**
   * Watches a stream until the returned function is called. `versionOf` finds the version in what arrived.
   */
  follow: <Data>(
    request: StreamRequest,
    versionOf: (data: Data) => string,
    sink: StreamSink<Data>,
  ) => () => void;
  close: () => void;
}

const longestWaitMs = 3_000;
const silenceMs = 15_000;

/** The wait before the next try: rises to three seconds, with jitter so that thousands do not return at once. */
export function retryWaitMs(retries: number, random = Math.random()): number {
  return Math.min(longestWaitMs, 250 * 2 ** Math.min(retries, 6)) * (0.5 + random / 2);
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens the socket with the first stream and keeps it open from then on. */
export function createSocket(options: SocketOptions): Socket {
  const { url, onConnected, onLost, onPing, greet, webSocketImpl } = options;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    // A network that vanished without a word leaves a socket that looks open for minutes.
    silence = setTimeout(() => client.terminate(), silenceMs);
  };
  let streams = 0;
  let greeting: Record<string, unknown> | undefined;
  const admitted = async (): Promise<string> => {
    greeting = await greet?.();
    return url;
  };
  const client: Client = createClient({
    url: greet ? admitted : url,
    connectionParams: () => greeting,
    webSocketImpl,
    generateID: () => String(++streams), // each message carries it, and only this socket has to tell them apart
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => wait(retryWaitMs(retries)),
    connectionAckWaitTimeout: 10_000,
    on: {
      connected: () => {
        heard();
        onConnected();
      },
      message: heard,
      ping: (isFromServer, payload) => {
        if (isFromServer) onPing(parsePing(payload));
      },
      closed: () => {
        clearTimeout(silence);
        onLost();
      },
    },
  });
  return {
    follow: (request, versionOf, sink) => follow(client, request, versionOf, sink),
    close() {
      clearTimeout(silence);
      // Rejects when it was just connecting: then there is nothing to close.
      Promise.resolve(client.dispose()).catch(() => undefined);
    },
  };
}

function follow<Data>(
  client: Client,
  request: StreamRequest,
  versionOf: (data: Data) => string,
  sink: StreamSink<Data>,
): () => void {
  let isLeft = false;
  let leave = () => {};
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks by the document's name, or by its text where there is no name that the server knows. */
  function begin(name: DocumentName | undefined): void {
    const query = name ? "" : stringifyDocument(request.document);
    const payload = { query, variables: request.variables, ...(name ? { extensions: { ...name } } : {}) };
    leave = client.subscribe<Data, { code?: string }>(payload, {
      next({ data, errors }) {
        if (errors?.length || !data) {
          sink.refused(codeOf(errors));
          return;
        }
        retries = 0;
        request.variables["after"] = versionOf(data);
        sink.next(data);
      },
      error(cause) {
        if (name && !isLeft && codeOf(cause) === unknownNameCode) {
          begin(undefined);
          return;
        }
        if (Array.isArray(cause)) {
          // Taken up at the newest version, a stream says nothing: whole, it says that it is accepted again.
          delete request.variables["after"];
          sink.refused(codeOf(cause));
        }
        beginAgain();
      },
      complete: beginAgain,
    });
  }

  // graphql-ws gives up after a refusal and after some close codes; a wall has nobody who would press reload.
  function beginAgain(): void {
    if (isLeft) return;
    timer = setTimeout(() => begin(nameOf(request.document)), retryWaitMs(retries++));
  }

  begin(nameOf(request.document));
  return () => {
    isLeft = true;
    clearTimeout(timer);
    leave();
  };
}

function codeOf(errors: unknown): string {
  const [first] = Array.isArray(errors) ? (errors as { extensions?: { code?: unknown } }[]) : [];
  const code = first?.extensions?.code;
  return typeof code === "string" ? code : "INTERNAL";
}
