import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../../graphql/errors";
import {
  ConsoleEventsDocument,
  type ConsoleEventsQuery,
  type EventFilter,
  type ListedEventFragment,
} from "../../../graphql/generated";
import { parseLocalDate, utcNoon, type LocalDate } from "../../../lib/local-date";
import { usePages, type Pages } from "../../../lib/use-pages";
import { instantOf } from "../../../lib/zoned-time";
import { useCampaign } from "../../campaigns/campaign-choice";
import { filterOf, type EventsSearch } from "../events-search";
import { useEventChanges } from "../use-events";

const pageSize = 100;
/** More events of one day are no calendar any more: the filters narrow them. */
export const mostOfDay = 300;
const dayMs = 86_400_000;

type EventPage = ConsoleEventsQuery["events"];

/** The events of one day, those that go on from the day before included; read again as the campaign changes. */
export function useDayEvents(search: EventsSearch, day: LocalDate): Pages<ListedEventFragment> {
  const client = useClient();
  const { slug, timeZone } = useCampaign().campaign;
  // As text, so that the same search in a new object is the same list.
  const asked = JSON.stringify(filterOf({ ...search, day: undefined }));
  const load = useCallback(async () => {
    const read = async (of: { filter: EventFilter; after: string | null }): Promise<EventPage> => {
      const variables = { campaign: slug, orderBy: "STARTS_AT_ASC" as const, first: pageSize, ...of };
      const { data, error } = await client.query(ConsoleEventsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.events;
    };
    const narrowed = JSON.parse(asked) as EventFilter;
    const list = async (filter: EventFilter) => {
      const nodes: ListedEventFragment[] = [];
      for (let after: string | null = null; ;) {
        // Each page begins where the one before ends.
        const page: EventPage = await read({ filter, after });
        nodes.push(...page.nodes);
        after = page.pageInfo.endCursor ?? null;
        const { hasNextPage } = page.pageInfo;
        if (!hasNextPage || nodes.length >= mostOfDay) return { nodes, hasNextPage };
      }
    };
    const [before, ofDay] = await Promise.all([
      list({ ...narrowed, date: dayBefore(day), endsAfter: instantOf(`${day}T00:00`, timeZone) }),
      list({ ...narrowed, date: day }),
    ]);
    return {
      nodes: [...before.nodes, ...ofDay.nodes],
      pageInfo: { hasNextPage: before.hasNextPage || ofDay.hasNextPage, endCursor: null },
    };
  }, [client, slug, timeZone, asked, day]);
  return usePages(load, useEventChanges());
}

function dayBefore(day: LocalDate): LocalDate {
  return new Date(utcNoon(parseLocalDate(day)).getTime() - dayMs).toISOString().slice(0, 10);
}
