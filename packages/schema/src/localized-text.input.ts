import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";

import { Length } from "./field-rules.js";
import { DomainError } from "./errors.js";
import type { LocalizedTextView } from "./localized-text.type.js";
import { tidyLine } from "./text.js";

/** A text as somebody enters it: at least one language. */
@InputType({
  description:
    "One text in one to three languages. At least one is needed; a language that is left out repeats the nearest one that is given (Kazakh from Russian, Russian from Kazakh, English from Russian) until somebody writes it.",
})
export class LocalizedTextInput {
  @Field(() => String, {
    nullable: true,
    description: "The text in Kazakh, 1 to 300 characters, or left out.",
  })
  @IsOptional()
  @Length(1, 300)
  readonly kk?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The text in Russian, 1 to 300 characters, or left out.",
  })
  @IsOptional()
  @Length(1, 300)
  readonly ru?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The text in English, 1 to 300 characters, or left out.",
  })
  @IsOptional()
  @Length(1, 300)
  readonly en?: string | null;
}

/**
 * Fills the languages that nobody has written from the nearest one: Kazakh and Russian from each other, English from
 * Russian, and either from English last. Texts without anything to see count as not written. Refuses BAD_INPUT when none is left.
 */
export function fillLanguages(input: LocalizedTextInput): LocalizedTextView {
  const [kk, ru, en] = [input.kk, input.ru, input.en].map((text) => tidyLine(text ?? "") || undefined);
  const nearest = ru ?? kk ?? en;
  if (nearest === undefined) throw new DomainError("BAD_INPUT", "A text needs at least one language.");
  return { kk: kk ?? nearest, ru: ru ?? nearest, en: en ?? nearest };
}
