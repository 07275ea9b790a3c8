import type { Language } from "../../graphql/generated";
import type { QueueStatus } from "./queue-status";

/** Which thank-yous of a tab are listed. */
export interface QueueFilter {
  /** Only those in which something was noticed. */
  onlyFlagged: boolean;
  /** Undefined: in any language. */
  language: Language | undefined;
  /** Only those that hold these words; undefined: all. */
  search: string | undefined;
}

/** The tab and what narrows it, as the address says it. */
export interface ThanksSearch {
  /** Left out: what waits. */
  status?: QueueStatus | undefined;
  flagged?: "yes" | undefined;
  language?: Language | undefined;
  q?: string | undefined;
}

/** Reads a language from an address; undefined for what is none. */
export function readLanguage(value: unknown): Language | undefined {
  return (["KK", "RU", "EN"] as const).find((language) => language === value);
}
