import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance } from "fastify";

const running = new AsyncLocalStorage<string>();
let given = 0;

/** An id that no other request of this process has. */
export function nextRequestId(): string {
  return `req-${(++given).toString(36)}`;
}

/** Makes the request's id known to everything that runs for it: Apollo formats errors without saying whose. */
export function followRequestIds(app: FastifyInstance): void {
  app.addHook("onRequest", (request, _reply, done) => {
    running.run(request.id, done);
  });
}

/** The id of the request that is being answered; "none" outside of one. */
export function currentRequestId(): string {
  return running.getStore() ?? "none";
}
