import { useQuery } from "urql";
import { DuplicatesWaitingDocument } from "../../../graphql/generated";
import { useFormat } from "../../../i18n/use-format";

/** How many pairs wait for a decision, as "3" or "100+"; undefined until it is known, and when there are none. */
export function useDuplicatesWaiting(): string | undefined {
  const f = useFormat();
  const [{ data }] = useQuery({ query: DuplicatesWaitingDocument, requestPolicy: "cache-and-network" });
  if (!data || data.duplicateCandidates.nodes.length === 0) return undefined;
  const { nodes, pageInfo } = data.duplicateCandidates;
  return `${f.number(nodes.length)}${pageInfo.hasNextPage ? "+" : ""}`;
}
