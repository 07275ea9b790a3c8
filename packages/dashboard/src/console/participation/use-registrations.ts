import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { EventRegistrationsDocument, type EventRegistrationFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 10;
const pagesAtOnce = 10;

/** Who has registered for an event, the newest first; read again as the campaign changes. */
export function useRegistrations(event: string): Pages<EventRegistrationFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null, pages: number) => {
      const variables = { event, first: pageSize * pages, after };
      const { data, error } = await client.query(EventRegistrationsDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.registrations;
    },
    [client, event],
  );
  return usePages(load, useEventChanges(), pagesAtOnce);
}
