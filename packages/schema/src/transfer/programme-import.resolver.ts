import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import { Language } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ImportRow } from "./import.type.js";
import {
  HinderingEvent,
  LeaveRefusedRowsInput,
  LeaveRefusedRowsResult,
  ProgrammeImportConnection,
  type ProgrammeImportView,
  UndoImportInput,
  UndoImportResult,
} from "./programme-import.type.js";

@Resolver(() => HinderingEvent)
export class ProgrammeImportResolver {
  @Query(() => ProgrammeImportConnection, {
    description: "The programmes that were read into a campaign, the newest first. Needs MANAGE_EVENTS.",
  })
  programmeImports(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<ProgrammeImportView>> {
    return services.transfer.programmeImports(viewer, campaign ?? null, page);
  }

  @Query(() => [ImportRow], {
    description:
      "The rows that an import refused, as they stood after mending, in the file's order: at most 2000. They can be mended and read in as a file of their own. Needs MANAGE_EVENTS.",
  })
  refusedImportRows(
    @Arg("import", () => ID, { description: "The import's id, from `programmeImports`." }) id: string,
    @Arg("language", () => Language, {
      defaultValue: "RU",
      description: "The language of the messages.",
    })
    language: Language,
    @Ctx() { services, viewer }: Context,
  ): Promise<ImportRow[]> {
    return services.transfer.refusedRows(viewer, id, language);
  }

  @Mutation(() => LeaveRefusedRowsResult, {
    description:
      "Says that the rows an import refused need no mending, and why: they wait no more. Refused with WRONG_STATE when none of them waits. Needs MANAGE_EVENTS.",
  })
  leaveRefusedRows(
    @Arg("input", () => LeaveRefusedRowsInput, { description: "The import, and why." })
    input: LeaveRefusedRowsInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<LeaveRefusedRowsResult> {
    return services.transfer.leaveRefusedRows(viewer, input);
  }

  @Mutation(() => UndoImportResult, {
    description:
      "Undoes an import as a whole: events that it made disappear, and events that it changed become again what they were. Refused with IMPORT_TOUCHED when one of them was touched since. Needs MANAGE_EVENTS.",
  })
  undoImport(
    @Arg("input", () => UndoImportInput, { description: "The import that is to be undone, and why." })
    input: UndoImportInput,
    @Arg("dryRun", () => Boolean, {
      defaultValue: true,
      description: "True to see what would become of it without undoing anything; false to undo it.",
    })
    dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<UndoImportResult> {
    return services.transfer.undoImport(viewer, input, dryRun);
  }

  @FieldResolver(() => EventView, { description: "The event that was touched since." })
  event(@Root() hindrance: HinderingEvent, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(hindrance.eventId);
  }
}
