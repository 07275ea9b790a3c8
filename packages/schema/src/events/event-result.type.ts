import { Field, ObjectType } from "type-graphql";

import { WrittenResult } from "../write.js";
import { EventView } from "./event.type.js";

/** Answer to every mutation of one event. */
@ObjectType({ description: "The event as it stands after the write." })
export class EventResult extends WrittenResult {
  @Field(() => EventView, { description: "The event as it stands now." })
  readonly event!: EventView;
}
