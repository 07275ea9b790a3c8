import { useMemo } from "react";
import { useQuery } from "urql";
import { DuplicatesWaitingDocument } from "../../../graphql/generated";
import { useFormat } from "../../../i18n/use-format";
import { useRounds } from "../../../lib/use-settled";
import { useMay, useSessionState } from "../../access/use-session";
import { useDecisions } from "./decisions";

/**
 * How many pairs wait for a decision, as "3" or "100+"; undefined until it is known, and when there are none. Looked at
 * again once a minute and after each decision.
 */
export function useDuplicatesWaiting(): string | undefined {
  const f = useFormat();
  const mayRead = useMay("RECORD_PARTICIPATION");
  const { hasEnded } = useSessionState();
  const round = `${useRounds(60_000)} ${useDecisions()} ${hasEnded}`;
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const [{ data }] = useQuery({ query: DuplicatesWaitingDocument, context, pause: !mayRead || hasEnded });
  if (!data || data.duplicateCandidates.nodes.length === 0) return undefined;
  const { nodes, pageInfo } = data.duplicateCandidates;
  return `${f.number(nodes.length)}${pageInfo.hasNextPage ? "+" : ""}`;
}
