import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { answer } from "../support/own-process.js";
import { memoryAfterGc } from "./memory.js";

/* graphql-ws as its guide sets it up, with one subscription to which nothing ever happens. */

const schema = buildSchema("type Query { nothing: Int } type Subscription { nothing: Int }");
const http = createServer();
const sockets = new WebSocketServer({ server: http, path: "/graphql", perMessageDeflate: false });

answer({
  async listen(): Promise<number> {
    const field = schema.getSubscriptionType()?.getFields()["nothing"];
    if (field) field.subscribe = untilLeft;
    useServer({ schema }, sockets);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return (http.address() as AddressInfo).port;
  },
  memory: memoryAfterGc,
});

/** Ends when the client leaves, and says nothing before. */
function untilLeft(): AsyncIterableIterator<never> {
  let end: (result: IteratorReturnResult<undefined>) => void = () => {};
  const ended = new Promise<IteratorReturnResult<undefined>>((resolve) => {
    end = resolve;
  });
  return {
    next: () => ended,
    async return() {
      end({ done: true, value: undefined });
      return ended;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
