import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PastImportsDocument, type PastImportFragment } from "../../graphql/generated";
import { type Pages, usePages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

/**
 * The programmes that were read into a campaign, the newest first; read again as the campaign changes, and when `round`
 * does.
 */
export function usePastImports(campaign: string, round: string): Pages<PastImportFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const { data, error } = await client.query(PastImportsDocument, { campaign, first: 5, after });
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.programmeImports;
    },
    [client, campaign],
  );
  return usePages(load, `${useEventChanges()} ${round}`);
}
