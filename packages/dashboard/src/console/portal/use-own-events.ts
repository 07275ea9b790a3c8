import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PortalOwnEventsDocument, type ListedEventFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useCampaign } from "../campaigns/campaign-choice";
import { useEventChanges } from "../events/use-events";

const pageSize = 10;

/** The events that an organization holds in the campaign, the latest first; read again as the campaign changes. */
export function useOwnEvents(organization: string): Pages<ListedEventFragment> {
  const client = useClient();
  const { slug: campaign } = useCampaign().campaign;
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id: organization, campaign, first: pageSize, after };
      const { data, error } = await client.query(PortalOwnEventsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.events;
    },
    [client, organization, campaign],
  );
  return usePages(load, useEventChanges());
}
