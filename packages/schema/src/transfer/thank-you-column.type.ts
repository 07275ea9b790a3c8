import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Min } from "class-validator";

import { describeEnum } from "../describe-enum.js";
import { Length } from "../field-rules.js";

export const ThankYouColumn = describeEnum(
  "ThankYouColumn",
  "A column that a file of thank-yous must have.",
  {
    HEARD_AT: "The day and the time at which the words were said; may be blank.",
    LANGUAGE: "Their language, as a code or a name; may be blank.",
    FROM: "Who said them, as a role and never an identity; may be blank.",
    TARGET: "The project or the event whose volunteers are thanked, by name; blank for all volunteers.",
    TEXT: "The words, as they were said.",
  },
);
export type ThankYouColumn = keyof typeof ThankYouColumn;

/** A cell that somebody has written anew. */
@InputType({
  description: "A cell of a file of thank-yous that is to be read as if something else stood in it.",
})
export class MendedThankYouCellInput {
  @Field(() => Int, { description: "The line of the file on which the row begins, from 2 on." })
  @Min(2)
  readonly line!: number;

  @Field(() => ThankYouColumn, { description: "The column of the cell." })
  readonly column!: ThankYouColumn;

  @Field(() => String, {
    description: "What is to stand in it, at most 1000 characters; empty for a blank cell.",
  })
  @Length(0, 1_000)
  readonly value!: string;
}

/** A cell as it was read. */
@ObjectType({
  description: "A cell of a row of thank-yous as it was read. Whoever read the file in may read it.",
})
export class ThankYouImportCell {
  @Field(() => ThankYouColumn, { description: "The column of the cell." })
  readonly column!: ThankYouColumn;

  @Field(() => String, { description: "The heading of its column, as a file must have it." })
  readonly heading!: string;

  @Field(() => String, { description: "What stands in it, or was written anew; empty for a blank cell." })
  readonly value!: string;
}
