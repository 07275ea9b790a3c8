import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  ModerateThankYouDocument,
  ModerateThankYousDocument,
  TakeDownThankYouDocument,
  type QueuedThankYouFragment,
} from "../../graphql/generated";
import { createReferences } from "../../lib/reference";
import type { Decision } from "./decision";

/** What goes with a decision. */
export interface DecisionWords {
  /** Other words for the wall; undefined to keep them. */
  shortenedText?: string | undefined;
  reason?: string | undefined;
}

/** A thank-you as it was read: what somebody has decided since is not decided over. */
export type ReadThankYou = Pick<QueuedThankYouFragment, "id" | "revision">;

/** One that was decided about, as it is now; or why it was not. */
export type Settled = { thankYou: ReadThankYou; code?: undefined } | { thankYou?: undefined; code: string };

/** What came of one decision about several. */
export interface Together {
  decided: readonly ReadThankYou[];
  refused: readonly { id: string; code: string }[];
}

/** Sends decisions, each under a reference of its own until it is answered. */
export function useDeciding(campaign: string) {
  const client = useClient();
  const [references] = useState(createReferences);
  const [isDeciding, setDeciding] = useState(false);

  async function deciding<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    setDeciding(true);
    const answer = await work();
    setDeciding(false);
    return answer;
  }

  /** Hidden ones are taken down, all others moderated. */
  const send = (
    verdict: Decision["verdict"] | "RETURNED",
    { shortenedText, reason }: DecisionWords,
    { id, revision }: ReadThankYou,
  ): Promise<Settled> =>
    deciding(async () => {
      const clientRef = references.of({ id, revision, verdict, shortenedText, reason });
      if (verdict === "HIDDEN") {
        const input = { clientRef, thankYou: id, reason: reason ?? "" };
        const { data, error } = await client.mutation(TakeDownThankYouDocument, { input });
        return data ? { thankYou: data.takeDown.thankYou } : { code: error ? codeOfError(error) : "NETWORK" };
      }
      const more = { shortenedText: shortenedText ?? null, reason: reason ?? null };
      const input = { clientRef, id, revision, decision: verdict, ...more };
      const { data, error } = await client.mutation(ModerateThankYouDocument, { input });
      return data
        ? { thankYou: data.moderateThankYou.thankYou }
        : { code: error ? codeOfError(error) : "NETWORK" };
    });

  /** What is wrong with all of them is the refusal of each. */
  const sendTogether = (
    decision: Decision["verdict"],
    reason: string | undefined,
    read: readonly ReadThankYou[],
  ): Promise<Together> =>
    deciding(async () => {
      const thankYous = read.map(({ id, revision }) => ({ id, revision }));
      const content = { campaign, thankYous, decision, reason: reason ?? null };
      const input = { clientRef: references.of(content), ...content };
      const { data, error } = await client.mutation(ModerateThankYousDocument, { input });
      if (data) return data.moderateThankYous;
      const code = error ? codeOfError(error) : "NETWORK";
      return { decided: [], refused: thankYous.map(({ id }) => ({ id, code })) };
    });

  return { isDeciding, send, sendTogether, settled: references.settled };
}
