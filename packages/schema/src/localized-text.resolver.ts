import type { GraphQLSchema } from "graphql";
import { GraphQLObjectType } from "graphql";
import { Arg, FieldResolver, Resolver, Root } from "type-graphql";

import { Live } from "./live-directive.js";
import { Language, LocalizedTextView } from "./localized-text.type.js";

/** Reads one language out of a text. */
export function inLanguage(text: LocalizedTextView, language: Language): string {
  switch (language) {
    case "KK":
      return text.kk;
    case "RU":
      return text.ru;
    case "EN":
      return text.en;
    default:
      return language satisfies never;
  }
}

@Resolver(() => LocalizedTextView)
export class LocalizedTextResolver {
  @Live()
  @FieldResolver(() => String, {
    description: "The text in the one language that is asked for, ready to be shown.",
  })
  in(
    @Root() text: LocalizedTextView,
    @Arg("language", () => Language, { description: "The language to answer in, one of the three." })
    language: Language,
  ): string {
    return inLanguage(text, language);
  }
}

/**
 * type-graphql answers a promise for every field that has an argument, because it awaits the argument's validation.
 * An enum value needs none, and this is the one live field with an argument: answering it directly keeps the
 * execution of a live version synchronous.
 */
export function answerTextAtOnce(schema: GraphQLSchema): void {
  const type = schema.getType("LocalizedText");
  const field = type instanceof GraphQLObjectType ? type.getFields()["in"] : undefined;
  if (field === undefined) throw new Error("The schema has no LocalizedText.in");
  field.resolve = (text: LocalizedTextView, { language }: { language: Language }) =>
    inLanguage(text, language);
}
