import {
  ImportProgrammeDocument,
  StartProgrammeImportDocument,
  TryProgrammeDocument,
  type ImportOutcomeFragment,
  type ImportProgrammeMutation,
  type MendedCellInput,
  type StartProgrammeImportMutation,
} from "../../graphql/generated";
import { useAnsweredWrite } from "../use-answered-write";
import { type Importing, useImport } from "./use-import";

/** Reads a programme in. */
export function useProgrammeImport(): Importing<ImportOutcomeFragment, MendedCellInput> {
  return useImport({
    trial: useAnsweredWrite(TryProgrammeDocument),
    ordering: useAnsweredWrite(StartProgrammeImportDocument),
    jobOf: ({ startProgrammeImport }: StartProgrammeImportMutation) => startProgrammeImport.job,
    writing: useAnsweredWrite(ImportProgrammeDocument),
    keepsName: true,
    outcomeOf: ({ importProgramme }: ImportProgrammeMutation) => importProgramme,
  });
}
