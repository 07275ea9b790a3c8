import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  ConsolePeopleDocument,
  type ConsolePeopleQueryVariables,
  type ListedPersonFragment,
} from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { filterOf, orderOf, type PeopleSearch } from "./people-search";

const pageSize = 30;

/** The people whom the search lists, page by page. */
export function usePeople(search: PeopleSearch): Pages<ListedPersonFragment> {
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
      const { data, error } = await client.query(ConsolePeopleDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.volunteers;
    },
    [client, asked],
  );
  return usePages(load, String(hasEnded));
}

type AskedList = Pick<ConsolePeopleQueryVariables, "campaign" | "filter" | "orderBy">;
