import { DomainError, type ExportListInput } from "@igilik/schema";
import { viewerOfAccount } from "../../access/viewer-of-account.js";
import { FileWithdrawn } from "../../files/stored-files.js";
import { JobLost, type JobRun, type JobWork } from "../../jobs/job-kind.js";
import type { Platform } from "../../platform.js";
import type { ListServices } from "./list-export.js";
import { listExports } from "./lists/lists.js";
import { fileKinds, writeList } from "./write-list.js";

/** What the job of a file is told. */
export type ExportOrder = Omit<ExportListInput, "clientRef">;

/** A file of 200 000 people has a third of it. */
const atMostBytes = 128 * 1024 * 1024;

/** How often a file is begun anew because a thank-you in it was taken down meanwhile. */
const triesAtMost = 20;

/** Writes lists into files, in the name of whoever asked and with what they may read by then. */
export function createExportListWork(platform: Platform, services: ListServices): JobWork<ExportOrder> {
  return {
    kind: "EXPORT_LIST",
    async run(order, run) {
      for (let left = triesAtMost; ; left--) {
        try {
          return { fileId: await write(order, run) };
        } catch (error) {
          if (!(error instanceof FileWithdrawn) || left === 1) throw error;
        }
      }
    },
  };

  async function write(order: ExportOrder, run: JobRun): Promise<string> {
    const { accountId } = run;
    if (accountId === null) throw new DomainError("NOT_ALLOWED");
    const viewer = await viewerOfAccount(platform.db, accountId, run.jobId);
    const input: ExportListInput = { ...order, clientRef: run.jobId };
    const { ending, mediaType } = fileKinds[input.format];
    const day = new Date().toISOString().slice(0, 10);
    const bytes = writeList(
      listExports[input.list],
      { services, platform, viewer, language: input.language },
      input,
      (rows) => {
        if (run.signal.aborted) throw new JobLost();
        run.progress(rows);
      },
    );
    const file = await run.files.write(
      {
        accountId,
        name: `${nameOf(order)}-${day}.${ending}`,
        mediaType,
        holdsThanksOf: input.list === "THANK_YOUS" ? run.campaignId : null,
      },
      bytes,
      atMostBytes,
    );
    return file.id;
  }
}

/** The same letters on every disk, whatever its language: the campaign's slug and the list's name. */
function nameOf({ campaign, list }: ExportOrder): string {
  return [campaign, list.toLowerCase().replaceAll("_", "-")].filter(Boolean).join("-");
}
