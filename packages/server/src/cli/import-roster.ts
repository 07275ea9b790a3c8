import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import path from "node:path";
import type { Language } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { transact } from "../database/transact.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import { requireOrganizations } from "../organizations/require-organizations.js";
import { readRosterIn } from "../transfer/rosters/import-roster.js";
import {
  addRosterImport,
  countRosterRows,
  findRosterOrder,
  forgetRosterImport,
  listRosterRows,
  type RosterCounts,
} from "../transfer/rosters/roster-import.repository.js";
import type { Terminal } from "./terminal.js";

/** Whose people to read in, and from where. */
export interface RosterCommand {
  /** Path of the CSV file. */
  file: string;
  /** Id. */
  organization: string;
  language: Language;
  /** False: it is only tried, since no roster is taken back as a whole. */
  isConfirmed: boolean;
  /** What people are recognized by. */
  matchSecret: string;
}

/**
 * Reads a roster in as its job does, and prints what became of the rows that somebody should look at, by line and code:
 * names stay in the file.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND, and what the job ends with for a file that cannot be read
 */
export async function importRosterCommand(
  db: Database,
  { file, organization, language, isConfirmed, matchSecret }: RosterCommand,
  terminal: Terminal,
): Promise<0 | 1> {
  const unreadable = await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => error);
  if (unreadable instanceof Error) {
    terminal.complain(`${file} cannot be read (${unreadable.code}).`);
    return 1;
  }
  const worlds = await readOrganizationWorlds(db, [organization]);
  await requireOrganizations(db, [organization], worlds.get(organization.toLowerCase()) ?? false);
  const id = await transact(db, (trx) =>
    addRosterImport(trx, {
      ...{ organizationId: organization.toLowerCase(), fileId: null, isDryRun: !isConfirmed },
      fileName: path.basename(file),
    }),
  );
  try {
    const order = await findRosterOrder(db, id);
    if (!order) throw new Error("an import that was just begun is gone");
    await readRosterIn(
      { order, matchSecret, read: () => createReadStream(file) },
      {
        ...{ jobId: randomUUID(), accountId: null },
        progress: () => undefined,
        step: (work) => transact(db, work),
      },
    );
    await printRows(db, id, terminal);
    const counts = await countRosterRows(db, id);
    terminal.print(sums[language](counts) + (isConfirmed ? "" : trials[language]));
  } finally {
    // Nobody can look at it: no account has asked for it.
    await forgetRosterImport(db, id);
  }
  return 0;
}

const rowsAtOnce = 1_000;

async function printRows(db: Database, importId: string, terminal: Terminal): Promise<void> {
  for (let after = 0; ;) {
    const rows = await listRosterRows(db, importId, null, { after, limit: rowsAtOnce });
    for (const { line, verdict, code, column } of rows) {
      const said = [code, column].filter(Boolean).join(" | ");
      terminal.print(`${String(line).padStart(6)}  ${verdict.padEnd(11)}  ${said}`.trimEnd());
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.line;
  }
}

const sums: Record<Language, (counts: RosterCounts) => string> = {
  KK: (c) =>
    `Жаңа: ${c.added}, бәлкім белгілі: ${c.maybeKnown}, белгілі: ${c.known}, қайталанған: ${c.repeated}, қабылданбаған: ${c.refused}. Келісімі жоқ балалар: ${c.withoutConsent}.`,
  RU: (c) =>
    `Новых: ${c.added}, возможно известных: ${c.maybeKnown}, известных: ${c.known}, повторов: ${c.repeated}, не принято: ${c.refused}. Детей без согласия: ${c.withoutConsent}.`,
  EN: (c) =>
    `New: ${c.added}, maybe known: ${c.maybeKnown}, known: ${c.known}, repeated: ${c.repeated}, refused: ${c.refused}. Children without consent: ${c.withoutConsent}.`,
};

const trials: Record<Language, string> = {
  KK: " Бұл тек сынақ: ештеңе сақталған жоқ. Сақтау үшін --confirm қосыңыз.",
  RU: " Это проба: ничего не сохранено. Чтобы сохранить, добавьте --confirm.",
  EN: " This was a trial: nothing was kept. Add --confirm to keep it.",
};
