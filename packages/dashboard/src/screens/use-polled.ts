import type { AnyVariables, Client, TypedDocumentNode } from "@urql/core";
import { useEffect, useRef, useState } from "react";
import { openPoll, type Poll, type PollPace } from "./poll";

/** An answer and when it came. */
export interface Polled<Data> {
  data: Data;
  /** Milliseconds since 1970, by this screen's clock. */
  at: number;
}

interface PolledQuestion<Data, Variables extends AnyVariables> extends PollPace {
  query: TypedDocumentNode<Data, Variables>;
  /** Slug of the campaign that is asked about. */
  campaign: string;
  /** Asked again soon after this has changed. */
  changesWith: string | number;
}

/**
 * The last good answer over HTTP, asked for again and again; undefined before the first one of this campaign. A failed
 * question changes nothing: the lamp tells about the connection.
 */
export function usePolled<Data, Variables extends { campaign?: string | null | undefined }>(
  client: Client,
  { query, campaign, changesWith, everyMs, leastMs }: PolledQuestion<Data, Variables>,
): Polled<Data> | undefined {
  const [answer, setAnswer] = useState<Polled<Data> & { campaign: string }>();
  const poll = useRef<Poll>(undefined);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const variables = { campaign } as Variables;
      const { data } = await client.query(query, variables, { requestPolicy: "network-only" });
      if (data && isWanted) setAnswer({ data, at: Date.now(), campaign });
    };
    const opened = openPoll(ask, { everyMs, leastMs });
    poll.current = opened;
    return () => {
      isWanted = false;
      opened.close();
    };
  }, [client, query, campaign, everyMs, leastMs]);
  useEffect(() => poll.current?.nudge(), [changesWith]);
  return answer?.campaign === campaign ? answer : undefined;
}
