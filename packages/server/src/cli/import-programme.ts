import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ImportProgrammeResult, ImportRow, Language } from "@igilik/schema";
import { operatorViewer } from "../access/viewers.js";
import { codeBookReader } from "../campaigns/code-book.repository.js";
import type { Database } from "../database/database.js";
import { CodeBooks } from "../live/code-books.js";
import { importProgramme } from "../transfer/import-programme.js";
import { Writer } from "../writes/writer.js";
import type { Terminal } from "./terminal.js";

/** What to read in and where. */
export interface ImportCommand {
  /** Path of the CSV file or the workbook. */
  file: string;
  /** Slug of the campaign. */
  campaign: string;
  language: Language;
  isDryRun: boolean;
}

/** Reads a programme in by the same service as the mutation, and prints what became of each row. */
export async function importProgrammeCommand(
  db: Database,
  { file, campaign, language, isDryRun }: ImportCommand,
  terminal: Terminal,
): Promise<0 | 1> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    terminal.complain(`${file} cannot be read (${bytes.code}).`);
    return 1;
  }
  // The server's projector looks for what is new by itself; there is nothing here to wake.
  const writer = new Writer(db, () => undefined);
  const result = await importProgramme(
    { db, writer, codeBooks: new CodeBooks(codeBookReader(db)) },
    operatorViewer("cli"),
    {
      ...{ clientRef: randomUUID(), campaign, file: bytes.toString("base64"), language },
      fileName: path.basename(file),
    },
    isDryRun,
  );
  for (const row of result.rows) terminal.print(lineOf(row));
  terminal.print(sums[language](result));
  return 0;
}

function lineOf({ line, verdict, title, message, changes }: ImportRow): string {
  const told = changes.map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`).join("; ");
  const said = [title, told, message].filter(Boolean).join(" | ");
  return `${String(line).padStart(4)}  ${verdict.padEnd(8)}  ${said}`;
}

const sums: Record<Language, (result: ImportProgrammeResult) => string> = {
  KK: (r) =>
    `Жаңа: ${r.imported}, өзгерген: ${r.changed}, қайталанған: ${r.repeated}, қабылданбаған: ${r.refused}.${r.dryRun ? " Бұл тек сынақ: ештеңе сақталған жоқ." : ""}`,
  RU: (r) =>
    `Новых: ${r.imported}, изменённых: ${r.changed}, повторов: ${r.repeated}, не принято: ${r.refused}.${r.dryRun ? " Это проба: ничего не сохранено." : ""}`,
  EN: (r) =>
    `New: ${r.imported}, changed: ${r.changed}, repeated: ${r.repeated}, refused: ${r.refused}.${r.dryRun ? " This was a trial: nothing was kept." : ""}`,
};
