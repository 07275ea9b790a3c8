import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsolePhotosDocument, type EventPhotoFragment, type PhotoStatus } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useEventChanges } from "../events/use-events";

const pageSize = 24;

/** Photos of a campaign's events that can be public, by where they stand, the newest first. */
export function useCampaignPhotos(campaign: string, status: PhotoStatus): Pages<EventPhotoFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const filter = { status, moments: ["DURING" as const, "AFTER" as const] };
      const variables = { campaign, filter, first: pageSize, after };
      const { data, error } = await client.query(ConsolePhotosDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.photos;
    },
    [client, campaign, status],
  );
  return usePages(load, useEventChanges());
}
