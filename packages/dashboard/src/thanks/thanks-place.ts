import { eventOfCode, splitPosterCode } from "./event-code";

/** For whom the address asks thanks. */
export type ThanksPlace =
  | { page: "everyone" }
  | {
      page: "event";
      /** Id of the event. */ event: string;
      /** Of the poster that was read; null for a bare code. */ signature: string | null;
    }
  | { page: "unknown" };

/** Reads the path: `/thanks` is for the whole marathon, `/thanks/:code` for an event. */
export function thanksPlaceOf(pathname: string): ThanksPlace {
  const [, code, ...rest] = pathname.split("/").filter((part) => part !== "");
  if (code === undefined) return { page: "everyone" };
  const poster = splitPosterCode(code);
  const event = rest.length === 0 ? eventOfCode(poster.code) : undefined;
  return event === undefined ? { page: "unknown" } : { page: "event", event, signature: poster.signature };
}
