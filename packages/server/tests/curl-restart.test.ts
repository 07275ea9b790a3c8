import { execFile } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NodeProcess, startNode } from "./support/node-process.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { type TrustedPages, hashOf, searchOf, writeTrustedPages } from "./support/trusted-pages.js";
import { until } from "./support/until.js";
import { seqOf } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

const query = `query Next($campaign: String, $after: String, $wait: Int) {
  progress(campaign: $campaign, after: $after, wait: $wait) {
    version
    activeVolunteers
  }
}`;
const program = fileURLToPath(new URL("./support/pages-process.ts", import.meta.url));

describe("a loop of curl with a tag", () => {
  let pages: TrustedPages;
  /** Writes; nobody asks it. */
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];
  let node: NodeProcess;
  let arrived = 0;

  const start = (port = "0"): Promise<NodeProcess> =>
    startNode(world.databaseUrl, { PAGES_DIR: pages.folder, PORT: port }, [
      "--import",
      "@oxc-node/core/register",
      "--conditions=source",
      program,
    ]);
  const arrive = async (): Promise<void> =>
    checkIn(world, marathon.eventId, people.slice(arrived, ++arrived));

  beforeAll(async () => {
    pages = writeTrustedPages([query]);
    world = await createWorld({ isProjecting: false });
    marathon = await openMarathon(world);
    people = await addPeople(world, 3);
    node = await start();
  }, 60_000);
  afterAll(async () => {
    node.process.kill("SIGKILL");
    await world.close();
    pages.remove();
  });

  it(
    "goes on when the server's process is killed and started anew: versions rise, and the same one comes once",
    { timeout: 60_000 },
    async () => {
      const seen: { version: string; activeVolunteers: number }[] = [];
      const statuses = new Set<string>();
      let isLooping = true;
      let tag = "";
      const url = `${node.address}/graphql?${searchOf(hashOf(query), { campaign: marathon.slug, wait: 1 })}`;
      const loop = (async () => {
        while (isLooping) {
          const asked = promisify(execFile)("curl", ["-s", "-i", url, "-H", `if-none-match: ${tag}`]);
          const answer = await asked.catch(() => undefined); // nobody listens: ask again, as a script would
          if (!answer) continue;
          statuses.add(answer.stdout.split(" ")[1] ?? "");
          tag = /^etag: (.*)\r$/im.exec(answer.stdout)?.[1] ?? tag;
          const [, version, people] =
            /"version":"([^"]*)","activeVolunteers":(\d+)/.exec(answer.stdout) ?? [];
          if (version) seen.push({ version, activeVolunteers: Number(people) });
        }
      })();
      const shows = (count: number): Promise<void> =>
        until(() => seen.at(-1)?.activeVolunteers === count, { what: `${count} people shown` });
      await arrive();
      await shows(1);
      await until(() => statuses.has("304"));

      const gone = once(node.process, "exit");
      node.process.kill("SIGKILL");
      await gone;
      await arrive();
      node = await start(new URL(node.address).port);
      await shows(2);
      await arrive();
      await shows(3);
      isLooping = false;
      await loop;

      const seqs = seen.map(({ version }) => seqOf(version));
      expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
      expect([...statuses].toSorted()).toEqual(["200", "304"]);
    },
  );
});
