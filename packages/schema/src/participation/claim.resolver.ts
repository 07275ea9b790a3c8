import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import {
  CorrectImpactInput,
  RecordImpactInput,
  ReportHeadcountInput,
  VerifyImpactInput,
} from "./claim.input.js";
import {
  CorrectImpactResult,
  ImpactEntryView,
  RecordImpactResult,
  ReportHeadcountResult,
  VerifyImpactResult,
} from "./claim.type.js";
import { SubmitReportInput } from "./report.input.js";
import { SubmitReportResult } from "./report.type.js";

@Resolver(() => ImpactEntryView)
export class ClaimResolver {
  @Mutation(() => ReportHeadcountResult, {
    description:
      "Records how many people came without giving their names, in place of what was reported before. Needs RECORD_PARTICIPATION.",
  })
  reportHeadcount(
    @Arg("input", () => ReportHeadcountInput, { description: "The event and the number of people." })
    input: ReportHeadcountInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ReportHeadcountResult> {
    return services.participation.reportHeadcount(viewer, input);
  }

  @Mutation(() => RecordImpactResult, {
    description: "Records what an event has brought for a challenge. Needs RECORD_PARTICIPATION.",
  })
  recordImpact(
    @Arg("input", () => RecordImpactInput, { description: "The event, the challenge and the amount." })
    input: RecordImpactInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RecordImpactResult> {
    return services.participation.recordImpact(viewer, input);
  }

  @Mutation(() => VerifyImpactResult, {
    description: "Decides about a result that was claimed. Needs RECORD_PARTICIPATION.",
  })
  verifyImpact(
    @Arg("input", () => VerifyImpactInput, { description: "The result and the decision." })
    input: VerifyImpactInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<VerifyImpactResult> {
    return services.participation.verifyImpact(viewer, input);
  }

  @Mutation(() => CorrectImpactResult, {
    description:
      "Replaces a result by one with the right amount, and keeps the reason as a correction; the wrong one is voided. Needs RECORD_PARTICIPATION.",
  })
  correctImpact(
    @Arg("input", () => CorrectImpactInput, { description: "The result and the right amount." })
    input: CorrectImpactInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<CorrectImpactResult> {
    return services.participation.correctImpact(viewer, input);
  }

  @Mutation(() => SubmitReportResult, {
    description:
      "Records what an organization says about an event: people, head-count and results, all as reported. For the own organization REPORT_OWN is enough. Needs RECORD_PARTICIPATION.",
  })
  submitReport(
    @Arg("input", () => SubmitReportInput, { description: "What the organization says about the event." })
    input: SubmitReportInput,
    @Arg("dryRun", () => Boolean, {
      defaultValue: false,
      description: "True to see what would become of it without keeping anything.",
    })
    dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<SubmitReportResult> {
    return services.participation.submitReport(viewer, input, dryRun);
  }
}
