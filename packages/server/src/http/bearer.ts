import { DomainError } from "@igilik/schema";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type KeyProof, keyProof } from "../access/key-proof.js";

const authorization = /^bearer +(\S+) *$/i;

/**
 * The key that a request shows as `Authorization: Bearer …`; undefined when it shows nothing. What is no key of ours is a
 * key that does not work: nobody takes such an answer for one to a stranger.
 */
export function readBearer({ headers }: FastifyRequest): KeyProof | undefined {
  if (headers.authorization === undefined) return undefined;
  const [, shown] = authorization.exec(headers.authorization) ?? [];
  return keyProof(shown ?? "");
}

/** The status of an answer to a key that is not let in, for clients that know HTTP and not our codes. */
export function refuseBearer(reply: FastifyReply, refusal: unknown): FastifyReply {
  if (!(refusal instanceof DomainError)) return reply;
  if (refusal.code === "TOO_MANY_REQUESTS") return reply.code(429).header("retry-after", "60");
  return reply.code(401).header("www-authenticate", "Bearer");
}
