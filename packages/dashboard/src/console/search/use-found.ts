import { useEffect, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleSearchDocument, type ConsoleSearchQuery } from "../../graphql/generated";

/** What a search has found. */
export type Found = ConsoleSearchQuery["search"];

/** The answer to the last text that was asked for. */
export interface SearchAnswer {
  /** The text that was searched for. */
  text: string;
  found: Found | undefined;
  /** Why nothing could be read: a code. */
  problem: string | undefined;
}

/** How many of each sort are shown. */
export const shownOfEach = 5;

/** How long nobody types before the server is asked. */
const restMs = 120;

/** Asks for a text once nothing is typed any more; what comes too late is not shown. Undefined before the first answer. */
export function useFound(campaign: string, typed: string): SearchAnswer | undefined {
  const client = useClient();
  const [answer, setAnswer] = useState<SearchAnswer>();
  const text = typed.trim();
  useEffect(() => {
    if (text === "") return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const variables = { campaign, text, first: shownOfEach };
      const { data, error } = await client
        .query(ConsoleSearchDocument, variables, { requestPolicy: "network-only" })
        .toPromise();
      if (!isLate)
        setAnswer({ text, found: data?.search, problem: data ? undefined : error && codeOfError(error) });
    }, restMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [client, campaign, text]);
  return text === "" ? undefined : answer;
}
