import type { CampaignReportFileView, CampaignReportsPort, Language, Viewer } from "@igilik/schema";
import type { Database } from "../database/database.js";
import type { CampaignBook } from "../live/code-books.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import {
  type CampaignReportRow,
  findCampaignReport,
  keepReportsJob,
  lockCampaignReport,
} from "./campaign-report.repository.js";
import { readCampaignReport } from "./read-report.js";
import { reportPath } from "./report-path.js";

/** A report as young as this is handed to whoever asks: a hall that asks at once has one made, not a thousand. */
const freshSeconds = 15;

/** What the job of a report is told. */
export interface ReportOrder {
  language: Language;
}

/** Reads reports, and orders them as PDF. */
export function createCampaignReportsService(platform: Platform): CampaignReportsPort {
  const { boards, db, writes } = platform;
  const bookOf = (viewer: Viewer, campaign: string | null): CampaignBook =>
    findCampaign(platform, viewer, campaign);

  /** Whether nothing newer has to be made. */
  async function isFresh(on: Database, book: CampaignBook, language: Language): Promise<boolean> {
    const row = await findCampaignReport(on, book.id, language);
    if (!row || row.state === "FAILED") return false;
    if (row.state !== "DONE") return true;
    if (row.secondsOld !== null && row.secondsOld < freshSeconds) return true;
    return row.version === (await boards.board(book.id)).versionText;
  }

  return {
    newest: (viewer, campaign) => readCampaignReport(platform, viewer, campaign),

    async file(viewer, campaign, language) {
      const book = bookOf(viewer, campaign);
      const row = await findCampaignReport(db, book.id, language);
      return row ? toFileView(book, language, row) : null;
    },

    async make(viewer, input) {
      const { clientRef, language } = input;
      const book = bookOf(viewer, input.campaign ?? null);
      const campaignId = book.id;
      if (!(await isFresh(writes, book, language))) {
        await platform.writer.write(viewer, { operation: "makeCampaignReport", input }, async (trx) => {
          await lockCampaignReport(trx, campaignId, language);
          // Whoever waited for the lock finds the order of whoever had it.
          if (!(await isFresh(trx, book, language))) {
            const order: ReportOrder = { language };
            const { accountId } = viewer;
            const jobId = await platform.jobQueue.add(trx, {
              ...{ accountId, campaignId, kind: "MAKE_REPORT", input: order },
            });
            await keepReportsJob(trx, campaignId, language, jobId);
          }
          return {
            answer: {},
            campaignId,
            subjectKind: "campaign",
            subjectIds: [campaignId],
            fields: [language],
          };
        });
      }
      const row = await findCampaignReport(writes, campaignId, language);
      if (!row) throw new Error("a report that was ordered is not there");
      return { clientRef, file: toFileView(book, language, row) };
    },
  };
}

function toFileView(
  { slug }: CampaignBook,
  language: Language,
  { state, version, asOf }: CampaignReportRow,
): CampaignReportFileView {
  return { state, version, asOf, path: version === null ? null : reportPath(slug, language, version) };
}
