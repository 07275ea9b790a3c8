import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";

export const RosterVerdict = describeEnum("RosterVerdict", "What became of one row of a roster.", {
  ADDED: "Somebody new, who now has a card and belongs to the organization.",
  MAYBE_KNOWN:
    "Somebody who may have a card already, though not surely; a coordinator is asked (`duplicateCandidates`).",
  KNOWN: "Somebody who has a card already; only what it lacked was added.",
  REPEATED: "The same person as in a row before; nothing was done.",
  REFUSED: "Not taken; the row's code and column say why.",
});
export type RosterVerdict = keyof typeof RosterVerdict;

/** What became of one row of a roster; it names nobody. */
@ObjectType("RosterRow", {
  description:
    "What became of one row of a roster, or would become of it. Coordinators may read it; it names nobody.",
})
export class RosterRowView {
  @Field(() => Int, { description: "The line of the file, from 1 for the heading." })
  readonly line!: number;

  @Field(() => RosterVerdict, { description: "What became of it, or would become of it in a dry run." })
  readonly verdict!: RosterVerdict;

  @Field(() => String, {
    nullable: true,
    description:
      "The code of the refusal, one of the list of errors; NO_CONSENT for a child who was taken but cannot come before a guardian agrees; null otherwise.",
  })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The heading of the column that the refusal is about; null when it is about none.",
  })
  readonly column!: string | null;
}

export const RosterRowConnection = connectionOf("RosterRow", () => RosterRowView, "rows");

/** A roster that is read in, or was. */
@ObjectType("RosterImport", {
  description:
    "An organization's people that are read in from a file by a job, or tried. Its numbers grow while the job runs. Coordinators may read it.",
})
export class RosterImportView {
  @Field(() => ID, { description: "The import's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => String, { description: "What the file was called." })
  readonly fileName!: string;

  @Field(() => Boolean, { description: "True when it is only tried and no person is kept." })
  readonly dryRun!: boolean;

  @Field(() => Int, { description: "How many rows are new people, 0 or more." })
  readonly added!: number;

  @Field(() => Int, { description: "How many rows are people who may be known already, 0 or more." })
  readonly maybeKnown!: number;

  @Field(() => Int, { description: "How many rows are people who are known, 0 or more." })
  readonly known!: number;

  @Field(() => Int, { description: "How many rows repeat a row before, 0 or more." })
  readonly repeated!: number;

  @Field(() => Int, { description: "How many rows were refused, 0 or more." })
  readonly refused!: number;

  @Field(() => Int, {
    description:
      "How many of the new people are children without a guardian's consent, who cannot come before there is one, 0 or more.",
  })
  readonly withoutConsent!: number;

  @Field(() => DateTimeScalar, { description: "When it was asked for, in UTC." })
  readonly askedAt!: string;

  readonly organizationId!: string;
  readonly jobId!: string;
}
