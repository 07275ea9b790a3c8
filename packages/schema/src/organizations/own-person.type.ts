import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";

/** Somebody who belongs to an organization, as it knows them. */
@ObjectType("OwnPerson", {
  description:
    "Somebody who belongs to an organization, without anything of how to reach them. Coordinators and the organization itself may read it.",
})
export class OwnPersonView {
  @Field(() => ID, { description: "The volunteer's id, as a report names it." })
  readonly id!: string;

  @Field(() => String, { description: "The code on the person's badge." })
  readonly code!: string;

  @Field(() => String, { description: "The family name, 1 to 100 characters." })
  readonly familyName!: string;

  @Field(() => String, { description: "The given name, 1 to 100 characters." })
  readonly givenName!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The year of birth, from 1900, which tells two of one name apart; null when it is not known.",
  })
  readonly birthYear!: number | null;
}

export const OwnPersonConnection = connectionOf(
  "OwnPerson",
  () => OwnPersonView,
  "people of an organization",
);

/** A line that somebody has pasted, and who may be meant. */
@ObjectType("MatchedLine", {
  description:
    "A line of a pasted list and who of the organization's people may be meant. Coordinators and the organization itself may read it.",
})
export class MatchedLineView {
  @Field(() => String, { description: "The line as it was given, without the blanks around it." })
  readonly line!: string;

  @Field(() => [OwnPersonView], {
    description:
      "Who has this code or this name, at most 5: nobody, one, or several who are called the same.",
  })
  readonly people!: readonly OwnPersonView[];
}
