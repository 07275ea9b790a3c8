import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  CampaignClockDocument,
  EventChoicesDocument,
  type EventChoiceFragment,
  type EventFilter,
} from "../../graphql/generated";
import { localDateOf, type LocalDate } from "../../lib/local-date";
import { useCampaign } from "../campaigns/campaign-choice";

/** The events that a desk may be opened for. */
export interface EventChoices {
  /** The day it is by the campaign's clock. */
  today: LocalDate;
  /** Of today, what goes on now first; with a search, empty. */
  ofToday: readonly EventChoiceFragment[];
  /** With a search, what was found; else what is still to come after today. */
  others: readonly EventChoiceFragment[];
}

const atMost = 60;
/** People come to these; a late list may still be entered for one that was held. */
const checkable = ["APPROVED", "LIVE", "HELD"] as const;
const order = { LIVE: 0, APPROVED: 1, HELD: 2 } as Record<string, number>;

/** Reads the choices again whenever the search or `refreshKey` changes. */
export function useEventChoices(search: string | undefined, refreshKey: string) {
  const client = useClient();
  const { slug, timeZone } = useCampaign().campaign;
  const [choices, setChoices] = useState<EventChoices>();
  const [problem, setProblem] = useState<string>();

  const read = useCallback(async (): Promise<EventChoices> => {
    const list = async (filter: EventFilter) => {
      const variables = {
        campaign: slug,
        filter: { status: [...checkable], ...filter },
        first: atMost,
      };
      const { data, error } = await client.query(EventChoicesDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.events.nodes;
    };
    const clock = await client.query(CampaignClockDocument, { campaign: slug });
    if (clock.error) throw new Error(codeOfError(clock.error));
    const today = localDateOf(clock.data?.campaign?.now ?? new Date(), timeZone);
    if (search) return { today, ofToday: [], others: await list({ search }) };
    const [ofToday, upcoming] = await Promise.all([list({ date: today }), list({ upcoming: true })]);
    return {
      today,
      ofToday: ofToday.toSorted((a, b) => (order[a.status] ?? 3) - (order[b.status] ?? 3)),
      others: upcoming.filter(({ localDate }) => localDate !== today),
    };
  }, [client, slug, timeZone, search]);

  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (found) => {
        if (!isCurrent) return;
        setChoices(found);
        setProblem(undefined);
      },
      (cause: unknown) => {
        if (isCurrent) setProblem(cause instanceof Error ? cause.message : "INTERNAL");
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [read, refreshKey, tries]);

  return { choices, problem, retry: () => setTries((count) => count + 1) };
}
