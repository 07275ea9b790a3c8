import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import Fastify from "fastify";
import { buildSchema } from "graphql";
import { cpuMicros } from "../fanout/part.js";
import { answer } from "../support/own-process.js";

/* Apollo Server on Fastify as its guide sets it up: our schema's text, and one resolver that returns a constant. */

const app = Fastify();

const part = {
  async listen({ schema: text, progress }: { schema: string; progress: unknown }): Promise<number> {
    const schema = buildSchema(text);
    const field = schema.getQueryType()?.getFields()["progress"];
    if (!field) throw new Error("the schema has no progress to ask for");
    field.resolve = () => progress;
    const apollo = new ApolloServer({ schema });
    await apollo.start();
    await app.register(fastifyApollo(apollo), { path: "/graphql" });
    await app.listen({ host: "127.0.0.1", port: 0 });
    return (app.server.address() as AddressInfo).port;
  },
  cpu: cpuMicros,
};

/** What the constant server can be asked. */
export type ApolloPart = typeof part;

answer(part, () => app.close());
