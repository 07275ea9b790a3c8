import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { NeedsYouDocument } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { useRounds, useSettled } from "../../lib/use-settled";
import { useMay, useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { useConsoleLive } from "../live/console-figures";
import { needsOf, type Need } from "./needs";

/** What waits for a coordinator, looked at again when the figures have changed and once a minute. */
export function useNeeds(): {
  /** Undefined until they are known. */
  needs: readonly Need[] | undefined;
  /** Why they could not be read. */
  error: CombinedError | undefined;
  retry: () => void;
} {
  const { campaign } = useCampaign();
  const figures = useSnapshot(useConsoleLive());
  const { hasEnded } = useSessionState();
  const settled = useSettled(figures?.version ?? "", 10_000, 1_000);
  const round = `${settled} ${useRounds(60_000)} ${hasEnded}`;
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const mayRecord = useMay("RECORD_PARTICIPATION");
  const mayModerate = useMay("MODERATE_THANKS");
  const [{ data, error }, readAgain] = useQuery({
    query: NeedsYouDocument,
    variables: { campaign: campaign.slug, mayRecord, mayModerate },
    context,
  });
  const asOf = figures?.asOf;
  const drift = figures?.drift ?? null;
  const needs = useMemo(
    () => (data && asOf !== undefined ? needsOf(data, asOf, drift) : undefined),
    [data, asOf, drift],
  );
  return { needs, error, retry: readAgain };
}
