import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleEventsDocument, type ListedEventFragment } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { useConsoleLive } from "../live/console-figures";
import { filterOf, orderOf, type EventsSearch } from "./events-search";

const pageSize = 30;
/** A long list is read again as the campaign changes: by pages as large as the API hands them out. */
const pagesAtOnce = 3;

/** Changes when anything of the campaign has, at most every 3 s, and when somebody has signed in again. */
export function useEventChanges(): string {
  const figures = useSnapshot(useConsoleLive());
  const settled = useSettled(figures?.version ?? "", 3_000, 500);
  const { hasEnded } = useSessionState();
  return `${settled} ${hasEnded}`;
}

/** The campaign's events that the search lists, page by page; they are read again as the campaign changes. */
export function useEvents(search: EventsSearch): Pages<ListedEventFragment> {
  const client = useClient();
  const { slug } = useCampaign().campaign;
  // As text, so that the same search in a new object is the same list.
  const asked = JSON.stringify({ filter: filterOf(search), orderBy: orderOf(search) });
  const load = useCallback(
    async (after: string | null, pages: number) => {
      const { filter, orderBy } = JSON.parse(asked) as AskedList;
      const variables = { campaign: slug, filter, orderBy, first: pageSize * pages, after };
      const { data, error } = await client.query(ConsoleEventsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.events;
    },
    [client, slug, asked],
  );
  return usePages(load, useEventChanges(), pagesAtOnce);
}

interface AskedList {
  filter: ReturnType<typeof filterOf>;
  orderBy: ReturnType<typeof orderOf>;
}
