import { buildSchema, DomainError, type Context, type Services } from "@igilik/schema";
import {
  anonymous,
  coordinator,
  fakeContext,
  fakeServices,
  TICKET,
  type FakeWorld,
} from "@igilik/schema/testing";
import { cacheExchange, createClient, mapExchange, type Client } from "@urql/core";
import { executeExchange } from "@urql/exchange-execute";
import { subscribe, type GraphQLError } from "graphql";
import { documentOf } from "./asked-text";
import { MemoryServer, type Asked } from "./memory-server";

const schema = await buildSchema();

/** The real schema over a fake world, by HTTP (in process) and by WebSocket (in memory). */
export interface FakeApi {
  client: Client;
  server: MemoryServer;
  services: Services;
}

/** An API that answers readers about the world: anonymous ones, but for a socket that began with a coordinator's ticket. */
export function fakeApi(world: FakeWorld): FakeApi {
  const services = fakeServices(world);
  const context = (): Context => fakeContext(services);
  const client = createClient({
    url: "/graphql",
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult: ({ error }) => {
          for (const refusal of error?.graphQLErrors ?? []) addCode(refusal);
        },
      }),
      executeExchange({ schema, context }),
    ],
  });
  const server = new MemoryServer();
  const stream = async ({ payload, greeting, next, refuse }: Asked) => {
    const values = await subscribe({
      schema,
      document: documentOf(payload).document,
      variableValues: payload.variables ?? {},
      contextValue: fakeContext(services, isTicketed(greeting) ? coordinator : anonymous),
    });
    if (!(Symbol.asyncIterator in values)) {
      values.errors?.forEach(addCode);
      refuse(values.errors ?? []);
      return;
    }
    for await (const result of values) next(result);
  };
  server.onAsked = (asked) => {
    stream(asked).catch((cause: unknown) => {
      if (!(cause instanceof DomainError)) throw cause;
      asked.refuse([{ message: cause.message, extensions: { code: cause.code } }]);
    });
  };
  return { client, server, services };
}

/** Whether a connection began with the ticket that the fake coordinator is given. */
function isTicketed(greeting: unknown): boolean {
  return (
    typeof greeting === "object" && greeting !== null && "ticket" in greeting && greeting.ticket === TICKET
  );
}

/** What the server's error formatting does. */
function addCode({ originalError, extensions }: GraphQLError): void {
  if (originalError instanceof DomainError) extensions["code"] = originalError.code;
}
