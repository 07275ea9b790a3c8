import { ArrayMaxSize, IsOptional, ValidateNested } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";

import { Language } from "../localized-text.type.js";
import { ThankYouFlagView } from "../thanks/thank-you-flag.type.js";
import { WriteInput, WrittenResult } from "../write.js";
import { ImportVerdict } from "./import.type.js";
import { MendedThankYouCellInput, ThankYouColumn, ThankYouImportCell } from "./thank-you-column.type.js";

/** Thanks of the street to read in. */
@InputType({
  description:
    "Thank-yous that were heard in the street, as a spreadsheet saved them: a CSV file with semicolons or commas.",
})
export class ImportThankYousInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign whose volunteers are thanked." })
  readonly campaign!: string;

  @Field(() => String, {
    description: "The file as it is, in base64, at most 2 MiB; more is refused with FILE_TOO_LARGE.",
  })
  readonly file!: string;

  @Field(() => [MendedThankYouCellInput], {
    nullable: true,
    description:
      "Cells to read as if something else stood in them, at most 2000; the file itself stays as it is. Two for one cell: the last decides.",
  })
  @IsOptional()
  @ArrayMaxSize(2_000)
  @ValidateNested()
  readonly mended?: readonly MendedThankYouCellInput[] | null;

  @Field(() => Language, { defaultValue: "RU", description: "The language of the answer's messages." })
  readonly language!: Language;
}

/** What became of one row of thanks. */
@ObjectType({
  description:
    "What became of one row of a file of thank-yous, or would become of it. Whoever read the file in may read it.",
})
export class ThankYouImportRow {
  @Field(() => Int, { description: "The line of the file, from 1 for the heading." })
  readonly line!: number;

  @Field(() => ImportVerdict, {
    description: "What became of it, or would become of it in a dry run; never CHANGED.",
  })
  readonly verdict!: ImportVerdict;

  @Field(() => String, {
    nullable: true,
    description: "The code of the refusal, one of the list of errors; null when it was not refused.",
  })
  readonly code!: string | null;

  @Field(() => String, {
    description: "What became of it in the language that was asked for, with what to do next.",
  })
  readonly message!: string;

  @Field(() => ThankYouColumn, {
    nullable: true,
    description: "The column that the refusal is about; null when it is about none, and for other verdicts.",
  })
  readonly column!: ThankYouColumn | null;

  @Field(() => [ThankYouImportCell], {
    description: "The row's cells, one for each column, in a fixed order.",
  })
  readonly cells!: readonly ThankYouImportCell[];

  @Field(() => [ThankYouFlagView], {
    description: "What looks like something to take out before it is published; it decides nothing.",
  })
  readonly flags!: readonly ThankYouFlagView[];
}

/** Answer to `importThankYous`. */
@ObjectType({ description: "What became of a file of thank-yous, row by row." })
export class ImportThankYousResult extends WrittenResult {
  @Field(() => Boolean, { description: "True when it was only tried and nothing was kept." })
  readonly dryRun!: boolean;

  @Field(() => [ThankYouImportRow], {
    description: "One row for each row of the file that is not empty, in its order.",
  })
  readonly rows!: readonly ThankYouImportRow[];

  @Field(() => Int, { description: "How many rows are new and wait for decisions, 0 or more." })
  readonly imported!: number;

  @Field(() => Int, { description: "How many rows repeat what is known, 0 or more." })
  readonly repeated!: number;

  @Field(() => Int, { description: "How many rows were refused, 0 or more." })
  readonly refused!: number;
}
