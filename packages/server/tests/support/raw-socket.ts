import { once } from "node:events";
import WebSocket from "ws";

/** A socket that speaks graphql-transport-ws by hand: cheap enough to have thousands of. */
export interface RawSocket {
  socket: WebSocket;
  /** Payloads of `next` messages in order. */
  received: {
    data?: { progress: { version: string } } | null;
    errors?: unknown[];
    extensions?: { version: string };
  }[];
  /** Codes with which the server closed it. */
  closed: Promise<number>;
}

/** Connects, waits for the acknowledgement and subscribes; in the name of a session when one is given. */
export async function subscribeRaw(
  address: string,
  query: string,
  variables: Record<string, unknown> = {},
  id = "1",
  session?: string,
): Promise<RawSocket> {
  const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
  });
  const received: RawSocket["received"] = [];
  const closed = new Promise<number>((resolve) => {
    socket.once("close", resolve);
  });
  socket.on("error", () => {}); // a cut connection is told by `close`
  const acknowledged = new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload: RawSocket["received"][number] };
      if (message.type === "connection_ack") resolve();
      if (message.type === "next") received.push(message.payload);
      if (message.type === "error") received.push({ errors: [message.payload] });
    });
  });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", ...(session && { payload: { session } }) }));
  await acknowledged;
  socket.send(JSON.stringify({ id, type: "subscribe", payload: { query, variables } }));
  return { socket, received, closed };
}
