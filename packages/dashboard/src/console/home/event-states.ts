import type { EventStatus } from "../../graphql/generated";
import type { Overview } from "./needs";

/** The states that the overview always names, in the order in which somebody asks for them. */
const named = ["LIVE", "APPROVED", "HELD"] as const satisfies readonly EventStatus[];
/** Those that it names when there are such events. */
const others = ["SUBMITTED", "DRAFT", "POSTPONED", "CANCELLED"] as const satisfies readonly EventStatus[];

/** How many events there are in a state. */
export interface EventState {
  status: EventStatus;
  count: number;
}

/** The states of the overview with their numbers. */
export function statesOf({ eventsByStatus }: Pick<Overview, "eventsByStatus">): readonly EventState[] {
  const countOf = (status: EventStatus) => eventsByStatus.find((one) => one.status === status)?.count ?? 0;
  return [...named, ...others.filter((status) => countOf(status) > 0)].map((status) => ({
    status,
    count: countOf(status),
  }));
}

/** The state that is shown first: what goes on, else what comes, else what was. */
export function firstState(states: readonly EventState[]): EventStatus {
  return states.find(({ count }) => count > 0)?.status ?? "LIVE";
}
