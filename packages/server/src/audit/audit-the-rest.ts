import type { Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { addAuditLine } from "./audit.repository.js";

/** As many subjects as one line of the audit names. */
export const auditedAtOnce = 500;

/** Writes down what a write did beyond the subjects that its own line names: a line for each further part. */
export async function auditTheRest(
  trx: Transaction<DB>,
  { accountId, requestId }: Viewer,
  told: { action: string; campaignId: string; subjectKind: string; subjectIds: readonly string[] },
): Promise<void> {
  for (let from = auditedAtOnce; from < told.subjectIds.length; from += auditedAtOnce) {
    const subjectIds = told.subjectIds.slice(from, from + auditedAtOnce);
    await addAuditLine(trx, { ...told, subjectIds, accountId, requestId });
  }
}
