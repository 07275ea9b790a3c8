import type { Language } from "@igilik/schema";
import { operatorViewer } from "../access/viewers.js";
import { makeReportPdf } from "../report/pdf/report-pdf.js";
import { makeSheet } from "../report/sheet/make-sheet.js";
import type { IgilikServer } from "../server.js";
import type { Terminal } from "./terminal.js";
import { writeOut } from "./write-out.js";

/** A report to write into a file. */
export interface ReportCommand {
  /** Slug; undefined: the current campaign. */
  campaign: string | undefined;
  language: Language;
  /** Path of the file. */
  out: string;
  /** Where browsers reach the server, for the links to receipts; null: nobody knows. */
  home: string | null;
}

/**
 * Writes the report of a campaign into a PDF file, from the newest version that a server has made.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND
 */
export async function reportCommand(
  { services }: IgilikServer,
  { campaign, out, ...order }: ReportCommand,
  terminal: Terminal,
): Promise<0 | 1> {
  const sheet = await makeSheet(services, operatorViewer("report"), { campaign: campaign ?? null, ...order });
  const pdf = await makeReportPdf(sheet);
  const code = await writeOut(out, one(pdf), terminal);
  if (code === 0) terminal.print(`${out}: ${sheet.title}, ${sheet.version}`);
  return code;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
