import { type NodeProcess, startNode } from "../node-process.js";
import { until } from "../until.js";
import { findFreePorts } from "./free-ports.js";
import type { LossGround } from "./play-loss.js";
import { type Proxy, type Victim, nodeVictim, postgresVictim, startProxy } from "./victims.js";

const serverCount = 3;

/** What can be struck: servers, the PostgreSQL that they share, and the proxy before them. */
export interface Hall {
  /** The proxy's, without a slash at its end. */
  address: string;
  /** Each server's own. */
  addresses: readonly string[];
  servers: readonly Victim[];
  proxy: Proxy;
  postgres: Victim;
  /** The server that leads; waits until there is one. */
  leader(): Promise<Victim>;
  close(): void;
}

/** Starts the servers, each at a port that stays its own, and the proxy. */
export async function openHall({ databaseUrl, programs, postgresPid }: LossGround): Promise<Hall> {
  const [proxyPort = 0, ...ports] = await findFreePorts(serverCount + 1);
  const start = (port: number): Promise<NodeProcess> =>
    startNode(databaseUrl, { PORT: String(port) }, programs.server);
  const nodes = await Promise.all(ports.map(start));
  const servers = nodes.map((first, n) => {
    let node = first;
    return nodeVictim(
      () => node,
      async () => {
        node = await start(ports[n] ?? 0);
        nodes[n] = node;
      },
    );
  });
  const proxy = await startProxy(proxyPort, ports);
  return {
    address: `http://127.0.0.1:${proxyPort}`,
    addresses: nodes.map(({ address }) => address),
    servers,
    proxy,
    postgres: postgresVictim(postgresPid, databaseUrl),
    async leader() {
      let found: Victim | undefined;
      await until(
        async () => {
          const leading = await Promise.all(nodes.map((node) => node.isLeading()));
          found = servers[leading.indexOf(true)];
          return found !== undefined;
        },
        { withinMs: 60_000, what: "a server that leads" },
      );
      if (!found) throw new Error("no server leads");
      return found;
    },
    close() {
      proxy.stop();
      for (const { process: child } of nodes) child.kill("SIGKILL");
    },
  };
}
