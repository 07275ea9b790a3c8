import type { StartImportResult, TransferPort } from "../../src/index.js";
import type { FakeWorld } from "./world.js";

type Started = "startProgrammeImport" | "startThankYousImport";

/** Reads what is ordered in at once, and answers it again under the same reference. */
export function withStartedImports(world: FakeWorld, reading: Omit<TransferPort, Started>): TransferPort {
  const answers = new Map<string, Promise<unknown>>();
  const once = <Answer>(clientRef: string, read: () => Promise<Answer>): Promise<Answer> => {
    const answer = (answers.get(clientRef) as Promise<Answer> | undefined) ?? read(); // kept by the same mutation
    answers.set(clientRef, answer);
    return answer;
  };
  const start = (
    kind: "IMPORT_PROGRAMME" | "IMPORT_THANK_YOUS",
    { clientRef }: { clientRef: string },
  ): StartImportResult => {
    const times = { askedAt: "2026-12-05T06:00:00.000Z", endedAt: "2026-12-05T06:00:01.000Z" };
    const job = { id: world.id("job"), kind, state: "DONE", done: 1, total: 1 } as const;
    const done = { ...job, ...times, error: null, file: null, ...world.nextJob };
    world.jobs.push(done);
    return { clientRef, job: done };
  };
  return {
    ...reading,
    importProgramme: (viewer, input, dryRun) => {
      const read = () => reading.importProgramme(viewer, input, dryRun);
      return dryRun ? read() : once(input.clientRef, read);
    },
    importThankYous: (viewer, input, dryRun) => {
      const read = () => reading.importThankYous(viewer, input, dryRun);
      return dryRun ? read() : once(input.clientRef, read);
    },
    async startProgrammeImport(viewer, input) {
      await once(input.clientRef, () => reading.importProgramme(viewer, input, false));
      return start("IMPORT_PROGRAMME", input);
    },
    async startThankYousImport(viewer, input) {
      await once(input.clientRef, () => reading.importThankYous(viewer, input, false));
      return start("IMPORT_THANK_YOUS", input);
    },
  };
}
