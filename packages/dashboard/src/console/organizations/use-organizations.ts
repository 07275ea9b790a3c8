import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  ConsoleOrganizationsDocument,
  type ConsoleOrganizationsQueryVariables,
  type ListedOrganizationFragment,
} from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { filterOf, orderOf, type OrganizationsSearch } from "./organizations-search";

const pageSize = 30;

/** The organizations that the search lists, page by page. */
export function useOrganizations(search: OrganizationsSearch): Pages<ListedOrganizationFragment> {
  const client = useClient();
  const { slug } = useCampaign().campaign;
  const { hasEnded } = useSessionState();
  // As text, so that the same search in a new object is the same list.
  const asked = JSON.stringify({
    campaign: search.here ? slug : null,
    filter: filterOf(search),
    orderBy: orderOf(search),
  } satisfies AskedList);
  const load = useCallback(
    async (after: string | null) => {
      const variables = { ...(JSON.parse(asked) as AskedList), first: pageSize, after };
      const { data, error } = await client.query(ConsoleOrganizationsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.organizations;
    },
    [client, asked],
  );
  return usePages(load, String(hasEnded));
}

type AskedList = Pick<ConsoleOrganizationsQueryVariables, "campaign" | "filter" | "orderBy">;
