import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PortalReportsDocument, type PortalReportFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useCampaign } from "../campaigns/campaign-choice";
import { useEventChanges } from "../events/use-events";

const pageSize = 10;

/** What an organization has reported in the campaign, the newest first; read again as the campaign changes. */
export function useReports(organization: string): Pages<PortalReportFragment> {
  const client = useClient();
  const { slug: campaign } = useCampaign().campaign;
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id: organization, campaign, first: pageSize, after };
      const { data, error } = await client.query(PortalReportsDocument, variables);
      if (!data?.organization) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.organization.reports;
    },
    [client, organization, campaign],
  );
  return usePages(load, useEventChanges());
}
