import { once } from "node:events";
import { WebSocket } from "ws";

const shorterThanVersion = 512;
const isAcknowledgement = /"type":"connection_ack"/;

/** A watcher that speaks graphql-transport-ws by hand: the cheaper it is, the more of the machine is the server's. */
export interface Watching {
  port: number;
  query: string;
  /** The address that it comes from; left out: the machine's usual one. */
  localAddress?: string | undefined;
}

/**
 * Opens a socket that watches, and resolves when it has received its first version.
 *
 * @param onVersion gets each message that holds a version, unread
 */
export async function openWatching(
  { port, query, localAddress }: Watching,
  onVersion: (message: Buffer) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
    skipUTF8Validation: true,
    ...(localAddress ? { localAddress } : {}),
  });
  const subscribe = JSON.stringify({ id: "1", type: "subscribe", payload: { query } });
  await once(socket, "open");
  const first = new Promise<void>((resolve, reject) => {
    socket.once("close", (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)));
    socket.on("message", (data: Buffer) => {
      // A version is longer than anything else that a server says: acknowledgement and pings are short.
      if (data.length < shorterThanVersion) {
        if (isAcknowledgement.test(data.toString())) socket.send(subscribe);
        return;
      }
      onVersion(data);
      resolve();
    });
  });
  socket.send(JSON.stringify({ type: "connection_init" }));
  await first;
  return socket;
}

/** Cuts sockets and resolves when they are gone. */
export async function cutAll(sockets: WebSocket[]): Promise<void> {
  const closed = sockets.map((socket) => once(socket, "close"));
  for (const socket of sockets.splice(0)) socket.terminate();
  await Promise.all(closed);
}
