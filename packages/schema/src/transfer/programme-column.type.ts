import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Min } from "class-validator";

import { describeEnum } from "../describe-enum.js";
import { Length } from "../field-rules.js";

export const ProgrammeColumn = describeEnum(
  "ProgrammeColumn",
  "A column that a programme's file must have.",
  {
    DATE: "The day on which the event begins.",
    START: "The time at which it begins.",
    END: "The time at which it ends; earlier than the beginning, it is on the next day.",
    TITLE_RU: "Its title in Russian.",
    TITLE_KK: "Its title in Kazakh; may be blank.",
    CATEGORY: "One of the campaign's categories, by name or code.",
    PROJECT: "The project that it belongs to, by name; may be blank.",
    ORGANIZER: "The organization that holds it, by name.",
    DISTRICT: "One of the campaign's districts, by name or code.",
    PLACE: "The place where people meet.",
    BENEFICIARIES: "Who is helped; may be blank.",
    CAPACITY: "How many volunteers are wanted; may be blank.",
    STATUS: "Whether it is approved, cancelled or postponed; blank for not approved yet.",
  },
);
export type ProgrammeColumn = keyof typeof ProgrammeColumn;

/** A cell that somebody has written anew. */
@InputType({ description: "A cell of a file that is to be read as if something else stood in it." })
export class MendedCellInput {
  @Field(() => Int, { description: "The line of the file on which the row begins, from 2 on." })
  @Min(2)
  readonly line!: number;

  @Field(() => ProgrammeColumn, { description: "The column of the cell." })
  readonly column!: ProgrammeColumn;

  @Field(() => String, {
    description: "What is to stand in it, at most 300 characters; empty for a blank cell.",
  })
  @Length(0, 300)
  readonly value!: string;
}

/** A cell as it was read. */
@ObjectType({ description: "A cell of a row as it was read. Whoever read the file in may read it." })
export class ImportCell {
  @Field(() => ProgrammeColumn, { description: "The column of the cell." })
  readonly column!: ProgrammeColumn;

  @Field(() => String, { description: "The heading of its column, as a file must have it." })
  readonly heading!: string;

  @Field(() => String, { description: "What stands in it, or was written anew; empty for a blank cell." })
  readonly value!: string;
}
