import type { DuplicateState } from "../../../graphql/generated";

/** The tabs of the queue in their order; the first is open where the address says nothing. */
export const duplicateStates = ["OPEN", "SAME", "NOT_SAME"] as const satisfies readonly DuplicateState[];

/** Reads an address; what it cannot mean is as if it were not there. */
export function readDuplicateSearch({ state }: Record<string, unknown>): {
  state?: DuplicateState | undefined;
} {
  return { state: duplicateStates.find((one) => one !== "OPEN" && one === state) };
}
