import { Field, ObjectType } from "type-graphql";

import { LocalizedTextView } from "../localized-text.type.js";

/** An entry that a new campaign may take over. */
@ObjectType("OfferedCode", {
  description: "An entry that is offered for a list of a new campaign. Everybody may read it.",
})
export class OfferedCodeView {
  @Field(() => String, { description: "The entry's short name, as `CodeInput` takes it." })
  readonly code!: string;

  @Field(() => LocalizedTextView, { description: "The entry's name as people read it, in three languages." })
  readonly name!: LocalizedTextView;
}

/** The lists that a campaign gets when it brings none of its own. */
@ObjectType("OfferedCodeBooks", {
  description:
    "The lists that a new campaign gets when it brings none of its own, to begin from. Everybody may read them.",
})
export class OfferedCodeBooksView {
  @Field(() => [OfferedCodeView], {
    description: "The kinds of help that marathons have had so far, in their order.",
  })
  readonly categories!: readonly OfferedCodeView[];

  @Field(() => [OfferedCodeView], { description: "Almaty's eight districts, in their order." })
  readonly districts!: readonly OfferedCodeView[];
}
