import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleCorrectionsDocument, type ListedCorrectionFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

/** Corrections of a campaign, or of one of its events; read again as the campaign changes, and the event of which they are. */
export function useCorrectionsList(
  campaign: string,
  event: { id: string; revision: number } | null,
  first: number,
): Pages<ListedCorrectionFragment> {
  const client = useClient();
  const id = event?.id ?? null;
  const load = useCallback(
    async (after: string | null) => {
      const variables = { campaign, event: id, first, after };
      const { data, error } = await client.query(ConsoleCorrectionsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.corrections;
    },
    [client, campaign, id, first],
  );
  return usePages(load, `${useEventChanges()} ${event?.revision}`);
}
