import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { EventPeopleDocument, type EventPersonFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 10;
/** A long list is read again as the campaign changes: by pages as large as the API hands them out. */
const pagesAtOnce = 10;

/** Who came to an event, the newest first, with what was taken back; read again as the campaign changes. */
export function useEventPeople(event: string): Pages<EventPersonFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null, pages: number) => {
      const variables = { event, first: pageSize * pages, after };
      const { data, error } = await client.query(EventPeopleDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.attendances;
    },
    [client, event],
  );
  return usePages(load, useEventChanges(), pagesAtOnce);
}
