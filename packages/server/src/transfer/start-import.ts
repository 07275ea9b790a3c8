import { createHash } from "node:crypto";
import {
  DomainError,
  type ImportProgrammeInput,
  type ImportThankYousInput,
  type Permission,
  type StartImportResult,
  type Viewer,
} from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { requireCampaign } from "../campaigns/require-campaign.js";
import { openStoredFiles } from "../files/stored-files.js";
import { createJobsService } from "../jobs/jobs.service.js";
import type { Platform } from "../platform.js";
import { decodeFile, requireSize } from "./file-text.js";

/** What a job reads in, by what it is asked for with. */
export interface ImportInputs {
  IMPORT_PROGRAMME: ImportProgrammeInput;
  IMPORT_THANK_YOUS: ImportThankYousInput;
}

/** What each needs, and the mutation that orders it. */
const orders: Record<keyof ImportInputs, { permission: Permission; operation: string }> = {
  IMPORT_PROGRAMME: { permission: "MANAGE_EVENTS", operation: "startProgrammeImport" },
  IMPORT_THANK_YOUS: { permission: "MODERATE_THANKS", operation: "startThankYousImport" },
};

/** The file in base64, and every cell of it mended. */
const atMostBytes = 16 * 1024 * 1024;

/**
 * Orders a file to be read in. What was asked for is kept as a file of its own for a day, so that no words of it stay
 * with the job; the work is in import-work.ts.
 */
export async function startImport<Kind extends keyof ImportInputs>(
  platform: Pick<Platform, "db" | "writes" | "writer" | "jobQueue">,
  viewer: Viewer,
  kind: Kind,
  input: ImportInputs[Kind],
): Promise<StartImportResult> {
  const { accountId } = viewer;
  const { permission, operation } = orders[kind];
  requirePermission(viewer, permission);
  if (accountId === null) throw new DomainError("NOT_SIGNED_IN");
  const { id: campaignId } = await requireCampaign(platform.db, viewer, input.campaign);
  requireSize(decodeFile(input.file));
  const files = openStoredFiles(platform.writes);
  const asked = { accountId, name: `${operation}.json`, mediaType: "application/json" };
  const { id: fileId } = await files.write(asked, asBytes(input), atMostBytes);
  const command = { operation, input: { ...input, clientRef: referenceOfOrder(input.clientRef) } };
  const { answer, isRepeated } = await platform.writer.write(viewer, command, async (trx) => {
    const jobId = await platform.jobQueue.add(trx, { campaignId, accountId, kind, input: { fileId } });
    return { answer: { jobId }, campaignId, subjectKind: "job", subjectIds: [jobId] };
  });
  if (isRepeated) await files.forget(fileId);
  return {
    clientRef: input.clientRef,
    job: await createJobsService(platform).byId(viewer, answer.jobId),
  };
}

/**
 * The order and the reading are two writes. The caller's own reference is the reading's, so that the mutation that reads
 * a file in at once answers what became of it when it is sent again.
 */
function referenceOfOrder(clientRef: string): string {
  return createHash("sha256").update(`order of ${clientRef}`).digest("hex");
}

async function* asBytes(input: object): AsyncIterable<Buffer> {
  yield Buffer.from(JSON.stringify(input));
}
