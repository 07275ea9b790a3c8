import { randomUUID } from "node:crypto";
import { type OpenMarathon, addPeople, createEvent, openMarathon } from "../open-marathon.js";
import { type Transport, type TransportAnswer, openTransports, signInOverHttp } from "../transports.js";
import { type World, createWorld } from "../world.js";

/** A marathon that is on, with those who ask over one transport. */
export interface Scene {
  world: World;
  marathon: OpenMarathon;
  address: string;
  /** Somebody signed in, and somebody who is not. */
  coordinator: Transport;
  stranger: Transport;
  /** Opens the transport in the name of a session. */
  connect(token: string | null): Transport;
  /** A volunteer whom nobody has asked for before. */
  newPerson(): string;
  /** An event of the marathon that goes on; what is given replaces the defaults. */
  newEvent(given?: Record<string, unknown>): Promise<string>;
  /** A second scene in a world of its own, where more can be broken. */
  second(): Promise<Scene>;
  close(): Promise<void>;
}

/** Brings a refusal about and tells the answer. */
export type RefusalCase = (scene: Scene) => Promise<TransportAnswer>;

/** Opens a scene over the transport of that name, on a database of its own unless one is given. The caller closes it, and with it the second one. */
export async function openScene(name: string, databaseUrl?: string): Promise<Scene> {
  const world = await createWorld(databaseUrl ? { databaseUrl } : {});
  const marathon = await openMarathon(world);
  const people = await addPeople(world, 40);
  const address = await world.listen();
  const transports: Transport[] = [];
  let second: Promise<Scene> | undefined;
  const connect = (token: string | null): Transport => {
    const opened = openTransports(address, token);
    transports.push(...opened);
    const wanted = opened.find((each) => each.name === name);
    if (!wanted) throw new Error(`there is no transport ${name}`);
    return wanted;
  };
  return {
    world,
    marathon,
    address,
    coordinator: connect(await signInOverHttp(world, address)),
    stranger: connect(null),
    connect,
    newPerson: () => people.pop() ?? "",
    newEvent: (given = {}) =>
      createEvent(world, marathon.slug, marathon.organizationId, { place: randomUUID(), ...given }),
    second: () => (second ??= openScene(name)),
    async close() {
      await (await second)?.close();
      for (const transport of transports) await transport.close();
      await world.close();
    },
  };
}

/** Sends a mutation whose one argument is its input, under a new reference. */
export function mutate(
  transport: Transport,
  mutation: string,
  input: object,
  selection = "clientRef",
): Promise<TransportAnswer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const given = type in withoutReference ? input : { clientRef: randomUUID(), ...input };
  return transport.send(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, {
    input: given,
  });
}

const withoutReference = { SignInInput: true, CreateFirstCoordinatorInput: true };

/** A case that is one mutation of the coordinator. */
export function refuses(
  mutation: string,
  inputFor: (scene: Scene) => object | Promise<object>,
  selection?: string,
): RefusalCase {
  return async (scene) => mutate(scene.coordinator, mutation, await inputFor(scene), selection);
}

/** The code that an answer refuses with: of its first error, else of what it answers. */
export function codeOf({ errors, data }: TransportAnswer): unknown {
  if (errors?.[0]) return errors[0].extensions?.["code"];
  return Object.values(data ?? {})
    .flat()
    .map((answer) => (answer as { code?: unknown }).code)
    .find((code) => code !== undefined);
}

/** An id that nothing has. */
export const nobody = "00000000-0000-7000-8000-00000000dead";
