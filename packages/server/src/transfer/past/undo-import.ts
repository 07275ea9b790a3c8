import { DomainError, type UndoImportInput, type UndoImportResult, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission } from "../../access/permissions.js";
import { auditedAtOnce, auditTheRest } from "../../audit/audit-the-rest.js";
import type { DB } from "../../database/tables.js";
import { appendActivity } from "../../live/feeds/append-activity.js";
import type { Platform } from "../../platform.js";
import { lockEvents, lockImports } from "../programme.repository.js";
import { markUndone, readImportedEvents, restoreEarlierImports } from "./import-log.repository.js";
import { toImportView } from "./import-view.js";
import { requireBook, requireImport, requireStanding } from "./require-import.js";
import { turnBack } from "./turn-back.js";
import { planUndo, type UndoPlan } from "./undo-plan.js";

const mostHindrances = 10;

/** Undoes an import as a whole, or says what hinders it. */
export async function undoImport(
  { codeBooks, db, writer }: Pick<Platform, "codeBooks" | "db" | "writer">,
  viewer: Viewer,
  input: UndoImportInput,
  dryRun: boolean,
): Promise<UndoImportResult> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const { import: id, clientRef } = input;
  if (dryRun) {
    const standing = await requireStanding(db, viewer, id);
    const { removals, returns, hindrances } = planUndo(await readImportedEvents(db, id));
    return {
      ...{ clientRef, dryRun, write: null, removed: removals.length, turnedBack: returns.length },
      hindered: hindrances.length,
      hindrances: hindrances.slice(0, mostHindrances),
      import: toImportView(standing, requireBook(codeBooks, standing).timeZone),
    };
  }

  const { answer, receipt, isRepeated } = await writer.write(
    viewer,
    { operation: "undoImport", input },
    async (trx) => {
      await lockImports(trx);
      const { campaignId } = await requireStanding(trx, viewer, id);
      const plan = await planAndLock(trx, id);
      if (plan.hindrances.length > 0) throw new DomainError("IMPORT_TOUCHED");
      const reason = { text: input.reason, accountId: viewer.accountId };
      await turnBack(trx, plan, reason);
      await restoreEarlierImports(trx, id);
      await markUndone(trx, id, reason);
      const ids = [...plan.removals, ...plan.returns.map(({ eventId }) => eventId)];
      const amount = ids.length;
      const told = { campaignId, kind: "IMPORT_UNDONE", itemId: campaignId, organizationId: null } as const;
      await appendActivity(trx, [{ ...told, amount }]);
      await auditTheRest(trx, viewer, {
        ...{ action: "undoImport", campaignId, subjectKind: "event", subjectIds: ids },
      });
      return {
        answer: { removed: plan.removals.length, turnedBack: plan.returns.length },
        ...{ campaignId, subjectKind: "event", subjectIds: ids.slice(0, auditedAtOnce) },
      };
    },
  );
  const undone = await requireImport(db, id);
  if (!isRepeated) await codeBooks.reload(undone.campaignId);
  return {
    ...{ clientRef, dryRun, write: receipt, hindered: 0, hindrances: [] },
    ...{ removed: answer.removed, turnedBack: answer.turnedBack },
    import: toImportView(undone, requireBook(codeBooks, undone).timeZone),
  };
}

/** What is to be undone, with its events locked: what hangs on them and where they stand cannot change any more. */
async function planAndLock(trx: Transaction<DB>, id: string): Promise<UndoPlan> {
  const events = await readImportedEvents(trx, id);
  await lockEvents(
    trx,
    events.map(({ eventId }) => eventId),
  );
  return planUndo(await readImportedEvents(trx, id));
}
