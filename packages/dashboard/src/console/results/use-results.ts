import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleResultsDocument, type ClaimState, type ListedResultFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 30;

/** Results of a campaign, or of one of its events, in one state or in all; read again as the campaign changes. */
export function useResults(
  campaign: string,
  event: string | null,
  state: ClaimState | null,
): Pages<ListedResultFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { campaign, event, state, first: pageSize, after };
      const { data, error } = await client.query(ConsoleResultsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.impactEntries;
    },
    [client, campaign, event, state],
  );
  return usePages(load, useEventChanges());
}
