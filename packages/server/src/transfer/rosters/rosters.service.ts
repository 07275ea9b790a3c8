import { DomainError, type RostersPort, toConnection } from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import { fromCursor, toCursor } from "../../database/keyset.js";
import { findStoredFile } from "../../files/stored-file.repository.js";
import { requireOrganizations } from "../../organizations/require-organizations.js";
import type { Platform } from "../../platform.js";
import { isUuid } from "../../uuid.js";
import { addRosterImport, findRosterImport, listRosterRows, nameJob } from "./roster-import.repository.js";

/** Orders rosters to be read in, and shows what became of them. The work is a job's: import-roster.ts. */
export function createRostersService({
  db,
  writer,
  jobQueue,
}: Pick<Platform, "db" | "writer" | "jobQueue">): RostersPort {
  return {
    async importRoster(viewer, input, dryRun) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const { accountId, isDemonstrationOnly } = viewer;
      if (accountId === null) throw new DomainError("NOT_SIGNED_IN");
      await requireOrganizations(db, [input.organization], isDemonstrationOnly);
      const organizationId = input.organization.toLowerCase();
      // The trial and the reading are two writes, whatever reference they come under.
      const command = { operation: "importRoster", input: { ...input, dryRun } };
      const { answer, receipt } = await writer.write(viewer, command, async (trx) => {
        const file = isUuid(input.file) ? await findStoredFile(trx, input.file) : undefined;
        if (file?.accountId !== accountId) throw new DomainError("FILE_NOT_FOUND");
        const id = await addRosterImport(trx, {
          ...{ organizationId, fileId: file.id, fileName: file.name, isDryRun: dryRun },
        });
        const order = {
          campaignId: null,
          accountId,
          kind: "IMPORT_ROSTER",
          input: { importId: id },
        } as const;
        await nameJob(trx, id, await jobQueue.add(trx, order));
        return {
          answer: { id },
          campaignId: null,
          subjectKind: "organization",
          subjectIds: [organizationId],
        };
      });
      const asked = await findRosterImport(db, answer.id, viewer);
      if (!asked) throw new DomainError("ROSTER_NOT_FOUND");
      return { clientRef: input.clientRef, import: asked, write: receipt };
    },

    async byId(viewer, id) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const found = isUuid(id) ? await findRosterImport(db, id, viewer) : undefined;
      if (!found) throw new DomainError("ROSTER_NOT_FOUND");
      return found;
    },

    async rowsOf(importId, verdict, { first, after }) {
      const rows = await listRosterRows(db, importId, verdict, {
        after: after ? lineOf(after) : 0,
        limit: first + 1,
      });
      return toConnection(rows, first, ({ line }) => toCursor([String(line)]));
    },
  };
}

function lineOf(cursor: string): number {
  const [line] = fromCursor(cursor, ["text"]);
  if (!/^\d{1,9}$/.test(line)) throw new DomainError("CURSOR_INVALID");
  return Number(line);
}
