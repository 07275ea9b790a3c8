import { buildSchema, DomainError, type Context, type Services } from "@igilik/schema";
import { fakeContext, fakeServices, type FakeWorld } from "@igilik/schema/testing";
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

/** An API that answers anonymous readers about the world. */
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
  const stream = async ({ payload, next, refuse }: Asked) => {
    const values = await subscribe({
      schema,
      document: documentOf(payload).document,
      variableValues: payload.variables ?? {},
      contextValue: context(),
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

/** What the server's error formatting does. */
function addCode({ originalError, extensions }: GraphQLError): void {
  if (originalError instanceof DomainError) extensions["code"] = originalError.code;
}
