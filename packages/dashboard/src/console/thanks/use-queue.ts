import { useCallback, useState } from "react";
import { useClient } from "urql";
import { usePages } from "../../lib/use-pages";
import { codeOfError } from "../../graphql/errors";
import { ThanksQueueDocument, type QueuedThankYouFragment } from "../../graphql/generated";
import { useSession } from "../access/use-session";
import type { Decision } from "./decision";
import type { QueueFilter } from "./queue-filter";
import type { QueueStatus } from "./queue-status";
import { type DecisionWords, type ReadThankYou, useDeciding } from "./use-deciding";
import { useThanksChanges } from "./use-waiting";

const pageSize = 30;
/** The most that are decided about at once, as the contract has it. */
const mostTogether = 100;

/** The thank-yous of one tab, one of which is looked at. */
export interface Queue {
  /** Undefined until the first page has come. */
  thankYous: readonly QueuedThankYouFragment[] | undefined;
  selected: QueuedThankYouFragment | undefined;
  select: (id: string) => void;
  /** Looks at the next or the one before; stays at the ends. */
  move: (by: 1 | -1) => void;
  decide: (decision: Decision, words: DecisionWords) => Promise<void>;
  /** Those that are to be decided about together. */
  chosen: readonly QueuedThankYouFragment[];
  /** Chooses one, or leaves it out again. */
  choose: (id: string) => void;
  chooseNone: () => void;
  /** Decides the same about all that are chosen; those that are refused stay chosen. */
  decideTogether: (decision: Decision, reason?: string) => Promise<void>;
  isDeciding: boolean;
  /** Why the last decision was not taken: a code. */
  problem: string | undefined;
  /** The last decision that was taken, until it is taken back. */
  decided: Decision | undefined;
  /** Whether the last one can be taken back. */
  canTakeBack: boolean;
  /** Takes the last decision back, and looks at its thank-you again. */
  takeBack: () => Promise<void>;
  /** Takes the decision about this one back, whoever took it. */
  takeBackOne: (thankYou: ReadThankYou) => Promise<void>;
  hasFailed: boolean;
  hasMore: boolean;
  more: () => void;
  retry: () => void;
}

/**
 * Reads the tab of a campaign page by page; after a decision the next one is looked at.
 *
 * @param onDecided hears of each decision that is taken, or taken back, here
 */
export function useQueue(
  campaign: string,
  status: QueueStatus,
  filter: QueueFilter,
  onDecided: () => void,
): Queue {
  const client = useClient();
  const session = useSession();
  const { onlyFlagged, language, search } = filter;
  const load = useCallback(
    async (after: string | null) => {
      const narrowed = { flagged: onlyFlagged || null, language: language ?? null, search: search ?? null };
      const variables = { campaign, status, ...narrowed, first: pageSize, after };
      const { data, error } = await client.query(ThanksQueueDocument, variables);
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      // Whoever is not signed in is answered only what is public: that is no empty queue.
      if (data.viewer.kind !== "COORDINATOR") {
        session.end();
        throw new Error("NOT_SIGNED_IN");
      }
      return data.thankYous;
    },
    [client, session, campaign, status, onlyFlagged, language, search],
  );
  const { nodes, hasMore, hasFailed, more, retry } = usePages(load, useThanksChanges());
  const deciding = useDeciding(campaign);
  const { isDeciding } = deciding;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [selectedId, select] = useState<string>();
  const [chosenIds, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  /** Those taken since the tab was opened, the last one at the end. */
  const [taken, setTaken] = useState<readonly { thankYou: ReadThankYou; decision: Decision }[]>([]);
  const last = taken.at(-1);
  const canTakeBack = last !== undefined && last.decision.verdict !== "HIDDEN";

  const thankYous = nodes?.filter(({ id }) => !left.includes(id));
  const place = Math.max(0, thankYous?.findIndex(({ id }) => id === selectedId) ?? 0);
  const selected = thankYous?.[place];
  // What somebody else has decided about meanwhile is chosen no more.
  const chosen = thankYous?.filter(({ id }) => chosenIds.includes(id)) ?? [];

  function show(id: string | undefined): void {
    select(id);
    setProblem(undefined);
    deciding.settled();
  }

  /** Leaves those out that were decided about, and looks at the next one that is still there. */
  function leave(decided: readonly ReadThankYou[], decision: Decision): void {
    const ids = decided.map(({ id }) => id);
    const isHere = ({ id }: ReadThankYou) => !ids.includes(id);
    setTaken((all) => [...all, ...decided.map((thankYou) => ({ thankYou, decision }))]);
    onDecided();
    setLeft((all) => [...all, ...ids]);
    setChosen((all) => all.filter((id) => !ids.includes(id)));
    const next = thankYous?.slice(place).find(isHere) ?? thankYous?.slice(0, place).findLast(isHere);
    show(next?.id);
    retry();
  }

  async function decide(decision: Decision, words: DecisionWords): Promise<void> {
    if (!selected || isDeciding) return;
    const { thankYou, code } = await deciding.send(decision.verdict, words, selected);
    if (thankYou) return leave([thankYou], decision);
    setProblem(code);
    // Somebody else was faster, or took it away: the list is not what it was.
    if (isOutdated(code)) retry();
  }

  async function decideTogether(decision: Decision, reason?: string): Promise<void> {
    if (chosen.length === 0 || isDeciding) return;
    const those = chosen.slice(0, mostTogether);
    const { decided, refused } = await deciding.sendTogether(decision.verdict, reason, those);
    if (decided.length > 0) leave(decided, decision);
    setProblem(refused[0]?.code);
    if (refused.some(({ code }) => isOutdated(code))) retry();
  }

  async function takeBackOne(read: ReadThankYou): Promise<void> {
    if (isDeciding) return;
    const { thankYou, code } = await deciding.send("RETURNED", {}, read);
    if (code !== undefined) return setProblem(code);
    const { id } = thankYou;
    setTaken((all) => all.filter((one) => one.thankYou.id !== id));
    onDecided();
    setLeft((ids) => ids.filter((one) => one !== id));
    show(id);
    retry();
  }

  return {
    thankYous,
    selected,
    select: show,
    move: (by) => show(thankYous?.[place + by]?.id ?? selected?.id),
    decide,
    chosen,
    choose: (id) => setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id])),
    chooseNone: () => setChosen([]),
    decideTogether,
    isDeciding,
    problem,
    decided: last?.decision,
    canTakeBack,
    takeBack: async () => {
      if (last && canTakeBack) await takeBackOne(last.thankYou);
    },
    takeBackOne,
    hasFailed,
    hasMore,
    more,
    retry,
  };
}

function isOutdated(code: string): boolean {
  return ["WRONG_STATE", "STALE_CHANGE", "THANK_YOU_NOT_FOUND"].includes(code);
}
