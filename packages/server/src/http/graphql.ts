import "@fastify/cookie";
import { ApolloServer, type GraphQLRequestListener } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import type { Session, Viewer } from "@igilik/schema";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Proof } from "../access/access.service.js";
import type { KeyProof } from "../access/key-proof.js";
import { type AnonymousGround, isAnonymous, isForAnybody, refuseStranger } from "./anonymous-queries.js";
import { AnswerVersion } from "./answer-version.js";
import { readBearer, refuseBearer } from "./bearer.js";
import { formatError } from "./format-error.js";
import { serveGraphiql } from "./graphiql.js";
import { isVisit, showGraphqlPage, showSignInFirst } from "./graphql-page.js";
import { limitRules, tokensAtMost } from "./limits.js";
import { refuseOperation } from "./refuse-operation.js";
import type { RequestContext } from "./request-context.js";
import { noteFailure, requestIdOf } from "./request-id.js";
import { noSession } from "./no-session.js";
import { type TrustedGround, answerTrustedGet } from "./trusted-get.js";
import { spellOut } from "./trusted-post.js";
import { answerUnread } from "./unread-request.js";
import { whenClosed } from "./when-closed.js";

/** What the HTTP side needs. */
export interface GraphqlOptions extends TrustedGround, AnonymousGround {
  /** Finds the viewer of a session or a key; anonymous without either. */
  viewerOf: (proof: Proof | null, address: string | null, requestId: string) => Promise<Viewer>;
  /** Lets one request with a key in, or refuses with a DomainError. */
  admitKey: (key: KeyProof) => Promise<void>;
  /** Cookies are marked Secure behind TLS. */
  isSecure: boolean;
}

/** The cookie that carries a sign-in. */
export const sessionCookie = "igilik_session";

/**
 * Before the execution, what is refused with its variables in view; sockets ask the same in their own way. After it, the
 * version of the answer, beside its data. One listener for all requests: each step of one costs every request.
 */
const listener: GraphQLRequestListener<RequestContext> = {
  async didResolveOperation({ schema, document, operation, request }) {
    if (!operation) return;
    if (operation.operation === "subscription") throw refuseSubscription();
    const refusal = refuseOperation(schema, { document, operation, variables: request.variables ?? {} });
    if (refusal) throw refusal;
  },
  async didEncounterErrors({ errors, contextValue }) {
    for (const error of errors) noteFailure(error, contextValue.viewer.requestId);
  },
  async willSendResponse({ response: { body }, contextValue }) {
    const { extensions } = contextValue.versions;
    if (extensions && body.kind === "single") body.singleResult.extensions = extensions;
  },
};

function refuseSubscription(): GraphQLError {
  const message = "Subscribe over a WebSocket at this address, protocol graphql-transport-ws.";
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });
}

/** Serves POST and GET on /graphql, and a page to whoever only looks. Returns how to stop Apollo, once. */
export async function serveGraphql(
  app: FastifyInstance,
  options: GraphqlOptions,
): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // ours stop everything in order; two stops at once would hang Apollo
    parseOptions: { maxTokens: tokensAtMost },
    validationRules: [...limitRules],
    persistedQueries: false,
    // Nothing here is cacheable by Apollo's hints, and looking for them takes a step at every field.
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      { requestDidStart: async () => listener },
    ],
    formatError: (_, error) => formatError(error, requestIdOf(error), options.logger),
  });
  await apollo.start();
  serveGraphiql(app);
  await app.register(async (scope) => {
    scope.setErrorHandler<FastifyError>((error, request, reply) =>
      answerUnread(error, request, reply, options.logger),
    );
    scope.addHook("preHandler", async (request, reply) =>
      isVisit(request) ? visit(options, request, reply) : answerTrusted(options, request, reply),
    );
    await scope.register(fastifyApollo(apollo), {
      path: "/graphql",
      context: async (request, reply) => {
        try {
          return await contextOf(options, request, reply);
        } catch (error) {
          noteFailure(error, request.id);
          throw error;
        }
      },
    });
  });
  return () => apollo.stop();
}

/** Shows whoever opened the address in a browser how to ask, when they may ask what they like. */
async function visit(
  options: GraphqlOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (options.anonymousQueries === "open") return showGraphqlPage(request, reply);
  const token = request.cookies[sessionCookie] ?? null;
  const viewer = await options.viewerOf(token, request.ip, request.id);
  return isAnonymous(viewer) ? showSignInFirst(reply) : showGraphqlPage(request, reply);
}

/** Answers what names a document by its hash, and strangers whose document is not for them; undefined: Apollo answers. */
async function answerTrusted(
  options: GraphqlOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const refuse = (refusal: GraphQLError): FastifyReply =>
    reply
      .header("cache-control", "no-store")
      .send({ errors: [formatError(refusal, request.id, options.logger)] });
  // A GET is for everybody and never looks.
  const key = request.method === "GET" ? undefined : readBearer(request);
  try {
    if (key) await options.admitKey(key);
  } catch (error) {
    return refuseBearer(reply, error)
      .header("cache-control", "no-store")
      .send({ errors: [formatError(error, request.id, options.logger)] });
  }
  const spelledOut = spellOut(options.trustedDocuments, request.body);
  if (spelledOut && "refusal" in spelledOut) return refuse(spelledOut.refusal);
  if (spelledOut) request.body = spelledOut.body;
  for (const asked of [request.body, request.query]) {
    const text = queryOf(asked);
    if (text === undefined || isForAnybody(options, text)) continue;
    if (isAnonymous(await viewerOf(options, request))) return refuse(refuseStranger());
  }
  return answerTrustedGet(options, request, reply);
}

function queryOf(asked: unknown): string | undefined {
  const query =
    typeof asked === "object" && asked !== null ? (asked as { query?: unknown }).query : undefined;
  return typeof query === "string" ? query : undefined;
}

/** Who asks. A GET may be answered by a cache for everybody: it never looks at who it is. */
function viewerOf(options: GraphqlOptions, request: FastifyRequest): Promise<Viewer> {
  const { method, cookies, ip, id } = request;
  const shown = readBearer(request) ?? cookies[sessionCookie] ?? null;
  return options.viewerOf(method === "GET" ? null : shown, ip, id);
}

async function contextOf(
  options: GraphqlOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const { services } = options;
  void reply.header("cache-control", "no-store");
  const shared = { services, whenGone: whenClosed(reply.raw), versions: new AnswerVersion() };
  const viewer = await viewerOf(options, request);
  if (request.method === "GET") return { ...shared, viewer, session: noSession };
  const token = request.cookies[sessionCookie] ?? null;
  return { ...shared, viewer, session: cookieSession(token, reply, options.isSecure) };
}

function cookieSession(token: string | null, reply: FastifyReply, isSecure: boolean): Session {
  const attributes = { httpOnly: true, sameSite: "strict", secure: isSecure, path: "/" } as const;
  return {
    token,
    start(fresh, expiresAt) {
      void reply.setCookie(sessionCookie, fresh, { ...attributes, expires: expiresAt });
    },
    end() {
      void reply.clearCookie(sessionCookie, attributes);
    },
  };
}
