import { operatorViewer } from "../access/viewers.js";
import type { JobWork } from "../jobs/job-kind.js";
import type { Platform } from "../platform.js";
import { keepReport } from "./campaign-report.repository.js";
import type { ReportOrder } from "./campaign-reports.service.js";
import { makeReportPdf } from "./pdf/report-pdf.js";
import { makeSheet } from "./sheet/make-sheet.js";
import type { SheetServices } from "./sheet/sheet-services.js";

/**
 * Makes reports as PDF. Who may have one was asked when it was ordered, and is asked again whenever it is downloaded;
 * it holds what everybody reads who may read the campaign.
 *
 * @param home where browsers reach the server; null as long as it does not listen
 */
export function createReportWork(
  { codeBooks }: Pick<Platform, "codeBooks">,
  services: SheetServices,
  home: () => string | null,
): JobWork<ReportOrder> {
  return {
    kind: "MAKE_REPORT",
    async run({ language }, run) {
      const book = run.campaignId === null ? undefined : codeBooks.get(run.campaignId);
      if (!book) throw new Error("a report is ordered for a campaign that is not there");
      run.progress(0, 1);
      const sheet = await makeSheet(services, operatorViewer(run.jobId), {
        campaign: book.slug,
        language,
        home: home(),
      });
      const pdf = await makeReportPdf(sheet);
      await run.step((trx) =>
        keepReport(trx, run.jobId, { version: sheet.version, asOf: sheet.asOfIso, pdf }),
      );
      run.progress(1, 1);
      return {};
    },
  };
}
