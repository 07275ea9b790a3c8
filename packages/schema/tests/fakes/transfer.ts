import { DomainError, type ImportRow, type TransferPort } from "../../src/index.js";
import { allow } from "./answers.js";
import { fakeProgrammeImports } from "./programme-imports.js";
import { importThanks } from "./transfer-thanks.js";
import { withStartedImports } from "./started-imports.js";
import type { FakeWorld } from "./world.js";

/** Reads a file of one title a line: known titles repeat, empty ones are refused, the rest are new. */
export function fakeTransfer(world: FakeWorld): TransferPort {
  return withStartedImports(world, {
    ...fakeProgrammeImports(world),
    importThankYous: async (viewer, input, dryRun) => importThanks(world, viewer, input, dryRun),
    async importProgramme(viewer, input, dryRun) {
      allow(viewer, "MANAGE_EVENTS");
      const [heading, ...titles] = firstCells(Buffer.from(input.file, "base64").toString("utf8"));
      if (heading !== "title") throw new DomainError("FILE_WRONG_COLUMNS");
      const rows = titles.map((written, index): ImportRow => {
        const line = index + 2;
        const title = input.mended?.findLast((cell) => cell.line === line)?.value ?? written;
        const known = world.events.find((event) => event.title.ru === title);
        const shared = {
          ...{ line, title: title || null, changes: [], eventId: known?.id ?? null, column: null },
          cells: [{ column: "TITLE_RU" as const, heading: "title", value: title }],
        };
        if (!title) {
          const refused = { verdict: "REFUSED", code: "BAD_INPUT", message: "Нет названия." } as const;
          return { ...shared, ...refused, column: "TITLE_RU" };
        }
        if (known) return { ...shared, verdict: "REPEATED", code: null, message: "Уже есть." };
        return { ...shared, verdict: "IMPORTED", code: null, message: "Новое мероприятие." };
      });
      const count = (verdict: ImportRow["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
      const counts = {
        imported: count("IMPORTED"),
        changed: count("CHANGED"),
        repeated: count("REPEATED"),
        refused: count("REFUSED"),
      };
      const mends = world.imports.findIndex(({ id }) => id === input.mends);
      if (input.mends && mends < 0) throw new DomainError("IMPORT_NOT_FOUND");
      if (!dryRun) {
        if (mends >= 0) world.imports[mends] = { ...world.imports[mends]!, toMend: 0 };
        const id = world.id("import");
        world.refusedRows.set(
          id,
          rows.filter(({ verdict }) => verdict === "REFUSED"),
        );
        world.imports.unshift({
          ...{ id, fileName: input.fileName ?? null, by: "Мысал", ...counts },
          ...{ toMend: counts.refused, leftAt: null, leftBy: null, leftReason: null },
          ...{ importedAt: "2026-12-05T12:00:00+05:00", undoneAt: null, undoneBy: null, undoReason: null },
        });
      }
      return {
        clientRef: input.clientRef,
        dryRun,
        rows,
        ...counts,
        write: dryRun ? null : world.change(),
      };
    },
  });
}

/** The first cell of each line, also of a file that the console has written. */
function firstCells(text: string): string[] {
  const lines = text.replace("\uFEFF", "").trimEnd().split(/\r?\n/);
  return lines.map((line) => line.split(";")[0]!.replaceAll('"', ""));
}
