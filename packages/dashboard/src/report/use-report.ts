import { useEffect, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../graphql/errors";
import { CampaignReportDocument, type CampaignReportQuery } from "../graphql/generated";

/** A report whose numbers are all of one version. */
export type Report = CampaignReportQuery;

/** As much of a report as tells which versions it holds. */
interface Versions {
  progress: { version: string };
  metrics: readonly { version: string }[];
}

interface ReportState {
  report: Report | undefined;
  /** Code of the refusal or fault; undefined while there is none. */
  problem: string | undefined;
  /** Takes the newest numbers. */
  ask: () => void;
}

/** While people are being checked in, the next version may come between the two halves of an answer. */
const tries = 5;

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
    void (async () => {
      let problem = "INTERNAL";
      for (let left = tries; left > 0 && !isOver; left--) {
        const { data, error } = await client
          .query(CampaignReportDocument, { campaign: campaign ?? null }, { requestPolicy: "network-only" })
          .toPromise();
        if (isOver) return;
        if (data && isOfOneVersion(data)) {
          setAnswer({ report: data, problem: undefined });
          return;
        }
        if (!data) {
          problem = error ? codeOfError(error) : "NETWORK";
          break;
        }
      }
      if (!isOver) setAnswer((kept) => ({ ...kept, problem }));
    })();
    return () => {
      isOver = true;
    };
  }, [client, campaign, round]);
  return { ...answer, ask: () => setRound((n) => n + 1) };
}

/** Whether every number of an answer belongs to the same moment. */
export function isOfOneVersion({ progress, metrics }: Versions): boolean {
  return metrics.every(({ version }) => version === progress.version);
}
