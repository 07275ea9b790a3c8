import { Field, ObjectType } from "type-graphql";

import { Live } from "../live-directive.js";

/** Where a feed begins. */
@ObjectType({
  description:
    "A feed begins here: what came up to this version is not sent. Read the list anew; what comes later is sent item by item. It is the first event without `after`, and whenever what you have missed is not kept any more or belongs to another epoch. Everybody who may read the feed may read it.",
})
export class Resync {
  readonly __typename!: "Resync";

  @Live()
  @Field(() => String, {
    description: "The version from which the feed goes on. Keep it: it is your `after` when you come back.",
  })
  readonly version!: string;
}
