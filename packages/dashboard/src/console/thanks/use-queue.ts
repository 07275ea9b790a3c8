import { useCallback, useState } from "react";
import { useClient } from "urql";
import { usePages } from "../../lib/use-pages";
import { codeOfError } from "../../graphql/errors";
import {
  ModerateThankYouDocument,
  TakeDownThankYouDocument,
  ThanksQueueDocument,
  type QueuedThankYouFragment,
} from "../../graphql/generated";
import { useSession } from "../access/use-session";
import { createReferences } from "../../lib/reference";
import type { Decision } from "./decision";
import type { QueueStatus } from "./queue-status";
import { useThanksChanges } from "./use-waiting";

const pageSize = 30;

/** What goes with a decision. */
export interface DecisionWords {
  /** Other words for the wall; undefined to keep them. */
  shortenedText?: string | undefined;
  reason?: string | undefined;
}

/** The thank-yous of one tab, one of which is looked at. */
export interface Queue {
  /** Undefined until the first page has come. */
  thankYous: readonly QueuedThankYouFragment[] | undefined;
  selected: QueuedThankYouFragment | undefined;
  select: (id: string) => void;
  /** Looks at the next or the one before; stays at the ends. */
  move: (by: 1 | -1) => void;
  decide: (decision: Decision, words: DecisionWords) => Promise<void>;
  isDeciding: boolean;
  /** Why the last decision was not taken: a code. */
  problem: string | undefined;
  /** The last decision that was taken, until it is taken back. */
  decided: Decision | undefined;
  /** Whether it can be taken back. */
  canTakeBack: boolean;
  /** Takes the last decision back, and looks at its thank-you again. */
  takeBack: () => Promise<void>;
  hasFailed: boolean;
  hasMore: boolean;
  more: () => void;
  retry: () => void;
}

/** Reads the tab of a campaign page by page; after a decision the next one is looked at. */
export function useQueue(
  campaign: string,
  status: QueueStatus,
  onlyFlagged: boolean,
  search?: string,
): Queue {
  const client = useClient();
  const session = useSession();
  const load = useCallback(
    async (after: string | null) => {
      const variables = {
        campaign,
        status,
        flagged: onlyFlagged || null,
        search: search ?? null,
        first: pageSize,
        after,
      };
      const { data, error } = await client.query(ThanksQueueDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      // Whoever is not signed in is answered only what is public: that is no empty queue.
      if (data.viewer.kind !== "COORDINATOR") {
        session.end();
        throw new Error("NOT_SIGNED_IN");
      }
      return data.thankYous;
    },
    [client, session, campaign, status, onlyFlagged, search],
  );
  const { nodes, hasMore, hasFailed, more, retry } = usePages(load, useThanksChanges());
  const [left, setLeft] = useState<readonly string[]>([]);
  const [selectedId, select] = useState<string>();
  const [references] = useState(createReferences);
  const [isDeciding, setDeciding] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Those taken since the tab was opened, the last one at the end. */
  const [taken, setTaken] = useState<readonly { id: string; decision: Decision }[]>([]);
  const last = taken.at(-1);

  const thankYous = nodes?.filter(({ id }) => !left.includes(id));
  const place = Math.max(0, thankYous?.findIndex(({ id }) => id === selectedId) ?? 0);
  const selected = thankYous?.[place];

  function show(id: string | undefined): void {
    select(id);
    setProblem(undefined);
    references.settled();
  }

  async function send({ verdict }: Decision, { shortenedText, reason }: DecisionWords, id: string) {
    const clientRef = references.of({ id, verdict, shortenedText, reason });
    const { error } =
      verdict === "HIDDEN"
        ? await client.mutation(TakeDownThankYouDocument, {
            input: { clientRef, thankYou: id, reason: reason ?? "" },
          })
        : await client.mutation(ModerateThankYouDocument, {
            input: {
              clientRef,
              id,
              decision: verdict,
              shortenedText: shortenedText ?? null,
              reason: reason ?? null,
            },
          });
    return error && codeOfError(error);
  }

  async function decide(decision: Decision, words: DecisionWords): Promise<void> {
    if (!selected || isDeciding) return;
    setDeciding(true);
    const code = await send(decision, words, selected.id);
    setDeciding(false);
    if (code !== undefined) {
      setProblem(code);
      // Somebody else was faster, or took it away: the list is not what it was.
      if (code === "WRONG_STATE" || code === "THANK_YOU_NOT_FOUND") retry();
      return;
    }
    setTaken((all) => [...all, { id: selected.id, decision }]);
    setLeft((ids) => [...ids, selected.id]);
    show((thankYous?.[place + 1] ?? thankYous?.[place - 1])?.id);
    retry();
  }

  async function takeBack(): Promise<void> {
    if (!last || isDeciding || last.decision.verdict === "HIDDEN") return;
    setDeciding(true);
    const { error } = await client.mutation(ModerateThankYouDocument, {
      input: { clientRef: references.of({ back: last.id }), id: last.id, decision: "RETURNED" },
    });
    setDeciding(false);
    const code = error && codeOfError(error);
    if (code !== undefined) return setProblem(code);
    setTaken((all) => all.slice(0, -1));
    setLeft((ids) => ids.filter((id) => id !== last.id));
    show(last.id);
    retry();
  }

  return {
    thankYous,
    selected,
    select: show,
    move: (by) => show(thankYous?.[place + by]?.id ?? selected?.id),
    decide,
    isDeciding,
    problem,
    decided: last?.decision,
    canTakeBack: last !== undefined && last.decision.verdict !== "HIDDEN",
    takeBack,
    hasFailed,
    hasMore,
    more,
    retry,
  };
}
