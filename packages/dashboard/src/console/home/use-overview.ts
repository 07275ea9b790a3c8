import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { ConsoleOverviewDocument } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { useRounds, useSettled } from "../../lib/use-settled";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { useConsoleLive } from "../live/console-figures";
import type { Overview } from "./needs";

/** How the campaign stands for its coordinators, looked at again when the figures have changed and once a minute. */
export function useOverview(): {
  /** Undefined until it is known. */
  overview: Overview | undefined;
  /** Changes when it is looked at again: what stands beside it is then old as well. */
  round: string;
  /** Why it could not be read. */
  error: CombinedError | undefined;
  retry: () => void;
} {
  const { campaign } = useCampaign();
  const figures = useSnapshot(useConsoleLive());
  const { hasEnded } = useSessionState();
  const settled = useSettled(figures?.version ?? "", 10_000, 1_000);
  const round = `${settled} ${useRounds(60_000)} ${hasEnded}`;
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const [{ data, error }, readAgain] = useQuery({
    query: ConsoleOverviewDocument,
    variables: { campaign: campaign.slug },
    context,
  });
  return { overview: data?.overview, round, error, retry: readAgain };
}
