import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from "graphql";

import { inLanguage, type Language, type LocalizedTextView } from "./localized-text.type.js";

/**
 * The fields of a live version that have arguments, answered by plain functions. type-graphql answers a promise for
 * every field with an argument, because it awaits the argument's validation; these arguments need none, and so the
 * execution of a live version stays synchronous.
 */
const answers: Readonly<
  Record<string, Readonly<Record<string, GraphQLFieldResolver<never, unknown, never>>>>
> = {
  LocalizedText: {
    in: (text: LocalizedTextView, { language }: { readonly language: Language }) =>
      inLanguage(text, language),
  },
  Subscription: {
    progress: (version: unknown) => version,
    thanksFeed: (event: unknown) => event,
    activityFeed: (event: unknown) => event,
  },
};

/** Puts the plain functions in the place of type-graphql's. */
export function answerLiveFieldsAtOnce(schema: GraphQLSchema): void {
  for (const [typeName, fields] of Object.entries(answers)) {
    const type = schema.getType(typeName);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type instanceof GraphQLObjectType ? type.getFields()[fieldName] : undefined;
      if (field === undefined) throw new Error(`The schema has no ${typeName}.${fieldName}`);
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}
