import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import {
  CampaignReportFileDocument,
  type Language,
  MakeCampaignReportDocument,
  type ReportFileFragment,
} from "../graphql/generated";
import { useFollowed } from "../lib/follow";
import { newReference } from "../lib/reference";

/** A PDF that was asked for. */
interface ReportFile {
  /** It was asked for and is not there yet. */
  isBeingMade: boolean;
  /** Where it is, once it is there. */
  made: { path: string; asOf: string } | undefined;
  /** Code of why there is none. */
  problem: string | undefined;
  /** Asks for one with the newest numbers. */
  make: () => void;
}

/** The report of a campaign as PDF in one language, from the wish to the file; another language is another wish. */
export function useReportFile(campaign: string | undefined, language: Language): ReportFile {
  const client = useClient();
  const [order, setOrder] = useState<{
    language: Language;
    round: number;
    file?: ReportFileFragment;
    problem?: string;
  }>();
  const current = order?.language === language ? order : undefined;
  const followed = useFollowed(
    CampaignReportFileDocument,
    current?.file && isBeingMade(current.file) ? { campaign: campaign ?? null, language } : undefined,
    ({ campaignReportFile }) => !campaignReportFile || isBeingMade(campaignReportFile),
    order?.round,
  );
  const file = followed.data?.campaignReportFile ?? current?.file;
  const problem = current?.problem ?? followed.code;

  const make = async (): Promise<void> => {
    const next = { language, round: (order?.round ?? 0) + 1 };
    setOrder(next);
    const { data, error } = await client.mutation(MakeCampaignReportDocument, {
      input: { clientRef: newReference(), campaign: campaign ?? null, language },
    });
    setOrder(
      data
        ? { ...next, file: data.makeCampaignReport.file }
        : { ...next, problem: error ? codeOfError(error) : "NETWORK" },
    );
  };

  const { path, asOf } = file ?? {};
  return {
    isBeingMade: current !== undefined && !problem && (!file || isBeingMade(file)),
    made: file?.state === "DONE" && path && asOf ? { path, asOf } : undefined,
    problem: problem ?? (file?.state === "FAILED" ? "INTERNAL" : undefined),
    make: () => void make(),
  };
}

function isBeingMade({ state }: Pick<ReportFileFragment, "state">): boolean {
  return state !== "DONE" && state !== "FAILED";
}
