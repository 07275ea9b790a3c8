import { type Socket, connect, createServer } from "node:net";
import type { ErrorCode } from "@igilik/schema";
import pg from "pg";
import { freshDatabase } from "../database.js";
import { type RefusalCase, openScene } from "./scene.js";

/** What is broken. */
export const brokenCases = {
  async DATABASE_UNAVAILABLE({ stranger }) {
    const line = await openLine((await freshDatabase()).url);
    const scene = await openScene(stranger.name, line.url);
    try {
      await line.cut();
      return await scene.stranger.send(`{ events { nodes { id } } }`);
    } finally {
      await line.mend();
      await scene.close();
      await line.cut();
    }
  },
  async INTERNAL(scene) {
    const { world, marathon, stranger } = await scene.second();
    const admin = new pg.Client(world.databaseUrl);
    await admin.connect();
    await admin.query("alter table thank_you rename to lost");
    await admin.end();
    return stranger.send(`{ thankYous(campaign: "${marathon.slug}") { nodes { id } } }`);
  },
} satisfies Partial<Record<ErrorCode, RefusalCase>>;

/** A line to a database that can be cut, as when the machine it stands on goes away. */
async function openLine(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const [host, port] = [url.hostname, Number(url.port)];
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = (at: number) =>
    new Promise<number>((resolve) => {
      line.listen(at, "127.0.0.1", () => {
        const address = line.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  const own = await listen(0);
  url.hostname = "127.0.0.1";
  url.port = String(own);
  return {
    url: url.href,
    mend: () => listen(own),
    cut: () =>
      new Promise<void>((resolve) => {
        line.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
