import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KnownValues, smallestVariables, subjectsOf, uglyVariables } from "./support/corpus.js";
import { oneOfEverything } from "./support/one-of-everything.js";
import { openMarathon } from "./support/open-marathon.js";
import { type Transport, openTransports, signInOverHttp } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

/*
 * The contract says what there is to ask: a field, an argument or a mutation that is added to it is tried here without
 * a word. Each request is a valid one with one value replaced.
 */

const atOnce = 8;
let world: World;
let knownOf: (subject: string) => KnownValues;
let transports: Transport[];

beforeAll(async () => {
  world = await createWorld();
  knownOf = await oneOfEverything(world, await openMarathon(world));
  const address = await world.listen();
  transports = openTransports(address, await signInOverHttp(world, address));
  // A file is its sender's alone: here it is whoever asks, the last who came, who has sent it.
  await sql`update stored_file set account_id = (select id from account order by id desc limit 1)`.execute(
    world.server.platform.db,
  );
});
afterAll(async () => {
  for (const transport of transports) await transport.close();
  await world.close();
});

interface Request {
  what: string;
  document: string;
  variables: object;
}

/** Every field with arguments, as few of them as it takes. */
function* smallestRequests(): Generator<Request> {
  for (const subject of subjectsOf(world.server.schema, knownOf)) {
    const variables = smallestVariables(subject, knownOf(subject.name));
    yield { what: subject.name, document: subject.document, variables };
  }
}

function* uglyRequests(): Generator<Request> {
  for (const subject of subjectsOf(world.server.schema, knownOf)) {
    for (const { where, variables } of uglyVariables(subject, () =>
      smallestVariables(subject, knownOf(subject.name)),
    )) {
      yield { what: `${subject.name} with ${where}`, document: subject.document, variables };
    }
  }
}

/** Sends requests over HTTP, some at once, and tells the answers that have one of the codes. */
async function answersWith(
  isOf: (code: unknown) => boolean,
  requests: Generator<Request>,
): Promise<string[]> {
  const found: string[] = [];
  const sendOn = async (): Promise<void> => {
    for (let next = requests.next(); !next.done; next = requests.next()) {
      const { what, document, variables } = next.value;
      const { errors = [] } = (await transports[0]?.send(document, variables)) ?? {};
      const codes = errors.map(({ extensions }) => extensions?.["code"]);
      if (codes.some(isOf)) found.push(`${what}: ${codes.join(", ")}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendOn));
  return found;
}

test("the smallest request to every field is a valid one", async () => {
  // Files are taken by HTTP, and are whose they are: there is none for this account.
  const fromItsState = ["PHASE_NOT_ALLOWED", "WRONG_STATE", "NOT_CHECKED_IN", "FILE_NOT_FOUND"];
  expect(await answersWith((code) => !fromItsState.includes(String(code)), smallestRequests())).toEqual([]);
});

test("no value, wherever it is sent, is a fault of the server", { timeout: 120_000 }, async () => {
  expect(await answersWith((code) => code === undefined || code === "INTERNAL", uglyRequests())).toEqual([]);
});
