import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ImportThankYousInput, ImportThankYousResult } from "./import-thank-yous.type.js";
import { ImportProgrammeInput, ImportProgrammeResult, ImportRow } from "./import.type.js";

@Resolver(() => ImportRow)
export class TransferResolver {
  @Mutation(() => ImportProgrammeResult, {
    description:
      "Reads a programme in from a spreadsheet's CSV file and says what became of each row. Reading it twice changes nothing. Needs MANAGE_EVENTS.",
  })
  importProgramme(
    @Arg("input", () => ImportProgrammeInput, { description: "The campaign and the file." })
    input: ImportProgrammeInput,
    @Arg("dryRun", () => Boolean, {
      defaultValue: true,
      description: "True to see what would become of it without keeping anything; false to read it in.",
    })
    dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<ImportProgrammeResult> {
    return services.transfer.importProgramme(viewer, input, dryRun);
  }

  @Mutation(() => ImportThankYousResult, {
    description:
      "Reads thank-yous that were heard in the street in from a spreadsheet's CSV file and says what became of each row. Reading it twice changes nothing. Needs MODERATE_THANKS.",
  })
  importThankYous(
    @Arg("input", () => ImportThankYousInput, { description: "The campaign and the file." })
    input: ImportThankYousInput,
    @Arg("dryRun", () => Boolean, {
      defaultValue: true,
      description: "True to see what would become of it without keeping anything; false to read it in.",
    })
    dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<ImportThankYousResult> {
    return services.transfer.importThankYous(viewer, input, dryRun);
  }

  @FieldResolver(() => EventView, {
    nullable: true,
    description:
      "The event that the row made, changed or repeats; null in a dry run of a new one and for a refused row.",
  })
  event(@Root() row: ImportRow, @Ctx() { services }: Context): MaybePromise<EventView | null> {
    return row.eventId === null ? null : services.events.byId(row.eventId);
  }
}
