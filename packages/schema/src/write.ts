import { Field, InputType, ObjectType } from "type-graphql";

import { Length } from "./field-rules.js";
/**
 * What a service remembers of a committed write, so that its version can be looked up when somebody asks.
 * Opaque to the contract: only the live port reads it. Null for a write that changed nothing, such as a dry run.
 */
export interface WriteReceipt {
  readonly campaignId: string;
  readonly transactionId: string;
}

/** What every write takes. */
@InputType()
export abstract class WriteInput {
  @Field(() => String, {
    description:
      "Your own reference for this write, 1 to 128 characters. Sent again with the same content within 30 days it is answered again and counted once; with other content it is refused with REFERENCE_REUSED.",
  })
  @Length(1, 128)
  readonly clientRef!: string;
}

/** What every write to a campaign answers. */
@ObjectType()
export abstract class WrittenResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  readonly write!: WriteReceipt | null;
}
