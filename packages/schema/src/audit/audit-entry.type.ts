import { Field, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { DateTimeScalar } from "../scalars.js";

/** One line of the audit. */
@ObjectType("AuditEntry", {
  description:
    "Who has changed what, and when. It can be added to and never changed, and holds no names or texts. Coordinators with READ_AUDIT may read it.",
})
export class AuditEntryView {
  @Field(() => ID, { description: "The entry's own id, opaque; later entries come after earlier ones." })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When it was done, by the server's clock." })
  readonly at!: string;

  @Field(() => String, {
    description: "What was done: the name of the mutation or command, such as cancelEvent.",
  })
  readonly action!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The coordinator who did it, by name; null when the server did it by itself or nobody was signed in.",
  })
  readonly by!: string | null;

  @Field(() => String, { description: "What sort of thing it was done to, such as event." })
  readonly subjectKind!: string;

  @Field(() => [ID], { description: "The ids of what it was done to, at most 500." })
  readonly subjects!: readonly string[];

  @Field(() => [String], { description: "The names of the details that changed, without their values." })
  readonly fields!: readonly string[];
}

export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntryView, "audit entries");
