import { Field, ID, ObjectType } from "type-graphql";

/** Somebody whom the front office calls when it is about an organization. */
@ObjectType("ResponsiblePerson", {
  description:
    "Somebody whom the front office calls when it is about an organization. Coordinators and the organization's own accounts may read it.",
})
export class ResponsiblePersonView {
  @Field(() => ID, { description: "The entry's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => String, { description: "The person's name, 1 to 100 characters." })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What they do there, such as head of the volunteers; null when nobody has said.",
  })
  readonly role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The phone number in international form; null when there is none.",
  })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: "The e-mail address; null when there is none." })
  readonly email!: string | null;
}
