/*
 * GET of a trusted document. The promise:
 * - it is for everybody: no cookie is looked at, so any cache may carry the answer;
 * - what lies on a board is the very payload that watchers of the board are sent, made once a version;
 * - only that may be kept by caches, for a second; whatever else is read is asked for anew each time;
 * - who has the newest version and has time is answered as soon as there is a newer one.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, OperationTypeNode, execute } from "graphql";
import { anonymousViewer } from "../access/viewers.js";
import { resultOf } from "../live/frames.js";
import { waitForNewer } from "../live/long-poll.js";
import { formatVersion } from "../live/version.js";
import type { WaitingRoom } from "../live/waiting-room.js";
import { AnswerVersion } from "./answer-version.js";
import { toTag, versionsIn } from "./entity-tag.js";
import { formatError } from "./format-error.js";
import { toLiveOperation } from "./live-operation.js";
import { type LiveGround, planLive } from "./live-plan.js";
import { noSession } from "./no-session.js";
import { readPersistedHash, refuseUnknownHash } from "./persisted-query.js";
import { type PreparedGets, boardCacheControl } from "./prepared-gets.js";
import { refuseOperation } from "./refuse-operation.js";
import type { TrustedDocument, TrustedDocuments } from "./trusted-documents.js";
import { whenClosed } from "./when-closed.js";

/** What answers of trusted documents stand on. */
export interface TrustedGround extends LiveGround {
  trustedDocuments: TrustedDocuments;
  preparedGets: PreparedGets;
  waiting: WaitingRoom;
}

const badRequest = 400;
const notModified = 304;

/** Answers a GET that names a trusted document; undefined for any other request. */
export function answerTrustedGet(
  ground: TrustedGround,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> | undefined {
  const { query, extensions, variables } = request.query as Record<string, unknown>;
  if (request.method !== "GET" || query !== undefined) return undefined;
  const hash = readPersistedHash(parseJson(extensions));
  if (hash === undefined) return undefined;
  const trusted = ground.trustedDocuments.get(hash);
  return answer(ground, request, reply, trusted, variables).catch((error: unknown) =>
    refuse(ground, request, reply, error),
  );
}

async function answer(
  ground: TrustedGround,
  request: FastifyRequest,
  reply: FastifyReply,
  trusted: TrustedDocument | undefined,
  givenVariables: unknown,
): Promise<FastifyReply> {
  if (!trusted) throw refuseUnknownHash();
  const { document, operation, isOnBoard } = trusted;
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw badRequestOf("Only queries can be asked with GET.");
  }
  const variables = readVariables(givenVariables);
  const refusal = refuseOperation(ground.schema, { document, operation, variables });
  if (refusal) throw refusal;
  if (isOnBoard) return answerFromBoard(ground, request, reply, trusted, variables);
  const versions = new AnswerVersion();
  const result = await execute({
    schema: ground.schema,
    document,
    variableValues: variables,
    contextValue: {
      viewer: viewerOf(request),
      session: noSession,
      services: ground.services,
      whenGone: whenClosed(reply.raw),
      versions,
    },
  });
  const errors = result.errors?.map((error) => formatError(error, request.id, ground.logger));
  const { extensions } = versions;
  return sendJson(reply, JSON.stringify({ errors, data: result.data ?? null, extensions }));
}

async function answerFromBoard(
  ground: TrustedGround,
  request: FastifyRequest,
  reply: FastifyReply,
  { document, operation }: TrustedDocument,
  variables: Record<string, unknown>,
): Promise<FastifyReply> {
  const asked = toLiveOperation(ground.schema, document, operation, variables);
  if (!asked) throw new Error("a document on a board has progress at its root");
  const { key, plan, book, shown } = planLive(ground, viewerOf(request), asked);
  const known = versionsIn(request.headers["if-none-match"], asked.key);
  await waitForNewer(ground, shown, {
    address: request.ip,
    after: asked.after ?? known[0] ?? null,
    waitSeconds: asked.waitSeconds,
    whenGone: whenClosed(reply.raw),
  });
  if (!plan.board()) await ground.boards.board(book.id);
  const payload = await ground.fanOut.ask(key, plan);
  if (!payload) throw new Error(`no board of ${book.slug}`);
  if (!payload.isWhole) return sendJson(reply, resultOf(payload.end));
  const version = formatVersion(payload.version);
  void reply.header("cache-control", boardCacheControl);
  if (request.raw.url !== undefined && asked.waitSeconds === null) {
    ground.preparedGets.keep(request.raw.url, { key, plan, book, askedKey: asked.key });
  }
  void reply.header("etag", toTag(version, asked.key));
  if (known.includes(version)) return reply.code(notModified).send();
  return reply.type("application/json; charset=utf-8").send(resultOf(payload.end));
}

/** As Apollo Server answers: a refusal within the operation is an answer, one of the request is a bad request. */
function refuse(
  { logger }: TrustedGround,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const isRequests = error instanceof GraphQLError && error.extensions["http"] !== undefined;
  const errors = [formatError(error, request.id, logger)];
  return sendJson(reply.code(isRequests ? badRequest : 200), JSON.stringify({ errors }));
}

function sendJson(reply: FastifyReply, body: string | Buffer): FastifyReply {
  return reply.type("application/json; charset=utf-8").header("cache-control", "no-store").send(body);
}

function viewerOf({ id, ip }: FastifyRequest): ReturnType<typeof anonymousViewer> {
  return anonymousViewer({ requestId: id, address: ip });
}

function readVariables(given: unknown): Record<string, unknown> {
  if (given === undefined) return {};
  const variables = parseJson(given);
  if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) {
    return { ...variables };
  }
  throw badRequestOf("The variables of a GET are one JSON object.");
}

function badRequestOf(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: badRequest } } });
}

/** Undefined for what is no JSON, or was given twice. */
function parseJson(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
