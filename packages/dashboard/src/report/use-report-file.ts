import { useState } from "react";
import { useClient, useQuery } from "urql";
import { codeOfError } from "../graphql/errors";
import {
  CampaignReportFileDocument,
  type Language,
  MakeCampaignReportDocument,
  type ReportFileFragment,
} from "../graphql/generated";
import { useFollowed } from "../lib/follow";
import { newReference } from "../lib/reference";

/** Where a PDF is, and of when its numbers are. */
interface MadeFile {
  path: string;
  asOf: string;
}

/** A PDF that was asked for. */
interface ReportFile {
  /** It was asked for and is not there yet. */
  isBeingMade: boolean;
  /** The newest one that is there, also while another one is made, and when that fails. */
  made: MadeFile | undefined;
  /** The one that was asked for is there. */
  isReady: boolean;
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
    /** The one that was there before. */
    earlier?: MadeFile | undefined;
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
  const [{ data, fetching }] = useQuery({
    query: CampaignReportFileDocument,
    variables: { campaign: campaign ?? null, language },
    requestPolicy: "network-only",
  });
  // While another language is asked for, the answer is of the one before.
  const known = fetching ? undefined : data?.campaignReportFile;
  const ordered = current && (followed.data?.campaignReportFile ?? current.file);
  const problem = current && (current.problem ?? followed.code ?? failureOf(ordered));

  const made = fileOf(ordered) ?? current?.earlier ?? fileOf(known);
  const make = async (): Promise<void> => {
    const next = { language, round: (order?.round ?? 0) + 1, earlier: made };
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

  const isMaking = current !== undefined && !problem && (!ordered || isBeingMade(ordered));
  return {
    isBeingMade: isMaking,
    made,
    isReady: current !== undefined && !problem && !isMaking,
    problem,
    make: () => void make(),
  };
}

/** A report keeps its older file until there is a newer one. */
function fileOf(report: ReportFileFragment | null | undefined): MadeFile | undefined {
  const { path, asOf } = report ?? {};
  return path && asOf ? { path, asOf } : undefined;
}

function failureOf(report: ReportFileFragment | undefined): string | undefined {
  return report?.state === "FAILED" ? "INTERNAL" : undefined;
}

function isBeingMade({ state }: Pick<ReportFileFragment, "state">): boolean {
  return state !== "DONE" && state !== "FAILED";
}
