import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import { ExportListInput } from "./export-list.input.js";
import { ExportListResult } from "./export-list.type.js";

@Resolver()
export class ExportsResolver {
  @Mutation(() => ExportListResult, {
    description:
      "Orders a file of a list with its filter. A job writes it; only whoever ordered it may download it. Needs RECORD_PARTICIPATION. EVENTS, PROGRAMME_IMPORTS and ACTIVITY also need MANAGE_EVENTS, and THANK_YOUS MODERATE_THANKS.",
  })
  exportList(
    @Arg("input", () => ExportListInput, { description: "The list, its filter and the sort of file." })
    input: ExportListInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ExportListResult> {
    return services.exports.exportList(viewer, input);
  }
}
