import type { LeaveRefusedRowsInput, LeaveRefusedRowsResult, Viewer } from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import type { Platform } from "../../platform.js";
import { toImportView } from "./import-view.js";
import { leaveRows } from "./refused-rows.repository.js";
import { requireBook, requireImport, requireStanding } from "./require-import.js";

/** Says that the rows an import refused need no mending: some are notes of the sheet, or events that never take place. */
export async function leaveRefusedRows(
  { codeBooks, db, writer }: Pick<Platform, "codeBooks" | "db" | "writer">,
  viewer: Viewer,
  input: LeaveRefusedRowsInput,
): Promise<LeaveRefusedRowsResult> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const { import: id, reason: text } = input;
  const { receipt } = await writer.write(viewer, { operation: "leaveRefusedRows", input }, async (trx) => {
    const { campaignId } = await requireStanding(trx, viewer, id);
    await leaveRows(trx, id, { text, accountId: viewer.accountId });
    return { answer: {}, campaignId, subjectKind: "programme_import", subjectIds: [id] };
  });
  const left = await requireImport(db, id);
  return {
    clientRef: input.clientRef,
    write: receipt,
    import: toImportView(left, requireBook(codeBooks, left).timeZone),
  };
}
