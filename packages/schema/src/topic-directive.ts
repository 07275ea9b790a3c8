import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLEnumType,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
} from "graphql";
import { Extensions } from "type-graphql";

/** Viewers who are sent the same bytes of a live topic. */
export type TopicScope = "PUBLIC" | "COORDINATOR" | "ORGANIZATION";

const scopeType = new GraphQLEnumType({
  name: "TopicScope",
  description: "Viewers who are sent the same bytes of a live topic.",
  values: {
    PUBLIC: {
      description:
        "Everybody, also without a sign-in, where the campaign is neither a draft nor a rehearsal.",
    },
    COORDINATOR: {
      description:
        "Coordinators who have signed in. Those of a demonstration are by themselves, and are sent demonstrations only.",
    },
    ORGANIZATION: {
      description:
        "Those who have signed in for one organization, each organization by itself, where the campaign is neither a draft nor a rehearsal. They are sent what concerns their own organization alone; those of a demonstration's organization demonstrations only.",
    },
  },
});

/** The directive as readers of schema.graphql see it. */
export const topicDirective = new GraphQLDirective({
  name: "topic",
  description:
    "Marks a subscription as a live topic and says who shares it. What a topic sends is executed once for all in a scope, and without any viewer. Of the scopes listed, a viewer is in the first one that holds both the viewer and the campaign; whoever is in none is refused.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    scopes: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(scopeType))),
      description: "Who shares it, the widest scope first.",
    },
  },
});

/** Marks a subscription as a live topic that is shared within these scopes, the widest first. */
export const Topic = (...scopes: [TopicScope, ...TopicScope[]]): MethodDecorator =>
  Extensions({ directives: { topic: { scopes } } });

/**
 * The scopes within which a subscription is shared, the widest first.
 *
 * @throws Error for a field that is no topic: nothing is shared that does not say with whom
 */
export function topicScopesOf(field: GraphQLField<unknown, unknown>): readonly TopicScope[] {
  const directives = field.extensions["directives"] as
    | { topic?: { scopes: readonly TopicScope[] } }
    | undefined;
  const scopes = directives?.topic?.scopes ?? [];
  if (scopes.length === 0) throw new Error(`${field.name} does not declare with whom it is shared`);
  return scopes;
}
