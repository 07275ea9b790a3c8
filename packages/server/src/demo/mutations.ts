import { DomainError, type Viewer } from "@igilik/schema";
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, execute, parse } from "graphql";
import { noSession } from "../http/no-session.js";
import type { IgilikServer } from "../server.js";

/** What came of a write: its answer, or the rule that stood against it. */
export type Outcome<Answer> = { answer: Answer; refusal: null } | { answer: null; refusal: DomainError };

/** Runs operations inside the process, by the same schema and services as everybody's. */
export class Mutations {
  readonly #schema: GraphQLSchema;
  readonly #services: IgilikServer["services"];
  readonly viewer: Viewer;

  constructor({ schema, services }: Pick<IgilikServer, "schema" | "services">, viewer: Viewer) {
    this.#schema = schema;
    this.#services = services;
    this.viewer = viewer;
  }

  /** The same operations on behalf of somebody else. */
  as(viewer: Viewer): Mutations {
    return new Mutations({ schema: this.#schema, services: this.#services }, viewer);
  }

  /**
   * Does one write and tells its answer or its refusal.
   *
   * @throws whatever is a fault and not a rule
   */
  async attempt<Answer>(document: Operation<Answer>, variables: object): Promise<Outcome<Answer>> {
    const result = await execute({
      schema: this.#schema,
      document: document.node,
      variableValues: { ...variables },
      contextValue: { viewer: this.viewer, session: noSession, services: this.#services },
    });
    const error = result.errors?.[0];
    if (error?.originalError instanceof DomainError) return { answer: null, refusal: error.originalError };
    if (error) throw error.originalError ?? error;
    // Every operation here has one field, whose shape its document states.
    return { answer: result.data?.[document.field] as Answer, refusal: null };
  }

  /**
   * Does one write that no rule stands against.
   *
   * @throws DomainError when one does
   */
  async do<Answer>(document: Operation<Answer>, variables: object): Promise<Answer> {
    const { answer, refusal } = await this.attempt(document, variables);
    if (refusal) throw refusal;
    return answer;
  }
}

/** An operation with one field, and the shape of that field's answer. */
export interface Operation<Answer> {
  node: DocumentNode;
  field: string;
  /** Never set: it carries the type. */
  answer?: Answer;
}

/** Reads an operation once, when the module is loaded. */
export function operation<Answer>(text: string): Operation<Answer> {
  const node = parse(text, { noLocation: true });
  const [definition] = node.definitions;
  const [selection] = (definition as OperationDefinitionNode).selectionSet.selections;
  if (selection?.kind !== "Field") throw new Error("an operation of the demonstration has one field");
  return { node, field: selection.name.value };
}
