import type { WebSocket } from "ws";
import { clockMs } from "./clock.js";
import type { Frames } from "./delays.js";
import { answer } from "./own-process.js";
import { type Watching, cutAll, openWatching } from "./watching-socket.js";

/* Many watchers in one process that note when which version came to which of them. */

const openAtOnce = 50;
const beforeVersion = '"version":"';

const sockets: WebSocket[] = [];
let frames: number[] = [];

const part = {
  /** Opens so many sockets that watch and resolves when each has received its first version. */
  async open({ count, ...watching }: Watching & { count: number }): Promise<void> {
    for (let opened = 0; opened < count; opened += openAtOnce) {
      const wave = Math.min(openAtOnce, count - opened);
      const open = Array.from({ length: wave }, (_, n) => watch(watching, sockets.length + n));
      sockets.push(...(await Promise.all(open)));
    }
    frames = [];
  },
  /** What came since all were open. */
  frames: (): Frames => Float64Array.from(frames),
  /** How many of them have that version, or a newer one. */
  shown(seq: number): number {
    const seqs = new Map<number, number>();
    for (let at = 0; at < frames.length; at += 3) seqs.set(frames[at] ?? 0, frames[at + 2] ?? 0);
    return [...seqs.values()].filter((each) => each >= seq).length;
  },
  close: (): Promise<void> => cutAll(sockets),
};

/** What the watchers can be asked. */
export type TimedWatchers = typeof part;

function watch(watching: Watching, socket: number): Promise<WebSocket> {
  return openWatching(watching, (message) => frames.push(socket, clockMs(), seqIn(message)));
}

/** The seq of the first version that stands in a message, found without reading the rest. */
function seqIn(message: Buffer): number {
  const from = message.indexOf(beforeVersion) + beforeVersion.length;
  const version = message.toString("latin1", from, message.indexOf('"', from));
  return Number(version.split(".")[2]);
}

answer(part);
