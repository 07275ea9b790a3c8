import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";

/** What the health addresses tell. */
export interface HealthOptions {
  /** The build of the pages that are served now. */
  readBuild: () => string | null;
  /** Where browsers reach the server, without a path; null: at the address they used. */
  publicUrl: string | null;
  /** Whether the server can answer now: PostgreSQL is there, and the server is not closing. */
  isReady: () => Promise<boolean>;
  metrics: Registry;
}

/** `/healthz`: the process lives, which pages it serves and where. `/readyz`: it can answer. `/metrics`: Prometheus. */
export function serveHealth(
  app: FastifyInstance,
  { readBuild, publicUrl, isReady, metrics }: HealthOptions,
): void {
  app.get("/healthz", async () => ({ ok: true, build: readBuild(), publicUrl }));
  app.get("/readyz", async (_request, reply) => {
    const ok = await isReady();
    return reply.code(ok ? 200 : 503).send({ ok });
  });
  app.get("/metrics", async (_request, reply) => {
    const text = await metrics.metrics();
    return reply.header("content-type", metrics.contentType).send(text);
  });
}
