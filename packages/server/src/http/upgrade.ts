import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/** Decides about each request to become a WebSocket, before anything is promised to it. */
export interface UpgradeRules {
  path: string;
  /** Origins of pages that may connect, beside the server's own host. */
  origins: ReadonlySet<string>;
  /** Sockets at most, over all addresses. */
  socketsAtMost: number;
  socketCount: () => number;
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Answers upgrades. A page of another site could otherwise subscribe in its visitor's name. */
export function answerUpgrades(server: Server, rules: UpgradeRules): void {
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => {}); // a peer that is gone needs no answer
    // Not parsed as a URL: what a stranger sends need not be one, and nobody catches what is thrown here.
    const [pathname] = (request.url ?? "/").split("?", 1);
    if (pathname !== rules.path) refuse(socket, "404 Not Found");
    else if (!isOwnOrigin(request, rules.origins)) refuse(socket, "403 Forbidden");
    else if (rules.socketCount() >= rules.socketsAtMost)
      refuse(socket, "503 Service Unavailable", "Retry-After: 2\r\n");
    else rules.accept(request, socket, head);
  });
}

/** Programs send no Origin; browsers always do. */
function isOwnOrigin({ headers }: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Destroyed as soon as the answer is out: half open, it would keep the server from closing. */
function refuse(socket: Duplex, status: string, headers = ""): void {
  socket.once("finish", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
