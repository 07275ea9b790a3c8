import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  PersonRegistrationsDocument,
  PersonVisitsDocument,
  type PersonRegistrationFragment,
  type PersonVisitFragment,
} from "../../graphql/generated";
import { usePages, type Pages } from "../../lib/use-pages";

const pageSize = 10;

/** Where somebody was, the latest first; read again when `refreshKey` changes. */
export function usePersonVisits(id: string, refreshKey: number): Pages<PersonVisitFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const asked = client.query(
        PersonVisitsDocument,
        { id, first: pageSize, after },
        { requestPolicy: "network-only" },
      );
      const { data, error } = await asked;
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.volunteerCard.visits;
    },
    [client, id],
  );
  return usePages(load, refreshKey);
}

/** Where somebody means or meant to come, the latest first; read again when `refreshKey` changes. */
export function usePersonRegistrations(id: string, refreshKey: number): Pages<PersonRegistrationFragment> {
  const client = useClient();
  const load = useCallback(
    async (after: string | null) => {
      const asked = client.query(
        PersonRegistrationsDocument,
        { id, first: pageSize, after },
        { requestPolicy: "network-only" },
      );
      const { data, error } = await asked;
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.volunteerCard.registrations;
    },
    [client, id],
  );
  return usePages(load, refreshKey);
}
