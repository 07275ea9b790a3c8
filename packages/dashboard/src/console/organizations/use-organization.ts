import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleOrganizationDocument, type ConsoleOrganizationQuery } from "../../graphql/generated";
import { useCampaign } from "../campaigns/campaign-choice";

/** An organization with all that its page shows. */
export type ShownOrganization = NonNullable<ConsoleOrganizationQuery["organization"]>;

/** One organization, and its events in the campaign. */
export interface KnownOrganization {
  /** Undefined until it has come, null when there is none. */
  organization: ShownOrganization | null | undefined;
  events: ConsoleOrganizationQuery["events"]["nodes"];
  /** Why the last try failed: a code. */
  problem: string | undefined;
  readAgain: () => void;
}

/** Reads the organization with this id. */
export function useOrganization(id: string): KnownOrganization {
  const { slug: campaign } = useCampaign().campaign;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ConsoleOrganizationDocument,
    variables: { id, campaign },
    requestPolicy: "network-only",
  });
  // While another id is asked for, the answer to the one before is not this organization.
  const isOther = data?.organization && data.organization.id !== id;
  return {
    organization: isOther ? undefined : data?.organization,
    events: isOther ? [] : (data?.events.nodes ?? []),
    problem: error && !fetching ? codeOfError(error) : undefined,
    readAgain: ask,
  };
}
