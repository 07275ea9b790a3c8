import type { Language, SendThankYouInput, WordsFragment } from "../../graphql/generated";
import { instantOf, type LocalDateTime } from "../../lib/zoned-time";
import { lengthOf, longestText } from "./decision";

/** An event as the form holds it. */
export interface ThankedEvent {
  id: string;
  title: WordsFragment;
  localDate: string;
}

/** Whom words are for: all volunteers, those of a project, or those of an event that may still be looked for. */
export type HeardTarget =
  | { kind: "everyone" }
  | { kind: "project"; id: string }
  | { kind: "event"; event: ThankedEvent | undefined };

/** What stands in the fields of the form for words that were heard. */
export interface HeardFields {
  text: string;
  /** Empty while nobody has chosen. */
  language: Language | "";
  /** A role, never an identity. */
  from: string;
  to: HeardTarget;
  /** By the campaign's clock; empty when nobody knows. */
  heardAt: LocalDateTime;
}

/** What is wrong with a field: the code of a refusal, or a key of the words for it. */
export type HeardProblem = "TEXT_BLANK" | "TEXT_TOO_LONG" | "eventNeeded";

/** What has to be corrected before the fields can be sent. Whether a time has come only the server's clock knows. */
export function heardProblems({ text, to }: HeardFields): Partial<Record<keyof HeardFields, HeardProblem>> {
  const words = text.trim();
  return {
    ...(words === "" && { text: "TEXT_BLANK" }),
    ...(lengthOf(words) > longestText && { text: "TEXT_TOO_LONG" }),
    ...(to.kind === "event" && !to.event && { to: "eventNeeded" }),
  };
}

/** Which field a refusal of the server is about. */
export const heardFieldOf: Record<string, keyof HeardFields> = {
  TEXT_BLANK: "text",
  TEXT_TOO_LONG: "text",
  TEXT_ONLY_LINK: "text",
  HEARD_AHEAD: "heardAt",
  EVENT_NOT_FOUND: "to",
  PROJECT_NOT_FOUND: "to",
};

/** What writes the words down, but for its reference and its campaign. */
export function heardInputOf(
  { text, language, from, to, heardAt }: HeardFields,
  timeZone: string,
): Omit<SendThankYouInput, "clientRef" | "campaign"> {
  return {
    text: text.trim(),
    language: language || null,
    from: from.trim() || null,
    project: to.kind === "project" ? to.id : null,
    event: to.kind === "event" ? (to.event?.id ?? null) : null,
    channel: "STREET",
    heardAt: heardAt ? instantOf(heardAt, timeZone) : null,
  };
}
