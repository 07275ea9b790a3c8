import type { ListedHoursFragment } from "../../graphql/generated";
import { stepsOf } from "./result-decisions";

/** What can be decided about hours; an amount that is wrong is rejected and claimed again. */
export const hoursSteps = ["VERIFIED", "DISPUTED", "REJECTED", "VOIDED"] as const;

/** One of them. */
export type HoursStep = (typeof hoursSteps)[number];

/** The most entries that the API decides about at once. */
export const mostEntries = 100;

/** What can be decided about all of these entries together. */
export function stepsForAll(entries: readonly Pick<ListedHoursFragment, "state">[]): readonly HoursStep[] {
  if (entries.length === 0 || entries.length > mostEntries) return [];
  return hoursSteps.filter((step) => entries.every(({ state }) => stepsOf[state].includes(step)));
}

/** Whether anything can be decided about an entry. */
export function isOpen({ state }: Pick<ListedHoursFragment, "state">): boolean {
  return stepsForAll([{ state }]).length > 0;
}
