import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { EventPhotosDocument, type EventPhotoFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 24;
const noPhotos = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Photos of an event, the newest first; read again as the campaign changes. */
export function useEventPhotos(event: string): Pages<EventPhotoFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { event, first: pageSize, after };
      const { data, error } = await client.query(EventPhotosDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.event?.photos ?? noPhotos;
    },
    [client, event],
  );
  return usePages(load, useEventChanges());
}
