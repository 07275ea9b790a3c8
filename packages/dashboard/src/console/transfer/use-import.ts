import { useState } from "react";
import type { Language as ApiLanguage } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import type { AnsweredWrite } from "../use-answered-write";
import { type ChosenFile, readChosenFile } from "./chosen-file";
import { type ImportOutcome, type MendedCell, withMended } from "./import-rows";

/** A file on its way in. */
export interface Importing<
  Outcome extends ImportOutcome = ImportOutcome,
  Cell extends MendedCell = MendedCell,
> {
  /** Undefined until a file was chosen. */
  file: ChosenFile | undefined;
  /** What would become of each row, or became of it; undefined until the server has judged it. */
  outcome: Outcome | undefined;
  isWritten: boolean;
  isWorking: boolean;
  /** Code of the last refusal. */
  refusal: string | undefined;
  choose: (file: File) => Promise<void>;
  mend: (cell: Cell) => Promise<void>;
  tryAgain: () => Promise<void>;
  confirm: () => Promise<void>;
  startOver: () => void;
}

/** What is sent of a file. */
export interface ImportContent<Cell> {
  campaign: string;
  file: string;
  mended: Cell[];
  language: ApiLanguage;
  /** What the file is called on its disk, where that is kept. */
  fileName?: string;
}

interface ImportWrites<Data, Outcome, Cell> {
  /** Judges the file without keeping anything. */
  trial: AnsweredWrite<Data, ImportContent<Cell>>;
  /** Takes it in. */
  writing: AnsweredWrite<Data, ImportContent<Cell>>;
  outcomeOf: (data: Data) => Outcome;
  /** Whether the file's name is kept. */
  keepsName?: boolean;
}

interface Chosen<Cell> {
  file: ChosenFile;
  mended: readonly Cell[];
}

/** Reads a file in: tried with every change, written once when it is confirmed. */
export function useImport<Data, Outcome extends ImportOutcome, Cell extends MendedCell>({
  trial,
  writing,
  outcomeOf,
  keepsName = false,
}: ImportWrites<Data, Outcome, Cell>): Importing<Outcome, Cell> {
  const { campaign } = useCampaign();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen<Cell>>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isWritten, setWritten] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const contentOf = ({ file, mended }: Chosen<Cell>): ImportContent<Cell> => ({
    campaign: campaign.slug,
    file: file.base64,
    mended: [...mended],
    language: languageCodes[language],
    ...(keepsName && { fileName: file.name.slice(0, longestName) }),
  });

  async function judge(next: Chosen<Cell>) {
    setRefusal(undefined);
    const { data, code } = await trial.send(contentOf(next));
    setRefusal(code);
    if (!data) return;
    setChosen(next);
    setOutcome(outcomeOf(data));
  }

  return {
    file: chosen?.file,
    outcome,
    isWritten,
    isWorking: trial.isSending || writing.isSending,
    refusal,
    async choose(wanted) {
      const file = await readChosenFile(wanted);
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
      const { data, code } = await writing.send(contentOf(chosen));
      setRefusal(code);
      if (!data) return;
      setOutcome(outcomeOf(data));
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

/** As the contract has it for the name of a file. */
const longestName = 200;

const languageCodes = { kk: "KK", ru: "RU", en: "EN" } as const;
