import type { Board } from "../../src/live/board.js";
import { type OpenMarathon, openMarathon } from "./open-marathon.js";
import { type RawSocket, subscribeRaw } from "./raw-socket.js";
import { until } from "./until.js";
import { progressSubscription } from "./watch.js";
import { type World, createWorld } from "./world.js";

/** Names of everything that a board names: campaign, challenges, leading organizations. */
export const namesToo = `
  subscription Names($campaign: String) {
    progress(campaign: $campaign, pace: SCREEN) {
      version
      campaign { slug name { kk } }
      byCategory { category { name { kk } } }
      byDistrict { district { name { kk } } }
      challenges { challenge { name { kk } } }
      leading { organization { name { kk } } }
    }
  }
`;

/** The version that a socket was sent last. */
export const versionOf = (socket: RawSocket): string | undefined =>
  socket.received.at(-1)?.data?.progress.version;

/** A marathon with as many sockets as a test wants. */
export interface Crowd {
  world: World;
  marathon: OpenMarathon;
  /** Without a slash at its end. */
  address: string;
  /** Opens sockets, some at once, and subscribes each of them. */
  connect(
    count: number,
    variables: (index: number) => Record<string, unknown>,
    query?: string,
  ): Promise<RawSocket[]>;
  /** Resolves when each of them was sent the newest version. */
  everybodyHas(watchers: readonly RawSocket[]): Promise<void>;
  /** The board that the server has in memory. */
  board(): Board | undefined;
  newest(): string | undefined;
  /** Appends a version as the projector would; what is given replaces parts of the board. */
  publish(parts?: Board["body"]["d"]): Promise<void>;
  /** Ends all sockets and waits until the server knows. */
  cut(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a marathon whose event goes on: from then on only what a test does makes a version. The caller closes it. */
export async function openCrowd(): Promise<Crowd> {
  const world = await createWorld();
  const marathon = await openMarathon(world);
  const address = await world.listen();
  const { boards } = world.server.platform;
  const sockets: RawSocket[] = [];
  const board = (): Board | undefined => boards.known(marathon.campaignId);
  const newest = (): string | undefined => board()?.versionText;
  const cut = async (): Promise<void> => {
    for (const { socket } of sockets.splice(0)) socket.terminate();
    await until(() => world.server.fanOut.memberCount === 0, { what: "all members gone" });
  };
  await until(() => board()?.body.t["events_live"] === 1, { what: "the event going on" });
  return {
    world,
    marathon,
    address,
    async connect(count, variables, query = progressSubscription) {
      const connected: RawSocket[] = [];
      for (let i = 0; i < count; i += 50) {
        const batch = Array.from({ length: Math.min(50, count - i) }, (_, k) =>
          subscribeRaw(address, query, variables(i + k), `op-${i + k}`),
        );
        connected.push(...(await Promise.all(batch)));
      }
      sockets.push(...connected);
      return connected;
    },
    everybodyHas: (watchers) =>
      until(() => watchers.every((socket) => versionOf(socket) === newest()), {
        what: "every socket at the newest version",
      }),
    board,
    newest,
    async publish(parts = {}) {
      const known = board();
      if (!known) throw new Error("no board");
      const { campaignId, version, at, body, snapshot } = known;
      await boards.accept([
        {
          campaign_id: campaignId,
          epoch: version.epoch,
          seq: version.seq + 1_000,
          at,
          body: { ...body, d: { ...body.d, ...parts } },
          snapshot,
        },
      ]);
    },
    cut,
    async close() {
      await cut();
      await world.close();
    },
  };
}
