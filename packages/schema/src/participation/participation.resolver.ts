import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { leaveRowsToService } from "../field-rules.js";
import { AttendanceConnection, AttendanceView } from "./attendance.type.js";
import { RecordCheckInResult, UndoCheckInResult } from "./check-in-result.type.js";
import {
  RecordCheckInInput,
  RecordCheckOutInput,
  UndoCheckInInput,
  UndoCheckOutInput,
} from "./check-in.input.js";
import { RecordCheckOutResult, UndoCheckOutResult } from "./check-out-result.type.js";

@Resolver(() => AttendanceView)
export class ParticipationResolver {
  @Query(() => AttendanceConnection, {
    description: "Who came to an event, the newest first, voided ones included. Needs RECORD_PARTICIPATION.",
  })
  attendances(
    @Arg("event", () => ID, { description: "The id of the event, as a list of events has it." })
    event: string,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<AttendanceView>> {
    return services.participation.attendances(viewer, event, page);
  }

  @Mutation(() => RecordCheckInResult, {
    description:
      "Checks a person in at an event: counted once, however often it is sent. Needs RECORD_PARTICIPATION.",
  })
  recordCheckIn(
    @Arg("input", () => RecordCheckInInput, { description: "The person who has come." })
    input: RecordCheckInInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RecordCheckInResult> {
    return services.participation.checkIn(viewer, input);
  }

  @Mutation(() => [RecordCheckInResult], {
    description:
      "Checks up to 500 people in at once, as after a time without a network. Answers come in the order of the input, and a refused one holds up no other, not even one with a value that does not fit its field. Needs RECORD_PARTICIPATION.",
  })
  recordCheckIns(
    @Arg("input", () => [RecordCheckInInput], {
      description: "The people who have come, 1 to 500; more are refused with BATCH_TOO_LARGE.",
      validateFn: leaveRowsToService,
    })
    input: readonly RecordCheckInInput[],
    @Ctx() { services, viewer }: Context,
  ): Promise<readonly RecordCheckInResult[]> {
    return services.participation.checkInAll(viewer, input);
  }

  @Mutation(() => RecordCheckOutResult, {
    description: "Checks a person out of an event and counts their hours. Needs RECORD_PARTICIPATION.",
  })
  recordCheckOut(
    @Arg("input", () => RecordCheckOutInput, { description: "The person who leaves." })
    input: RecordCheckOutInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RecordCheckOutResult> {
    return services.participation.checkOut(viewer, input);
  }

  @Mutation(() => UndoCheckInResult, {
    description:
      "Takes a wrong check-in back, with a reason. The person can be checked in again. Needs RECORD_PARTICIPATION.",
  })
  undoCheckIn(
    @Arg("input", () => UndoCheckInInput, { description: "The attendance to take back and why." })
    input: UndoCheckInInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<UndoCheckInResult> {
    return services.participation.undoCheckIn(viewer, input);
  }

  @Mutation(() => UndoCheckOutResult, {
    description:
      "Takes a wrong check-out back, with a reason. Hours that had given way to it stand again. Needs RECORD_PARTICIPATION.",
  })
  undoCheckOut(
    @Arg("input", () => UndoCheckOutInput, { description: "The attendance of who has not left, and why." })
    input: UndoCheckOutInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<UndoCheckOutResult> {
    return services.participation.undoCheckOut(viewer, input);
  }
}
