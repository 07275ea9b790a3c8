import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutValues } from "../src/http/without-values.js";
import { type Transport, openTransports } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let transports: Transport[];

beforeAll(async () => {
  world = await createWorld();
  transports = openTransports(await world.listen(), null);
});
afterAll(async () => {
  for (const transport of transports) await transport.close();
  await world.close();
});

const secret = 'Hunter2 at "home", found value: x';
const signIn = "mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }";
const signInWith = (fields: string) => `mutation { signIn(input: {${fields}}) { __typename } }`;
const campaigns = "query ($first: Int!) { campaigns(first: $first) { nodes { id } } }";

describe.each(["HTTP", "WebSocket"])("what a caller sent is not repeated over %s", (name) => {
  const send: Transport["send"] = (query, variables) => {
    const transport = transports.find((each) => each.name === name) as Transport; // both are opened above
    return transport.send(query, variables);
  };

  it.each([
    [
      "a list for a word",
      { input: { email: "a@example.kz", password: [secret] } },
      '"input.password": expected String',
    ],
    ["a word for an input", { input: secret }, '"input": Expected type "SignInInput" to be an object'],
    [
      "a field too few",
      { input: { password: secret } },
      'Field "email" of required type "String!" was not provided',
    ],
    [
      "a field too many",
      { input: { email: "a@example.kz", password: secret, pasword: secret } },
      '"input": Field "pasword" is not defined by type "SignInInput"',
    ],
    ["nothing", { other: secret }, 'Variable "$input" of required type "SignInInput!" was not provided'],
  ])("when a variable does not fit: %s", async (_, variables, place) => {
    const answer = await send(signIn, variables);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_USER_INPUT" }]);
    expect(answer.errors?.[0]?.message).toContain(place);
    expect(JSON.stringify(answer)).not.toContain("Hunter2");
  });

  it("when a number does not fit: the place is named", async () => {
    const answer = await send(campaigns, { first: secret });
    expect(answer.errors?.[0]?.message).toBe('Variable "$first" does not fit at "first": expected Int.');
  });

  it("when a place in a list of inputs does not fit: it has its number", async () => {
    const query =
      "mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }";
    const good = { clientRef: "one", event: "one" };
    const answer = await send(query, { input: [good, { ...good, event: { secret } }] });
    expect(answer.errors?.[0]?.message).toBe(
      'Variable "$input" does not fit at "input[1].event": expected ID.',
    );
  });

  it.each([
    ["a number for a word", signInWith('email: "a", password: 4711')],
    ["a list for a word", signInWith('email: "a", password: ["Hunter2 4711 value: a, found b"]')],
    ["a word for an input", 'mutation { signIn(input: "Hunter2 4711 value: a") { __typename } }'],
    ["a word for a number", '{ campaigns(first: "Hunter2 4711") { nodes { id } } }'],
    ["a word for a choice", '{ events(orderBy: "Hunter2 4711") { nodes { id } } }'],
    ["a choice that is none", "{ events(orderBy: Hunter2_4711) { nodes { id } } }"],
    ["a value without a name", signInWith('"Hunter2 4711 \\" Int \\"a"')],
    ["a number without a name", signInWith("4711")],
    ["a value where none belongs", '{ campaigns "Hunter2 4711" }'],
  ])("when the document itself is wrong: %s", async (_, query) => {
    const answer = await send(query);
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toMatch(/Hunter2|4711/);
  });
});

it.each([
  ['Int cannot represent non-integer value: "a, found b"', "Int cannot represent non-integer value."],
  ['Expected value of type "Int", found "the value: 3"; no', 'Expected value of type "Int".'],
  ['Argument "a" has invalid value {b: "the value: 3"}.', 'Argument "a" has invalid value.'],
  ['Syntax Error: Expected Name, found String "a\nb".', "Syntax Error: Expected Name, found String."],
  ['Syntax Error: Expected Name, found "}".', 'Syntax Error: Expected Name, found "}".'],
  ['Cannot query field "a" on type "Query".', 'Cannot query field "a" on type "Query".'],
])("%j becomes %j", (message, expected) => {
  expect(withoutValues(message)).toBe(expected);
});
