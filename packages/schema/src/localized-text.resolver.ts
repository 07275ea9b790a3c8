import { Arg, FieldResolver, Resolver, Root } from "type-graphql";

import { Live } from "./live-directive.js";
import { inLanguage, Language, LocalizedTextView } from "./localized-text.type.js";

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
