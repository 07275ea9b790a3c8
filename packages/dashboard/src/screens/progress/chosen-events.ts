import type { SceneEvent } from "./scene-figures";

const places = 4;
const mostLive = 3;

/**
 * What stands in the bar: what is going on now, the earliest first, and at least one that is still to come where there
 * is one.
 */
export function chooseEvents(events: readonly SceneEvent[]): SceneEvent[] {
  const live = events.filter(({ status }) => status === "LIVE");
  const next = events.filter(({ status }) => status === "APPROVED");
  const shown = next.length > 0 ? live.slice(0, mostLive) : live;
  return [...shown, ...next].slice(0, places);
}
