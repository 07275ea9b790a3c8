import { DomainError } from "@igilik/schema";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { formatError } from "./format-error.js";

/**
 * Answers a request to /graphql that Fastify gave up before GraphQL saw it: too large, no JSON, another type. Clients
 * read every answer of this address as GraphQL's, so it has that shape and a code.
 */
export function answerUnread(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  const status = error.statusCode ?? 500;
  const formatted = formatError(status < 500 ? toRefusal(status) : error, request.id, logger);
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ errors: [formatted] });
}

/** In words of our own: Fastify's may quote what was sent. */
function toRefusal(status: number): DomainError | GraphQLError {
  if (status === 413) {
    return new DomainError("FILE_TOO_LARGE", "The request is larger than 4 MiB; a file may have 2 MiB.");
  }
  const message =
    status === 415
      ? "Send the operation as JSON, with the header content-type: application/json."
      : "The request cannot be read: its body must be a JSON object with the field query.";
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}
