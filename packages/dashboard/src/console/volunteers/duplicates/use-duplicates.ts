import { useCallback, useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../../graphql/errors";
import {
  DecideDuplicateDocument,
  DuplicatePairsDocument,
  type DecideDuplicateInput,
  type DuplicatePairFragment,
  type DuplicateState,
} from "../../../graphql/generated";
import { usePages } from "../../../lib/use-pages";
import { useSessionState } from "../../access/use-session";
import { useWrite } from "../../use-write";
import { tellDecision, useDecisions } from "./decisions";

const pageSize = 20;

/** What was decided last on this page, so that it can be taken back. */
export interface LastDecision {
  /** As it was before. */
  pair: DuplicatePairFragment;
  decision: DuplicateState;
}

/** One tab of the queue of people who may be known twice. */
export interface Duplicates {
  /** Undefined until the first page has come. */
  pairs: readonly DuplicatePairFragment[] | undefined;
  hasMore: boolean;
  hasFailed: boolean;
  /** The one that is looked at; undefined when there is none. */
  selected: DuplicatePairFragment | undefined;
  last: LastDecision | undefined;
  /** Why the last decision was refused: a code. */
  refusal: string | undefined;
  isDeciding: boolean;
  select: (id: string) => void;
  /** To the next pair or the one before. */
  move: (by: 1 | -1) => void;
  decide: (pair: DuplicatePairFragment, decision: DuplicateState) => Promise<void>;
  /** Takes back what was decided last. */
  takeBack: () => Promise<void>;
  more: () => void;
  retry: () => void;
}

/** Reads the pairs of a state, again from the server after each decision: it may have settled others as well. */
export function useDuplicates(state: DuplicateState): Duplicates {
  const client = useClient();
  const { hasEnded } = useSessionState();
  const { write, isWriting } = useWrite<DecideDuplicateInput>(DecideDuplicateDocument);
  const decisions = useDecisions();
  const [selectedId, select] = useState<string>();
  const [last, setLast] = useState<LastDecision>();
  const [refusal, setRefusal] = useState<string>();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { state, first: pageSize, after };
      const asked = client.query(DuplicatePairsDocument, variables, { requestPolicy: "network-only" });
      const { data, error } = await asked;
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.duplicateCandidates;
    },
    [client, state],
  );
  const { nodes: pairs, hasMore, hasFailed, more, retry } = usePages(load, `${decisions} ${hasEnded}`);
  const selected = pairs?.find(({ id }) => id === selectedId) ?? pairs?.[0];
  const beside = (by: 1 | -1) => {
    const at = pairs?.findIndex(({ id }) => id === selected?.id) ?? -1;
    return pairs?.[at + by];
  };

  async function decide(pair: DuplicatePairFragment, decision: DuplicateState) {
    if (isWriting) return;
    setRefusal(undefined);
    const next = decision === state ? pair : (beside(1) ?? beside(-1));
    const code = await write({ candidate: pair.id, decision });
    setRefusal(code);
    if (code === undefined) {
      setLast({ pair, decision });
      select(next?.id);
    }
    // Also after a refusal: somebody else may have decided.
    tellDecision();
  }

  return {
    ...{ pairs, hasMore, hasFailed, selected, last, refusal, more, retry, select, decide },
    isDeciding: isWriting,
    move: (by) => select(beside(by)?.id ?? selected?.id),
    async takeBack() {
      if (last) await decide({ ...last.pair, state: last.decision }, last.pair.state);
    },
  };
}
