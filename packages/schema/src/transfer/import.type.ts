import { ArrayMaxSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { Words } from "../field-rules.js";
import { Language } from "../localized-text.type.js";
import { WriteInput, WrittenResult } from "../write.js";
import { ImportCell, MendedCellInput, ProgrammeColumn } from "./programme-column.type.js";

export const ImportVerdict = describeEnum("ImportVerdict", "What became of one row of a file.", {
  IMPORTED: "New: an event that the programme did not have, or a thank-you that had not come in.",
  CHANGED: "An event that is known, at another time or with other details; never a second event.",
  REPEATED: "The same as what is known or as a row before; nothing was done.",
  REFUSED: "Not taken; the row's code and message say why.",
});
export type ImportVerdict = keyof typeof ImportVerdict;

/** A programme to read in. */
@InputType({
  description:
    "A programme as a spreadsheet saved it: a CSV file with semicolons or commas, or an Excel workbook (.xlsx) without macros.",
})
export class ImportProgrammeInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign that the programme belongs to." })
  readonly campaign!: string;

  @Field(() => String, {
    description: "The file as it is, in base64, at most 2 MiB; more is refused with FILE_TOO_LARGE.",
  })
  readonly file!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What the file is called, at most 200 characters, for the list of imports. Read in as a whole, it stands for the refused rows of earlier imports of a file of this name that brought one of its events.",
  })
  @IsOptional()
  @Words(1, 200)
  readonly fileName?: string | null;

  @Field(() => [MendedCellInput], {
    nullable: true,
    description:
      "Cells to read as if something else stood in them, at most 2000; the file itself stays as it is. Two for one cell: the last decides.",
  })
  @IsOptional()
  @ArrayMaxSize(2_000)
  @ValidateNested()
  readonly mended?: readonly MendedCellInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The import whose refused rows this file holds, one for one and in their order, as `refusedImportRows` tells them: rows keep their lines of that import's file, and none of them waits any more. Refused with WRONG_STATE when none waits.",
  })
  readonly mends?: string | null;

  @Field(() => Language, { defaultValue: "RU", description: "The language of the answer's messages." })
  readonly language!: Language;
}

/** A detail that differs. */
@ObjectType({
  description:
    "A detail of an event that a row changes, or would change. Whoever read the file in may read it.",
})
export class ImportChange {
  @Field(() => String, { description: "The detail's name, as in `ChangeEventInput`." })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: "What it was; null when it was empty." })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: "What it becomes; null when it becomes empty." })
  readonly to!: string | null;
}

/** What became of one row. */
@ObjectType({
  description:
    "What became of one row of a file, or would become of it. Whoever read the file in may read it.",
})
export class ImportRow {
  @Field(() => Int, { description: "The line of the file, from 1 for the heading." })
  readonly line!: number;

  @Field(() => ImportVerdict, { description: "What became of it, or would become of it in a dry run." })
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

  @Field(() => String, {
    nullable: true,
    description: "The row's title as the file has it; null when it has none.",
  })
  readonly title!: string | null;

  @Field(() => ProgrammeColumn, {
    nullable: true,
    description: "The column that the refusal is about; null when it is about none, and for other verdicts.",
  })
  readonly column!: ProgrammeColumn | null;

  @Field(() => [ImportCell], { description: "The row's cells, one for each column, in a fixed order." })
  readonly cells!: readonly ImportCell[];

  @Field(() => [ImportChange], {
    description: "The details that the row changes; empty when it changes none.",
  })
  readonly changes!: readonly ImportChange[];

  readonly eventId!: string | null;
}

/** Answer to `importProgramme`. */
@ObjectType({ description: "What became of a programme, row by row." })
export class ImportProgrammeResult extends WrittenResult {
  @Field(() => Boolean, { description: "True when it was only tried and nothing was kept." })
  readonly dryRun!: boolean;

  @Field(() => [ImportRow], {
    description: "One row for each row of the file that is not empty, in its order.",
  })
  readonly rows!: readonly ImportRow[];

  @Field(() => Int, { description: "How many rows are new events, 0 or more." })
  readonly imported!: number;

  @Field(() => Int, { description: "How many rows change events that are known, 0 or more." })
  readonly changed!: number;

  @Field(() => Int, { description: "How many rows repeat what is known, 0 or more." })
  readonly repeated!: number;

  @Field(() => Int, { description: "How many rows were refused, 0 or more." })
  readonly refused!: number;
}
