import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { AddressPlaces } from "./address-places.js";
import type { SocketLimits } from "./socket-limits.js";

/** Decides about each request to become a WebSocket, before anything is promised to it. */
export interface UpgradeRules {
  path: string;
  /** Origins of pages that may connect, beside the server's own host. */
  origins: ReadonlySet<string>;
  limits: SocketLimits;
  socketCount: () => number;
  /** Whether new sockets are welcome: not while the server leaves. */
  isOpen: () => boolean;
  /** Where a request came from; null: the connection is gone already. */
  addressOf: (request: IncomingMessage) => string | null;
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Answers upgrades. A page of another site could otherwise subscribe in its visitor's name. */
export function answerUpgrades(server: Server, rules: UpgradeRules): void {
  const places = new AddressPlaces(rules.limits);
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => {}); // a peer that is gone needs no answer
    // Not parsed as a URL: what a stranger sends need not be one, and nobody catches what is thrown here.
    const [pathname] = (request.url ?? "/").split("?", 1);
    if (pathname !== rules.path) return refuse(socket, "404 Not Found");
    if (!isOwnOrigin(request, rules.origins)) return refuse(socket, "403 Forbidden");
    const hasRoom = rules.isOpen() && rules.socketCount() < rules.limits.inAll;
    const giveBack = hasRoom ? places.take(rules.addressOf(request) ?? "unknown") : undefined;
    if (!giveBack) return refuse(socket, "503 Service Unavailable", "Retry-After: 2\r\n");
    socket.once("close", giveBack);
    rules.accept(request, socket, head);
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
