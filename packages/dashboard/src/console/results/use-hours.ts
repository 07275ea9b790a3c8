import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleHoursDocument, type ClaimState, type ListedHoursFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 50;

/** Hours that nobody measured, of a campaign or of one of its events, in one state or in all. */
export function useHours(
  campaign: string,
  event: string | null,
  state: ClaimState | null,
): Pages<ListedHoursFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { campaign, event, state, first: pageSize, after };
      const { data, error } = await client.query(ConsoleHoursDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.hoursEntries;
    },
    [client, campaign, event, state],
  );
  return usePages(load, useEventChanges());
}
