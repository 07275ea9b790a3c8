import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  execute,
} from "graphql";
import type { Board } from "./board.js";
import { nextMessageEnd } from "./frames.js";
import type { Member, Payload } from "./member.js";
import { type Version, compareVersions } from "./version.js";

/** How often a group is told of new versions at most, in milliseconds. */
export const paceMs = { BOARD: 1_000, CONSOLE: 250, SCREEN: 50 } as const;
/** The pace a subscription asked for. */
export type PaceName = keyof typeof paceMs;

/** One distinct selection: everybody in it receives the same bytes, but for the operation's id. */
export interface GroupPlan {
  schema: GraphQLSchema;
  /** One subscription, which stands for all who ask for its selection. */
  document: DocumentNode;
  /** Without the cursor: 400 cursors are one group. */
  variables: Record<string, unknown>;
  pace: PaceName;
  /** Without any viewer: what is shared must not depend on who asks. */
  contextValue: unknown;
  /** The board that the group shows now; another campaign's when it follows the current one into the next edition. */
  board: () => Board | undefined;
  /** The root value of the execution. */
  root: (board: Board) => unknown;
  /** What members are told of an error in the execution. */
  formatError: (error: GraphQLError) => GraphQLFormattedError;
}

/** What groups have done so far, all of them together. */
export interface GroupCounts {
  executions: number;
  /** Results made into bytes. */
  serializations: number;
}

/** Members of one distinct operation and the newest payload they share. */
export class Group {
  readonly plan: GroupPlan;
  readonly members = new Set<Member>();
  payload: Payload | undefined;
  /** From when on its pace allows another version. */
  dueAt = 0;
  /** What the whole group was last sent; those who join later get the newest at once. */
  lastFanned: Version | undefined;
  /** It is being fed now, and waits for something. */
  isFeeding = false;
  /** The last time that it was fed went wrong, and that was told. */
  isFailing = false;
  /** Until when it stays without members: somebody asked for it once, and the next who asks may come soon. */
  keptUntil = 0;
  #preparing: { board: Board; payload: Promise<Payload> } | undefined;
  readonly #counts: GroupCounts;

  constructor(plan: GroupPlan, counts: GroupCounts) {
    this.plan = plan;
    this.#counts = counts;
  }

  /**
   * The payload of the newest board: executed and serialized once for everybody who asks for it. It is there at once,
   * unless something that the operation selects has to be waited for.
   */
  newest(): Payload | undefined | Promise<Payload> {
    const board = this.plan.board();
    if (!board) return undefined;
    if (this.payload?.version === board.version) return this.payload;
    if (this.#preparing?.board === board) return this.#preparing.payload;
    const { schema, document, variables, contextValue, root } = this.plan;
    this.#counts.executions++;
    const result = execute({
      schema,
      document,
      variableValues: variables,
      contextValue,
      rootValue: root(board),
    });
    if (!(result instanceof Promise)) return this.#keep(board, result);
    const payload = result
      .then((waitedFor) => this.#keep(board, waitedFor))
      .finally(() => {
        if (this.#preparing?.board === board) this.#preparing = undefined;
      });
    this.#preparing = { board, payload };
    return payload;
  }

  #keep(board: Board, { data, errors }: ExecutionResult): Payload {
    const message = {
      data,
      ...(errors ? { errors: errors.map((error) => this.plan.formatError(error)) } : {}),
      extensions: { version: board.versionText },
    };
    const payload: Payload = {
      version: board.version,
      end: this.#serialize(message),
      isWhole: errors === undefined,
    };
    const kept = this.payload;
    const isNewer =
      !kept || kept.version.slug !== board.version.slug || compareVersions(kept.version, board.version) < 0;
    if (isNewer) this.payload = payload;
    return payload;
  }

  #serialize(message: object): Buffer {
    this.#counts.serializations++;
    return nextMessageEnd(JSON.stringify(message));
  }
}
