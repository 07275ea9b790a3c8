// A proxy as halls have them: pages and requests pass, WebSockets do as it likes.
import { createServer, request, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";

/** What becomes of a request for a WebSocket. */
export type UpgradeMood = "passes" | "is refused" | "is never answered" | "is closed as soon as it is open";

/** A proxy in front of a server. */
export interface PickyProxy {
  /** Its own address, without a slash at the end. */
  readonly url: string;
  /** Changes what becomes of WebSockets from now on, and cuts those that there are. */
  become: (mood: UpgradeMood) => void;
  close: () => Promise<void>;
}

/** Starts a proxy on a free port; every WebSocket passes at first. */
export async function startPickyProxy(target: string): Promise<PickyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Duplex>();
  const closer = new WebSocketServer({ noServer: true });
  let mood: UpgradeMood = "passes";

  const server = createServer((asked, answer) => {
    const { method, headers, url: path } = asked;
    const passed = request({ hostname, port, method, headers, path }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });

  function pass(asked: IncomingMessage, socket: Duplex): void {
    const passed = connect(Number(port), hostname);
    const headers = asked.rawHeaders.map((part, index) => (index % 2 ? `${part}\r\n` : `${part}: `)).join("");
    passed.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
    passed.on("error", () => socket.destroy());
    socket.on("close", () => passed.destroy());
    passed.on("close", () => socket.destroy());
    passed.pipe(socket).pipe(passed);
  }

  server.on("upgrade", (asked, socket, head) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    if (mood === "passes") pass(asked, socket);
    else if (mood === "is refused") socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    else if (mood === "is closed as soon as it is open")
      closer.handleUpgrade(asked, socket, head, (open) => open.terminate());
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become(next) {
      mood = next;
      cut();
    },
    async close() {
      cut();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
