import { Field, ObjectType } from "type-graphql";

import { describeEnum } from "./describe-enum.js";
import { Live } from "./live-directive.js";

export const Language = describeEnum(
  "Language",
  "A language that people read here. Every text exists in all three.",
  {
    KK: "Kazakh, the language that comes first on every screen.",
    RU: "Russian, spoken by most volunteers besides Kazakh.",
    EN: "English, for guests and for partners abroad.",
  },
);
export type Language = keyof typeof Language;

/** One text in the three languages; the server fills a missing one from the others before it answers. */
@ObjectType("LocalizedText", {
  description:
    "One text in the three languages of the city. A language that nobody has written yet repeats the text of another one, so none is ever empty. Readable by whoever may read the thing it names.",
})
export class LocalizedTextView {
  @Live()
  @Field(() => String, {
    description: "The text in Kazakh, or in the nearest language that somebody has written.",
  })
  readonly kk!: string;

  @Live()
  @Field(() => String, {
    description: "The text in Russian, or in the nearest language that somebody has written.",
  })
  readonly ru!: string;

  @Live()
  @Field(() => String, {
    description: "The text in English, or in the nearest language that somebody has written.",
  })
  readonly en!: string;
}

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
