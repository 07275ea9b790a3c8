import { eventOfCode } from "./event-code";

/** For whom the address asks thanks. */
export type ThanksPlace =
  | { page: "everyone" }
  | { page: "event"; /** Id of the event. */ event: string }
  | { page: "unknown" };

/** Reads the path: `/thanks` is for the whole marathon, `/thanks/:code` for an event. */
export function thanksPlaceOf(pathname: string): ThanksPlace {
  const [, code, ...rest] = pathname.split("/").filter((part) => part !== "");
  if (code === undefined) return { page: "everyone" };
  const event = rest.length === 0 ? eventOfCode(code) : undefined;
  return event === undefined ? { page: "unknown" } : { page: "event", event };
}
