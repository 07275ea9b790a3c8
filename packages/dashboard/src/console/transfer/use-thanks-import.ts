import {
  ImportThanksDocument,
  StartThanksImportDocument,
  TryThanksDocument,
  type ImportThanksMutation,
  type MendedThankYouCellInput,
  type StartThanksImportMutation,
  type ThanksImportOutcomeFragment,
} from "../../graphql/generated";
import { useAnsweredWrite } from "../use-answered-write";
import { type Importing, useImport } from "./use-import";

/** Reads thanks of the street in. */
export function useThanksImport(): Importing<ThanksImportOutcomeFragment, MendedThankYouCellInput> {
  return useImport({
    trial: useAnsweredWrite(TryThanksDocument),
    ordering: useAnsweredWrite(StartThanksImportDocument),
    jobOf: ({ startThankYousImport }: StartThanksImportMutation) => startThankYousImport.job,
    writing: useAnsweredWrite(ImportThanksDocument),
    outcomeOf: ({ importThankYous }: ImportThanksMutation) => importThankYous,
  });
}
