import { useEffect, useEffectEvent } from "react";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleEventDocument, type ConsoleEventQuery } from "../../graphql/generated";
import { useEventChanges } from "./use-events";

/** An event with all that its page shows. */
export type ShownEvent = NonNullable<ConsoleEventQuery["event"]>;

/** One event, read again as the campaign changes. */
export interface KnownEvent {
  /** Undefined until it has come, null when there is none. */
  event: ShownEvent | null | undefined;
  /** Why the last try failed: a code. What was known before stays. */
  problem: string | undefined;
  readAgain: () => void;
}

/** Reads the event with this id. */
export function useEvent(id: string): KnownEvent {
  const [{ data, error, fetching }, ask] = useQuery({ query: ConsoleEventDocument, variables: { id } });
  const changes = useEventChanges();
  const lookAgain = useEffectEvent(() => {
    if (data || error) ask();
  });
  useEffect(() => lookAgain(), [changes]);
  return {
    // While another id is asked for, the answer to the one before is not this event.
    event: data?.event && data.event.id !== id ? undefined : data?.event,
    problem: error && !fetching ? codeOfError(error) : undefined,
    readAgain: ask,
  };
}
