import { Field, ID, InputType, ObjectType } from "type-graphql";

import { WriteInput, WrittenResult } from "../write.js";
import { RosterImportView } from "./roster.type.js";

/** A roster to read in. */
@InputType({
  description: "An organization's people as a spreadsheet saved them: a CSV file that was sent before.",
})
export class ImportRosterInput extends WriteInput {
  @Field(() => ID, { description: "The id of the organization that these people belong to." })
  readonly organization!: string;

  @Field(() => ID, {
    description:
      "The file, sent before by the same account with POST /files?purpose=ROSTER, at most 32 MiB and 200 000 rows. Its headings are Фамилия, Имя, Год рождения, Телефон, E-mail, Согласие родителя and Показывать имя.",
  })
  readonly file!: string;
}

/** Answer to `importRoster`. */
@ObjectType({ description: "The import, whose job has been ordered." })
export class ImportRosterResult extends WrittenResult {
  @Field(() => RosterImportView, { description: "The import with the job that does it." })
  readonly import!: RosterImportView;
}
