import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { clockMs } from "../support/clock.js";
import { answer } from "../support/own-process.js";

/*
 * Asks for the same thing again and again over connections that stay open, one request at a time on each. It reads of
 * an answer no more than where it ends: the cheaper it is, the more of the machine is the server's.
 */

const endOfHead = "\r\n\r\n";

const part = {
  /** Asks for so many seconds. Tells how many answers came and in what time; every one must have this status. */
  async ask({ port, request, status, connections, seconds }: Load): Promise<{ answers: number; ms: number }> {
    const sockets = await Promise.all(
      Array.from({ length: connections }, async () => {
        const socket = connect(port, "127.0.0.1").setNoDelay();
        await once(socket, "connect");
        return socket;
      }),
    );
    const begun = clockMs();
    const until = begun + seconds * 1_000;
    const counts = await Promise.all(sockets.map((socket) => askOn(socket, request, status, until)));
    const ms = clockMs() - begun;
    for (const socket of sockets) socket.destroy();
    return { answers: counts.reduce((sum, count) => sum + count, 0), ms };
  },
};

/** What is asked for, byte for byte, and how hard. */
export interface Load {
  port: number;
  request: string;
  status: number;
  connections: number;
  seconds: number;
}

/** What the load can be asked. */
export type LoadPart = typeof part;

function askOn(socket: Socket, request: string, status: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0;
    /** What is left of the answer that is coming: undefined while its head is not whole. */
    let left: number | undefined;
    let head = "";
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server closed the connection")));
    socket.on("data", (data: Buffer) => {
      if (left === undefined) {
        const end = data.indexOf(endOfHead);
        head += data.toString("latin1", 0, end < 0 ? data.length : end);
        if (end < 0) return;
        if (!head.startsWith(`HTTP/1.1 ${status}`)) return reject(new Error(head));
        left = lengthOf(head) - (data.length - end - endOfHead.length);
      } else left -= data.length;
      if (left > 0) return;
      answers++;
      left = undefined;
      head = "";
      if (clockMs() < until) socket.write(request);
      else resolve(answers);
    });
    socket.write(request);
  });
}

/** 304 has no body, whatever its head says. */
function lengthOf(head: string): number {
  if (head.startsWith("HTTP/1.1 304")) return 0;
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`how long is this answer? ${head}`);
  return Number(length);
}

answer(part);
