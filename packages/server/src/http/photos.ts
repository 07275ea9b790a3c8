import type { Viewer } from "@igilik/schema";
import type { FastifyInstance } from "fastify";
import type { Proof } from "../access/access.service.js";
import type { PhotoImages } from "../photos/photo-images.js";
import { readBearer } from "./bearer.js";
import { sessionCookie } from "./graphql.js";

/** What photos need. */
export interface PhotosOptions {
  photos: PhotoImages;
  viewerOf: (proof: Proof | null, address: string | null, requestId: string) => Promise<Viewer>;
}

const sizes = { large: "LARGE", small: "SMALL" } as const;

/**
 * `GET /photos/<id>/large.jpg` and `small.jpg`: for everybody what is public, for others what they may see as well.
 * Whatever keeps an answer has to ask again before it shows it, so that what was taken down is seen no more.
 */
export function servePhotos(app: FastifyInstance, { photos, viewerOf }: PhotosOptions): void {
  app.get<{ Params: { id: string; size: keyof typeof sizes } }>(
    "/photos/:id([0-9a-fA-F-]{36})/:size(large|small).jpg",
    async (request, reply) => {
      const { id, size } = request.params;
      const proof = readBearer(request) ?? request.cookies[sessionCookie] ?? null;
      const viewer = await viewerOf(proof, request.ip, request.id);
      const bytes = await photos.read(viewer, id, sizes[size]);
      if (!bytes) {
        return reply
          .code(404)
          .header("cache-control", "no-store")
          .send({ error: "There is nothing at this address." });
      }
      const tag = `"${id}:${size}"`;
      void reply
        .header("cache-control", viewer.accountId === null ? "public, no-cache" : "private, no-store")
        .header("vary", "cookie, authorization")
        .header("etag", tag);
      // A photo never changes: whoever has it, and may still see it, has it.
      if (request.headers["if-none-match"]?.includes(tag)) return reply.code(304).send();
      return reply.header("content-type", "image/jpeg").send(bytes);
    },
  );
}
