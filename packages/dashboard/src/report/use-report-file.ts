import { useEffect, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import {
  CampaignReportFileDocument,
  type Language,
  MakeCampaignReportDocument,
  type ReportFileFragment,
} from "../graphql/generated";
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

const askEveryMs = 1_000;

/** The report of a campaign as PDF in one language, from the wish to the file; another language is another wish. */
export function useReportFile(campaign: string | undefined, language: Language): ReportFile {
  const client = useClient();
  const [order, setOrder] = useState<{ language: Language; file?: ReportFileFragment; problem?: string }>();
  const current = order?.language === language ? order : undefined;
  const isBeingMade =
    current !== undefined &&
    !current.problem &&
    current.file?.state !== "DONE" &&
    current.file?.state !== "FAILED";
  const isOrdered = isBeingMade && current.file !== undefined;

  useEffect(() => {
    if (!isOrdered) return;
    let isOver = false;
    const asking = setInterval(() => {
      void client
        .query(
          CampaignReportFileDocument,
          { campaign: campaign ?? null, language },
          { requestPolicy: "network-only" },
        )
        .toPromise()
        .then(({ data }) => {
          // An answer that was lost is asked for again.
          if (data?.campaignReportFile && !isOver) setOrder({ language, file: data.campaignReportFile });
        });
    }, askEveryMs);
    return () => {
      isOver = true;
      clearInterval(asking);
    };
  }, [client, campaign, language, isOrdered]);

  const make = async (): Promise<void> => {
    setOrder({ language });
    const { data, error } = await client.mutation(MakeCampaignReportDocument, {
      input: { clientRef: newReference(), campaign: campaign ?? null, language },
    });
    setOrder(
      data
        ? { language, file: data.makeCampaignReport.file }
        : { language, problem: error ? codeOfError(error) : "NETWORK" },
    );
  };

  const { path, asOf } = current?.file ?? {};
  return {
    isBeingMade,
    made: current?.file?.state === "DONE" && path && asOf ? { path, asOf } : undefined,
    problem: current?.problem ?? (current?.file?.state === "FAILED" ? "INTERNAL" : undefined),
    make: () => void make(),
  };
}
