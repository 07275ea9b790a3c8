import { type OpenMarathon, addPeople, checkIn, eventsHaveBegun, openMarathon } from "./open-marathon.js";
import { getByHash, hashOf, writeTrustedPages } from "./trusted-pages.js";
import { type World, createWorld } from "./world.js";

/** A marathon whose event goes on, on a server that trusts documents. */
export interface TrustedMarathon {
  world: World;
  marathon: OpenMarathon;
  /** Without a slash at its end. */
  address: string;
  /** The dashboard's folder. */
  folder: string;
  /** How many people have been checked in. */
  readonly present: number;
  /** Checks one more in, and waits until it is shown. */
  arrive(): Promise<void>;
  /** The newest version. */
  newest(): string;
  /** Asks for a document by its hash. */
  ask(text: string, variables?: object, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Opens a marathon where one person has come. `lies` are documents under names that are not theirs. The caller closes it. */
export async function openTrustedMarathon(
  texts: readonly string[],
  lies: Record<string, string> = {},
): Promise<TrustedMarathon> {
  const { folder, remove } = writeTrustedPages(texts, lies);
  const world = await createWorld({ dashboardDir: folder });
  const marathon = await openMarathon(world);
  const people = await addPeople(world, 60);
  const address = await world.listen();
  let present = 0;
  const arrive = async (): Promise<void> => {
    await checkIn(world, marathon.eventId, people.slice(present, ++present));
    await world.settle();
  };
  await arrive();
  await eventsHaveBegun(world);
  return {
    world,
    marathon,
    address,
    folder,
    get present() {
      return present;
    },
    arrive,
    newest: () => world.server.platform.boards.known(marathon.campaignId)?.versionText ?? "no board",
    ask: (text, variables, init) => getByHash(address, hashOf(text), variables, init),
    async close() {
      await world.close();
      remove();
    },
  };
}
