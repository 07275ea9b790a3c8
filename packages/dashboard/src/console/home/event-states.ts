import type { EventState } from "../events/events-search";
import type { Overview } from "./needs";

/** The states that the overview always names, in the order in which somebody asks for them. */
const named = ["LIVE", "APPROVED", "HELD"] as const satisfies readonly EventState[];
/** Those that it names when there are such events. */
const others = [
  "AWAITING",
  "SUBMITTED",
  "DRAFT",
  "POSTPONED",
  "CANCELLED",
] as const satisfies readonly EventState[];

/** How many events there are in a state. */
export interface StateCount {
  state: EventState;
  count: number;
}

/** The states of the overview with their numbers. */
export function statesOf({
  eventsByStatus,
  unconfirmedCount,
}: Pick<Overview, "eventsByStatus" | "unconfirmedCount">): readonly StateCount[] {
  const countOf = (state: EventState) => {
    if (state === "AWAITING") return unconfirmedCount;
    const count = eventsByStatus.find(({ status }) => status === state)?.count ?? 0;
    // One that has ended does not go on, though nobody has said yet whether it took place.
    return state === "LIVE" ? count - unconfirmedCount : count;
  };
  return [...named, ...others.filter((state) => countOf(state) > 0)].map((state) => ({
    state,
    count: countOf(state),
  }));
}

/** The state that is shown first: what goes on, else what comes, else what was. */
export function firstState(states: readonly StateCount[]): EventState {
  return states.find(({ count }) => count > 0)?.state ?? "LIVE";
}
