import { once } from "node:events";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { answer } from "../support/own-process.js";
import { cutAll, openWatching } from "../support/watching-socket.js";

/* Strangers who mean no good, all from one address, each within the limits that the server has for an address. */

const replaysAtOnce = 2;
const wholeWithinMs = 30_000;

/** What they do, and where. */
export interface Attack {
  port: number;
  localAddress: string;
  campaign: string;
  /** Items that the feed of thanks holds. */
  feedItems: number;
  /** The board's subscription, for those who stop reading. */
  query: string;
  stalled: number;
  documentsASecond: number;
}

/** What they have done. */
export interface Done {
  /** Distinct documents that were answered, and such as were refused. */
  documents: number;
  refused: number;
  /** Replays of the whole feed, and the items that came with them. */
  replays: number;
  items: number;
}

let isOn = false;
let attacking: Promise<unknown> = Promise.resolve();
let asked = 0;
let done: Done = { documents: 0, refused: 0, replays: 0, items: 0 };

const part = {
  /** Resolves when those who stop reading have stopped; the rest goes on until `stop`. */
  async start(attack: Attack): Promise<void> {
    isOn = true;
    done = { documents: 0, refused: 0, replays: 0, items: 0 };
    const stalled = await stopReading(attack);
    attacking = Promise.all([
      askDistinct(attack),
      ...Array.from({ length: replaysAtOnce }, () => replay(attack)),
    ]).then(() => cutAll(stalled));
  },
  async stop(): Promise<Done> {
    isOn = false;
    await attacking;
    return done;
  },
};

/** What the strangers can be asked. */
export type Strangers = typeof part;

/** Sockets that take one version, and then nothing more. */
async function stopReading({ port, query, localAddress, stalled }: Attack): Promise<WebSocket[]> {
  const sockets = await Promise.all(
    Array.from({ length: stalled }, () => openWatching({ port, query, localAddress }, () => {})),
  );
  for (const socket of sockets) {
    socket.on("error", () => {}); // the server has had enough of it
    socket.pause();
  }
  return sockets;
}

/** Documents that nobody has asked before, at an even rate however fast they are answered. */
async function askDistinct({ port, localAddress, documentsASecond }: Attack): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const begun = performance.now();
  const asking: Promise<void>[] = [];
  for (let n = 0; isOn; n++) {
    const name = `n${asked++}`;
    const query = `query ${name} { ${name}: progress { version activeVolunteers byDay { date activeVolunteers } } }`;
    asking.push(ask(agent, port, localAddress, query));
    await sleep(Math.max(0, begun + ((n + 1) * 1_000) / documentsASecond - performance.now()));
  }
  await Promise.all(asking);
  agent.destroy();
}

async function ask(agent: Agent, port: number, localAddress: string, query: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const sent = request({
    agent,
    port,
    localAddress,
    host: "127.0.0.1",
    method: "POST",
    path: "/graphql",
    headers,
  });
  sent.end(JSON.stringify({ query }));
  const [response] = (await once(sent, "response")) as [NodeJS.ReadableStream & { statusCode: number }];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  if (text.includes('"data":{"n')) done.documents++;
  else done.refused++;
}

/** The feed from its beginning, again and again, each time on a socket of its own. */
async function replay({ port, localAddress, campaign, feedItems }: Attack): Promise<void> {
  const query = `subscription ($campaign: String, $after: String) {
    thanksFeed(campaign: $campaign, after: $after) {
      ... on Resync { version }
      ... on ThankYouPublished { version thankYou { text } }
    }
  }`;
  const variables = { campaign, after: `${campaign}.1.0.0` };
  const subscribe = JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables } });
  while (isOn) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", { localAddress });
    await once(socket, "open");
    let items = 0;
    const whole = new Promise<void>((resolve, reject) => {
      const late = (): void => reject(new Error(`${items} of ${feedItems} items came`));
      const timer = setTimeout(late, wholeWithinMs);
      socket.once("close", (code) => {
        clearTimeout(timer);
        reject(new Error(`closed with ${code}`));
      });
      socket.on("message", (data: Buffer) => {
        if (data.includes('"type":"connection_ack"')) socket.send(subscribe);
        else if (data.includes('"type":"next"') && ++items === feedItems) {
          clearTimeout(timer);
          resolve();
        }
      });
    });
    socket.send('{"type":"connection_init"}');
    await whole;
    socket.terminate();
    done.replays++;
    done.items += items;
  }
}

answer(part);
