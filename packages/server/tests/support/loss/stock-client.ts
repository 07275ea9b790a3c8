import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const pingEveryMs = 2_000;
const answerWithinMs = 4_000;

/** A socket that gives up when a frozen server takes it and says nothing. */
class ImpatientSocket extends WebSocket {
  constructor(address: string, protocols: string | string[]) {
    super(address, protocols, { handshakeTimeout: answerWithinMs });
  }
}

/** A stock graphql-ws client that stays subscribed whatever happens. */
export interface StockClient {
  /** How often the socket was opened. */
  readonly connections: number;
  close(): Promise<void>;
}

/**
 * Subscribes with the stock client as docs/LIVE.md says: it tries for ever, and the last version travels in
 * `variables.after`. An operation that is refused, as while the database is away, is subscribed to again.
 *
 * @param take gets each event's data, and tells the version to go on from
 * @param session of a coordinator; empty: a stranger's
 */
export function keepSubscribed<Data>(
  address: string,
  query: string,
  variables: { campaign: string; after?: string; pace?: string },
  take: (data: Data) => string,
  session = "",
): StockClient {
  let connections = 0;
  let isClosed = false;
  let overdue: NodeJS.Timeout | undefined;
  let socket: WebSocket | undefined;
  const client = createClient({
    url: `${address.replace("http", "ws")}/graphql`,
    webSocketImpl: ImpatientSocket,
    connectionParams: session ? { session } : {},
    retryAttempts: Infinity,
    retryWait: async () => sleep(50),
    shouldRetry: () => true,
    keepAlive: pingEveryMs,
    connectionAckWaitTimeout: answerWithinMs,
    on: {
      connected: (connected) => {
        connections++;
        socket = connected as WebSocket;
      },
      // A server that does not answer may be frozen for ever: another one may not be. The client's own `terminate`
      // only asks it to close, and would hand on what it sends late, after what the next server has sent.
      ping: (isReceived) => {
        if (!isReceived) overdue ??= setTimeout(() => socket?.terminate(), answerWithinMs);
      },
      pong: (isReceived) => {
        if (!isReceived) return;
        clearTimeout(overdue);
        overdue = undefined;
      },
      closed: () => {
        clearTimeout(overdue);
        overdue = undefined;
      },
    },
  });
  // graphql-ws sends this same object again when it reconnects: that is how the cursor travels.
  const payload = { query, variables: { ...variables } };
  const subscribe = (): void => {
    const again = (): void => {
      if (!isClosed) setTimeout(subscribe, 50);
    };
    client.subscribe<Data>(payload, {
      next: ({ data }) => {
        if (data) payload.variables.after = take(data);
      },
      error: again,
      complete: again,
    });
  };
  subscribe();
  return {
    get connections() {
      return connections;
    },
    async close() {
      isClosed = true;
      clearTimeout(overdue);
      await client.dispose();
    },
  };
}
