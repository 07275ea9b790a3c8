import { DomainError, toConnection, type TransferPort } from "../../src/index.js";
import { allow } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Imports of which one may be undone, and one whose event was touched since. */
export function fakeProgrammeImports(
  world: FakeWorld,
): Pick<TransferPort, "programmeImports" | "refusedRows" | "leaveRefusedRows" | "undoImport"> {
  return {
    async programmeImports(viewer, _campaign, page) {
      allow(viewer, "MANAGE_EVENTS");
      return toConnection(world.imports, page.first, ({ id }) => id);
    },
    async refusedRows(viewer, id) {
      allow(viewer, "MANAGE_EVENTS");
      if (!world.imports.some((each) => each.id === id)) throw new DomainError("IMPORT_NOT_FOUND");
      return [...(world.refusedRows.get(id) ?? [])];
    },
    async leaveRefusedRows(viewer, { import: id, reason, clientRef }) {
      allow(viewer, "MANAGE_EVENTS");
      const index = world.imports.findIndex((each) => each.id === id);
      const found = world.imports[index];
      if (!found) throw new DomainError("IMPORT_NOT_FOUND");
      if (found.toMend === 0) throw new DomainError("WRONG_STATE");
      const left = { ...found, toMend: 0, leftAt: found.importedAt, leftBy: "Мысал", leftReason: reason };
      world.imports[index] = left;
      return { clientRef, import: left, write: world.change() };
    },
    async undoImport(viewer, { import: id, reason, clientRef }, dryRun) {
      allow(viewer, "MANAGE_EVENTS");
      const index = world.imports.findIndex((each) => each.id === id);
      const found = world.imports[index];
      if (!found) throw new DomainError("IMPORT_NOT_FOUND");
      if (found.undoneAt) throw new DomainError("WRONG_STATE");
      const touched = found.fileName === "touched.csv" ? world.events.slice(0, 1) : [];
      if (!dryRun && touched.length > 0) throw new DomainError("IMPORT_TOUCHED");
      const undone = { ...found, toMend: 0, undoneAt: found.importedAt, undoReason: reason };
      if (!dryRun) world.imports[index] = undone;
      return {
        ...{ clientRef, dryRun, removed: found.imported - touched.length, turnedBack: found.changed },
        hindered: touched.length,
        hindrances: touched.map((event) => ({ why: "RECORDED", eventId: event.id })),
        import: dryRun ? found : undone,
        write: dryRun ? null : world.change(),
      };
    },
  };
}
