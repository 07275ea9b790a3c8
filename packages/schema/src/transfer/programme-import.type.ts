import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Words } from "../field-rules.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput, WrittenResult } from "../write.js";

/** A programme that was read in. */
@ObjectType("ProgrammeImport", {
  description: "A programme that was read in and kept. Coordinators may read it.",
})
export class ProgrammeImportView {
  @Field(() => ID, { description: "The import's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the file was called on the disk it came from; null when nobody said it.",
  })
  readonly fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The account that read it in, by name; null for the operator's command line.",
  })
  readonly by!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was read in, in the campaign's time zone." })
  readonly importedAt!: string;

  @Field(() => Int, { description: "How many rows were new events, 0 or more." })
  readonly imported!: number;

  @Field(() => Int, { description: "How many rows changed events that were known, 0 or more." })
  readonly changed!: number;

  @Field(() => Int, { description: "How many rows repeated what was known, 0 or more." })
  readonly repeated!: number;

  @Field(() => Int, { description: "How many rows were refused, 0 or more." })
  readonly refused!: number;

  @Field(() => Int, {
    description:
      "How many of the refused rows wait to be mended, 0 or more: 0 once it was undone, another import stands for them, or somebody said that they need no mending.",
  })
  readonly toMend!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When somebody said that the refused rows need no mending, in the campaign's time zone; null when nobody did.",
  })
  readonly leftAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The account that said so of the refused rows, by name; null when nobody did, and when the account is gone.",
  })
  readonly leftBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the refused rows need no mending; null when nobody said so.",
  })
  readonly leftReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was undone as a whole, in the campaign's time zone; null when it stands.",
  })
  readonly undoneAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The account that undid it, by name; null when it stands, and when the account is gone.",
  })
  readonly undoneBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was undone; null when it stands." })
  readonly undoReason!: string | null;
}

export const ProgrammeImportConnection = connectionOf(
  "ProgrammeImport",
  () => ProgrammeImportView,
  "programmes that were read in",
);

export const ImportHindrance = describeEnum(
  "ImportHindrance",
  "Why an event keeps its import from being undone.",
  {
    GONE_ON: "It has begun, was cancelled, postponed or moved on since: people were told of it.",
    CHANGED: "Somebody, or a later import, has changed it since.",
    RECORDED: "Somebody registered, came, was counted, reported or gave thanks.",
  },
);
export type ImportHindrance = keyof typeof ImportHindrance;

/** An event that keeps its import from being undone. */
@ObjectType({
  description: "An event that keeps its import from being undone. Whoever asked to undo it may read it.",
})
export class HinderingEvent {
  @Field(() => ImportHindrance, { description: "Why it does not let the import be undone." })
  readonly why!: ImportHindrance;

  readonly eventId!: string;
}

/** Refused rows to leave as they are. */
@InputType({ description: "An import whose refused rows need no mending." })
export class LeaveRefusedRowsInput extends WriteInput {
  @Field(() => ID, { description: "The import that refused them." })
  readonly import!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; coordinators read it." })
  @Words(3, 500)
  readonly reason!: string;
}

/** Answer to `leaveRefusedRows`. */
@ObjectType({ description: "An import whose refused rows are left as they are." })
export class LeaveRefusedRowsResult extends WrittenResult {
  @Field(() => ProgrammeImportView, { description: "The import as it stands now." })
  readonly import!: ProgrammeImportView;
}

/** An import to undo. */
@InputType({ description: "A programme that was read in by mistake, or that was the wrong one." })
export class UndoImportInput extends WriteInput {
  @Field(() => ID, { description: "The import to undo as a whole." })
  readonly import!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; coordinators read it." })
  @Words(3, 500)
  readonly reason!: string;
}

/** Answer to `undoImport`. */
@ObjectType({ description: "What became of an import that was to be undone, or would become of it." })
export class UndoImportResult extends WrittenResult {
  @Field(() => Boolean, { description: "True when it was only tried and nothing was undone." })
  readonly dryRun!: boolean;

  @Field(() => Int, { description: "How many events it made, which disappear, 0 or more." })
  readonly removed!: number;

  @Field(() => Int, {
    description: "How many events it changed, which become again what they were before it, 0 or more.",
  })
  readonly turnedBack!: number;

  @Field(() => Int, { description: "How many events keep it from being undone, 0 or more." })
  readonly hindered!: number;

  @Field(() => [HinderingEvent], {
    description: "The first ten of the events that keep it from being undone, with why.",
  })
  readonly hindrances!: readonly HinderingEvent[];

  @Field(() => ProgrammeImportView, { description: "The import as it stands now." })
  readonly import!: ProgrammeImportView;
}
