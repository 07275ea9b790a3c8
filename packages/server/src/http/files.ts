import { Readable } from "node:stream";
import { DomainError, ERROR_CODES, type ErrorCode, type Viewer } from "@igilik/schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Proof } from "../access/access.service.js";
import type { StoredFiles } from "../files/stored-files.js";
import { isUploadPurpose, uploads } from "../files/uploads.js";
import { isUuid } from "../uuid.js";
import { readBearer } from "./bearer.js";
import { sessionCookie } from "./graphql.js";

/** What files need. */
export interface FilesOptions {
  files: StoredFiles;
  viewerOf: (proof: Proof | null, address: string | null, requestId: string) => Promise<Viewer>;
}

interface Asked {
  purpose?: unknown;
  name?: unknown;
}

const statusOf: Partial<Record<ErrorCode, number>> = { NOT_SIGNED_IN: 401, FILE_TOO_LARGE: 413 };
const nameAtMost = 200;

/**
 * `POST /files?purpose=ROSTER&name=people.csv` takes a file as it is, from whoever is signed in, and answers its id.
 * `GET /files/<id>` gives it back to the account that sent it or had it made. Bytes go through without being gathered.
 */
export async function serveFiles(app: FastifyInstance, { files, viewerOf }: FilesOptions): Promise<void> {
  const viewerOfRequest = (request: FastifyRequest): Promise<Viewer> =>
    viewerOf(readBearer(request) ?? request.cookies[sessionCookie] ?? null, request.ip, request.id);

  await app.register(async (scope) => {
    // No page of another site can send this type without being asked whether it may; and the cookie would stay at home.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));

    scope.post<{ Querystring: Asked }>("/files", async (request, reply) => {
      const { purpose, name } = request.query;
      if (!isUploadPurpose(purpose)) return refuse(reply, "BAD_INPUT", 400);
      const { mediaType, atMostBytes } = uploads[purpose];
      const { accountId } = await viewerOfRequest(request);
      if (accountId === null) return refuse(reply, "NOT_SIGNED_IN");
      if (Number(request.headers["content-length"]) > atMostBytes) return refuse(reply, "FILE_TOO_LARGE");
      try {
        const file = { accountId, mediaType, name: fileName(name) };
        // The parser above hands the body on as it comes.
        const { id, size } = await files.write(file, request.body as Readable, atMostBytes);
        return await reply.code(201).header("cache-control", "no-store").send({ id, size });
      } catch (error) {
        if (error instanceof DomainError) return refuse(reply, error.code);
        throw error;
      }
    });
  });

  app.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
    const { accountId } = await viewerOfRequest(request);
    if (accountId === null) return refuse(reply, "NOT_SIGNED_IN");
    const { id } = request.params;
    const file = isUuid(id) ? await files.find(id) : undefined;
    if (file?.accountId !== accountId) {
      return reply
        .code(404)
        .header("cache-control", "no-store")
        .send({ error: "There is nothing at this address." });
    }
    return reply
      .header("content-type", file.mediaType)
      .header("content-length", file.size)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .send(Readable.from(files.read(id), { objectMode: false }));
  });
}

/** In the shape of GraphQL's refusals, so that a page reads both alike. What is still coming is not read to its end. */
function refuse(reply: FastifyReply, code: ErrorCode, status = statusOf[code] ?? 400): FastifyReply {
  const { meaning, whatToDo } = ERROR_CODES[code];
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .header("connection", "close")
    .send({ errors: [{ message: `${meaning} ${whatToDo}`, extensions: { code } }] });
}

/** What a file is called, without a path and without what no name may hold. */
function fileName(given: unknown): string {
  const name = typeof given === "string" ? (given.split(/[/\\]/).at(-1) ?? "") : "";
  return name.replaceAll(/\p{C}/gu, "").trim().slice(-nameAtMost) || "file";
}
