import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleCorrectionsDocument, type ListedCorrectionFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

/** Corrections of a campaign, or of one of its events; read again as the campaign changes. */
export function useCorrectionsList(
  campaign: string,
  event: string | null,
  first: number,
): Pages<ListedCorrectionFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { campaign, event, first, after };
      const { data, error } = await client.query(ConsoleCorrectionsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.corrections;
    },
    [client, campaign, event, first],
  );
  return usePages(load, useEventChanges());
}
