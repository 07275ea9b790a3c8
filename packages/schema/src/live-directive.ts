import { DirectiveLocation, GraphQLDirective, type GraphQLField } from "graphql";
import { Extensions } from "type-graphql";

/** The directive as readers of schema.graphql see it. */
export const liveDirective = new GraphQLDirective({
  name: "live",
  description:
    "Marks a field whose value every live version carries, or that never changes within one. A subscription may select only such fields, so that sending a version to a watcher asks the database nothing. An item of a feed is read once for all who watch it.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
});

/** Marks a field as part of a live version. */
export const Live = (): PropertyDecorator & MethodDecorator => Extensions({ directives: { live: {} } });

/** Says whether a subscription may select this field. */
export function isLiveField(field: GraphQLField<unknown, unknown>): boolean {
  const directives = field.extensions["directives"];
  return typeof directives === "object" && directives !== null && liveDirective.name in directives;
}
