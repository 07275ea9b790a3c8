import { IsOptional, Max, Min } from "class-validator";
import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

import { Length } from "./field-rules.js";
/** Where a page of a list begins and how long it is, as every list takes it. */
@ArgsType()
export class Page {
  @Field(() => Int, {
    defaultValue: 20,
    description:
      "How many items the page holds at most, from 1 to 100. More than 100 is refused with BAD_INPUT.",
  })
  @Min(1)
  @Max(100)
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The `endCursor` of the page before; left out for the first page. Refused with CURSOR_INVALID if it is not one of ours.",
  })
  @IsOptional()
  @Length(1, 2_000)
  readonly after?: string | null;
}

/** Where a page ends. */
@ObjectType({
  description: "Where a page of a list ends and whether the list goes on. Pages are read forward only.",
})
export class PageInfo {
  @Field(() => Boolean, { description: "True when there are more items after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "The place of the page's last item: give it as `after` to read the next page. Null when the page is empty.",
  })
  readonly endCursor!: string | null;
}

/** One item of a page and its place in the list. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/**
 * Makes a page out of rows that were read one beyond the page's end.
 * @param rows at most `first + 1` items, in the list's order
 * @param first the length of the page
 * @param cursorOf the place of an item, opaque to the reader
 */
export function toConnection<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** Declares the connection and edge types of a list of `Name`. `plural` is how a person calls the items. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  plural: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One item of a list of ${plural}, with its place in the list.` })
  class EdgeView implements Edge<Node> {
    @Field(() => String, {
      description: "The item's place in the list, to be given as `after`. Opaque: do not read it.",
    })
    readonly cursor!: string;

    @Field(node, { description: "The item itself, as the one who asks may read it." })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${plural}, at most 100 of them.` })
  class ConnectionView implements Connection<Node> {
    @Field(() => [EdgeView], { description: "The page's items with their places, in the list's order." })
    readonly edges!: readonly EdgeView[];

    @Field(() => [node()], { description: "The page's items alone, in the list's order." })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo, { description: "Where this page ends and whether the list goes on." })
    readonly pageInfo!: PageInfo;
  }
  return ConnectionView;
}
