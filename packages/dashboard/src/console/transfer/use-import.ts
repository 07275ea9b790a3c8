import { useState } from "react";
import {
  ImportProgrammeDocument,
  TryProgrammeDocument,
  type ImportOutcomeFragment,
  type ImportProgrammeInput,
  type MendedCellInput,
} from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import { useAnsweredWrite } from "../use-answered-write";
import { type ProgrammeFile, readProgrammeFile } from "./programme-file";
import { withMended } from "./import-rows";

/** A file on its way into the programme. */
export interface Importing {
  /** Undefined until a file was chosen. */
  file: ProgrammeFile | undefined;
  /** What would become of each row, or became of it; undefined until the server has judged it. */
  outcome: ImportOutcomeFragment | undefined;
  isWritten: boolean;
  isWorking: boolean;
  /** Code of the last refusal. */
  refusal: string | undefined;
  choose: (file: File) => Promise<void>;
  mend: (cell: MendedCellInput) => Promise<void>;
  tryAgain: () => Promise<void>;
  confirm: () => Promise<void>;
  startOver: () => void;
}

interface Chosen {
  file: ProgrammeFile;
  mended: readonly MendedCellInput[];
}

/** Reads a programme in: tried with every change, written once when it is confirmed. */
export function useImport(): Importing {
  const { campaign } = useCampaign();
  const { language } = useLanguage();
  const trial = useAnsweredWrite(TryProgrammeDocument);
  const writing = useAnsweredWrite(ImportProgrammeDocument);
  const [chosen, setChosen] = useState<Chosen>();
  const [outcome, setOutcome] = useState<ImportOutcomeFragment>();
  const [isWritten, setWritten] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const inputOf = ({ file, mended }: Chosen): Omit<ImportProgrammeInput, "clientRef"> => ({
    campaign: campaign.slug,
    file: file.base64,
    mended: [...mended],
    language: languageCodes[language],
  });

  async function judge(next: Chosen) {
    setRefusal(undefined);
    const { data, code } = await trial.send(inputOf(next));
    setRefusal(code);
    if (!data) return;
    setChosen(next);
    setOutcome(data.importProgramme);
  }

  return {
    file: chosen?.file,
    outcome,
    isWritten,
    isWorking: trial.isSending || writing.isSending,
    refusal,
    async choose(wanted) {
      const file = await readProgrammeFile(wanted);
      if (typeof file === "string") setRefusal(file);
      else await judge({ file, mended: [] });
    },
    mend: async (cell) => {
      if (chosen) await judge({ ...chosen, mended: withMended(chosen.mended, cell) });
    },
    tryAgain: async () => {
      if (chosen) await judge(chosen);
    },
    async confirm() {
      if (!chosen) return;
      setRefusal(undefined);
      const { data, code } = await writing.send(inputOf(chosen));
      setRefusal(code);
      if (!data) return;
      setOutcome(data.importProgramme);
      setWritten(true);
    },
    startOver() {
      setChosen(undefined);
      setOutcome(undefined);
      setWritten(false);
      setRefusal(undefined);
    },
  };
}

const languageCodes = { kk: "KK", ru: "RU", en: "EN" } as const;
