import { DomainError } from "@igilik/schema";
import { viewerOfAccount } from "../access/viewer-of-account.js";
import { JobLost, type JobRun, type JobWork } from "../jobs/job-kind.js";
import { type ImportGround, type OnImported, importProgramme } from "./import-programme.js";
import { importThankYous } from "./import-thank-yous.js";
import type { ImportInputs } from "./start-import.js";

/** What the job of an import is told. */
interface ImportOrder {
  /** The stored file that holds what was asked for. */
  fileId: string;
}

/** The jobs that read a programme and thank-yous in, in the name of whoever asked and with what they may do by then. */
export function createImportWorks(ground: ImportGround): JobWork<ImportOrder>[] {
  return [
    {
      kind: "IMPORT_PROGRAMME",
      run: (order, run) =>
        readIn<"IMPORT_PROGRAMME">(ground, order, run, (viewer, input, onImported) =>
          importProgramme(ground, viewer, input, false, onImported),
        ),
    },
    {
      kind: "IMPORT_THANK_YOUS",
      run: (order, run) =>
        readIn<"IMPORT_THANK_YOUS">(ground, order, run, (viewer, input, onImported) =>
          importThankYous(ground, viewer, input, false, onImported),
        ),
    },
  ];
}

/** The whole file is one transaction under its own reference: a run that takes up another's work finds it done or not. */
async function readIn<Kind extends keyof ImportInputs>(
  { db }: ImportGround,
  { fileId }: ImportOrder,
  run: JobRun,
  work: (
    viewer: Awaited<ReturnType<typeof viewerOfAccount>>,
    input: ImportInputs[Kind],
    onImported: OnImported,
  ) => Promise<unknown>,
): Promise<Record<string, never>> {
  if (run.accountId === null) throw new DomainError("NOT_ALLOWED");
  const viewer = await viewerOfAccount(db, run.accountId, run.jobId);
  const parts: Buffer[] = [];
  for await (const part of run.files.read(fileId)) parts.push(part);
  if (parts.length === 0) throw new DomainError("FILE_NOT_FOUND");
  // Written by whoever ordered this kind, in exactly this shape.
  const input = JSON.parse(Buffer.concat(parts).toString()) as ImportInputs[Kind];
  await work(viewer, input, (done, total) => {
    if (run.signal.aborted) throw new JobLost();
    run.progress(done, total);
  });
  return {};
}
