import { useEffect, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import { CampaignReportDocument, type CampaignReportQuery } from "../graphql/generated";

/** A report: all its numbers are of one version. */
export type Report = CampaignReportQuery["campaignReport"];

interface ReportState {
  report: Report | undefined;
  /** Code of the refusal or fault; undefined while there is none. */
  problem: string | undefined;
  /** Takes the newest numbers. */
  ask: () => void;
}

/**
 * The report of a campaign as it stood when it was asked for; it does not move by itself, so that what is printed is
 * what was read.
 *
 * @param campaign slug; undefined: the current one
 */
export function useReport(campaign: string | undefined): ReportState {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Omit<ReportState, "ask">>({ report: undefined, problem: undefined });
  useEffect(() => {
    let isOver = false;
    void client
      .query(CampaignReportDocument, { campaign: campaign ?? null }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data, error }) => {
        if (isOver) return;
        if (data) setAnswer({ report: data.campaignReport, problem: undefined });
        else setAnswer((kept) => ({ ...kept, problem: error ? codeOfError(error) : "NETWORK" }));
      });
    return () => {
      isOver = true;
    };
  }, [client, campaign, round]);
  return { ...answer, ask: () => setRound((n) => n + 1) };
}
