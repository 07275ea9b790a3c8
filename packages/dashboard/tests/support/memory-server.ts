import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from "graphql-ws";

/** A stream that a client has asked for. */
export interface Asked {
  payload: SubscribePayload;
  /** What the connection began with. */
  greeting: unknown;
  /** Sends a value; `errors` make it a refusal within the stream. */
  next: (result: { data?: unknown; errors?: readonly unknown[] }) => void;
  /** Refuses the stream, as the server does before it begins. */
  refuse: (errors: readonly unknown[]) => void;
}

interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

/**
 * The server's side of graphql-transport-ws in memory: accepts sockets while it is up, remembers what was asked, and
 * does nothing by itself.
 */
export class MemoryServer {
  isUp = true;
  readonly asked: Asked[] = [];
  /** Told of every new stream. */
  onAsked: (asked: Asked) => void = () => {};
  private readonly sockets = new Set<MemorySocket>();

  /** Stands in for the browser's WebSocket. */
  readonly WebSocket: new () => MemorySocket = socketsOf(this);

  /** What the last stream was asked with. */
  get lastAsked(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error("Nothing was asked yet.");
    return asked;
  }

  ping(payload: unknown): void {
    for (const socket of this.sockets) socket.receive({ type: "ping", payload });
  }

  /** Closes every socket, as a server does that goes away. */
  drop(code = 1012): void {
    for (const socket of this.sockets) socket.shut(code);
    this.sockets.clear();
  }

  opened(socket: MemorySocket): void {
    this.sockets.add(socket);
  }

  received(socket: MemorySocket, message: Message): void {
    // Never within the client's own call: no network answers that soon.
    if (message.type === "connection_init") {
      socket.greeting = message.payload;
      queueMicrotask(() => socket.receive({ type: "connection_ack" }));
    }
    const { id } = message;
    if (message.type !== "subscribe" || id === undefined) return;
    const asked: Asked = {
      // A copy as of now, as it would be on the wire: the client writes its cursor into the same object.
      payload: structuredClone(message.payload) as SubscribePayload,
      greeting: socket.greeting,
      next: (result) => socket.receive({ id, type: "next", payload: result }),
      refuse: (errors) => socket.receive({ id, type: "error", payload: errors }),
    };
    this.asked.push(asked);
    this.onAsked(asked);
  }
}

class MemorySocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly protocol = GRAPHQL_TRANSPORT_WS_PROTOCOL;
  readyState = MemorySocket.CONNECTING;
  /** What the connection began with. */
  greeting: unknown;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;

  constructor(private readonly server: MemoryServer) {
    queueMicrotask(() => {
      if (!server.isUp) {
        this.shut(1006);
        return;
      }
      this.readyState = MemorySocket.OPEN;
      server.opened(this);
      this.onopen?.();
    });
  }

  send(text: string): void {
    this.server.received(this, JSON.parse(text) as Message);
  }

  receive(message: Message): void {
    if (this.readyState === MemorySocket.OPEN) this.onmessage?.({ data: JSON.stringify(message) });
  }

  close(code = 1000): void {
    this.shut(code);
  }

  shut(code: number): void {
    if (this.readyState === MemorySocket.CLOSED) return;
    this.readyState = MemorySocket.CLOSED;
    this.onclose?.({ code, reason: "", wasClean: code !== 1006 });
  }
}

function socketsOf(server: MemoryServer): new () => MemorySocket {
  return class extends MemorySocket {
    constructor() {
      super(server);
    }
  };
}
