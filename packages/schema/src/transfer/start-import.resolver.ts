import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import { ImportThankYousInput } from "./import-thank-yous.type.js";
import { ImportProgrammeInput } from "./import.type.js";
import { StartImportResult } from "./start-import.type.js";

@Resolver(() => StartImportResult)
export class StartImportResolver {
  @Mutation(() => StartImportResult, {
    description:
      "Orders a job that reads a programme in, so that a long one holds no request up and says how far it is. When it is DONE, `importProgramme` with the same input answers what became of each row. Needs MANAGE_EVENTS.",
  })
  startProgrammeImport(
    @Arg("input", () => ImportProgrammeInput, { description: "The campaign and the file." })
    input: ImportProgrammeInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<StartImportResult> {
    return services.transfer.startProgrammeImport(viewer, input);
  }

  @Mutation(() => StartImportResult, {
    description:
      "Orders a job that reads thank-yous of the street in, as `startProgrammeImport` does for a programme. When it is DONE, `importThankYous` with the same input answers what became of each row. Needs MODERATE_THANKS.",
  })
  startThankYousImport(
    @Arg("input", () => ImportThankYousInput, { description: "The campaign and the file." })
    input: ImportThankYousInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<StartImportResult> {
    return services.transfer.startThankYousImport(viewer, input);
  }
}
