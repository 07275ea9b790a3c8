import { useState } from "react";
import type { JobStandingFragment, Language as ApiLanguage } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { apiLanguages } from "../../i18n/api-language";
import { createReferences } from "../../lib/reference";
import { useCampaign } from "../campaigns/campaign-choice";
import type { AnsweredWrite } from "../use-answered-write";
import { useJobToItsEnd } from "../jobs/use-job-to-its-end";
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
  /** The job that writes it, while it goes on. */
  job: JobStandingFragment | undefined;
  /** Code of the last refusal. */
  refusal: string | undefined;
  /** @param mends the import whose refused rows the file holds */
  choose: (file: File, mends?: string) => Promise<void>;
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
  /** The import whose refused rows it holds. */
  mends?: string;
}

interface ImportWrites<Data, Ordered, Outcome, Cell> {
  /** Judges the file without keeping anything. */
  trial: AnsweredWrite<Data, ImportContent<Cell>>;
  /** Orders the job that takes it in. */
  ordering: AnsweredWrite<Ordered, ImportContent<Cell>>;
  jobOf: (ordered: Ordered) => JobStandingFragment;
  /** Answers what became of it, after the job and under its reference. */
  writing: AnsweredWrite<Data, ImportContent<Cell>>;
  outcomeOf: (data: Data) => Outcome;
  /** Whether the file's name is kept. */
  keepsName?: boolean;
}

interface Chosen<Cell> {
  file: ChosenFile;
  mends: string | undefined;
  mended: readonly Cell[];
}

/** Reads a file in: tried with every change, written once when it is confirmed. */
export function useImport<Data, Ordered, Outcome extends ImportOutcome, Cell extends MendedCell>({
  trial,
  ordering,
  jobOf,
  writing,
  outcomeOf,
  keepsName = false,
}: ImportWrites<Data, Ordered, Outcome, Cell>): Importing<Outcome, Cell> {
  const { campaign } = useCampaign();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen<Cell>>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isWritten, setWritten] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [references] = useState(createReferences);
  const { job, followJob } = useJobToItsEnd();

  const contentOf = ({ file, mends, mended }: Chosen<Cell>): ImportContent<Cell> => ({
    campaign: campaign.slug,
    file: file.base64,
    mended: [...mended],
    language: apiLanguages[language],
    ...(mends !== undefined && { mends }),
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
    isWorking: trial.isSending || ordering.isSending || writing.isSending || job !== undefined,
    job,
    refusal,
    async choose(wanted, mends) {
      const file = await readChosenFile(wanted);
      if (typeof file === "string") setRefusal(file);
      else await judge({ file, mends, mended: [] });
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
      const content = contentOf(chosen);
      const clientRef = references.of(content);
      const ordered = await ordering.send(content, clientRef);
      if (!ordered.data) {
        setRefusal(ordered.code);
        return;
      }
      const failure = await followJob(jobOf(ordered.data));
      if (failure !== undefined) {
        // What was given up is ordered anew, not asked for again.
        references.settled();
        setRefusal(failure);
        return;
      }
      const { data, code } = await writing.send(content, clientRef);
      setRefusal(code);
      if (!data) return;
      references.settled();
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
