import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { OrganizationKeysDocument, type ApiKeyFieldsFragment } from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";
import { useSessionState } from "./use-session";

const pageSize = 20;

/** The keys of an organization, the newest first, ended ones too; `retry` reads them again after a change. */
export function useApiKeys(organization: string): Pages<ApiKeyFieldsFragment> {
  const client = useClient();
  const { hasEnded } = useSessionState();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id: organization, first: pageSize, after };
      const { data, error } = await client.query(OrganizationKeysDocument, variables, {
        requestPolicy: "network-only",
      });
      if (!data?.organization) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.organization.apiKeys;
    },
    [client, organization],
  );
  return usePages(load, String(hasEnded));
}
