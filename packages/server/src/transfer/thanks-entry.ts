import type { ThankYouColumn } from "@igilik/schema";
import type { ThankYouLanguage } from "../database/tables.js";
import { fromLocal } from "../local-time.js";
import { aheadAtMostMs } from "../participation/check-in-rules.js";
import { refuseText } from "../thanks/thank-you-rules.js";
import { readDate, readTime } from "./programme-values.js";
import { sameText } from "./same-text.js";
import type { TableRow } from "./table.js";
import type { ThanksRefusal } from "./thanks-refusals.js";
import { findTarget, type NamedTargets } from "./thanks-targets.js";

/** What a row says, understood. Null: it does not say. */
export interface ThanksEntry {
  line: number;
  text: string;
  language: ThankYouLanguage | null;
  sender: string | null;
  heardAt: Date | null;
  projectId: string | null;
  eventId: string | null;
}

/** Why a row was not understood, and the column that says it where there is one. */
export interface ThanksEntryRefusal {
  line: number;
  refusal: ThanksRefusal;
  column: ThankYouColumn | null;
}

/** What the rules ask of the campaign. */
export interface ThankedCampaign {
  timeZone: string;
  /** By the campaign's clock. */
  now: Date;
  targets: NamedTargets;
}

/** How long a signature may be, in characters, as the contract has it. */
export const longestSender = 80;

const languages: readonly [ThankYouLanguage, RegExp][] = [
  ["KK", /^(kk|kz|kaz|қаз|каз)/],
  ["RU", /^(ru|рус|орыс)/],
  ["EN", /^(en|анг|ағыл)/],
];

/** Understands one row by the campaign's clock and names, or says what is wrong with it first. */
export function readThanksEntry(
  { line, cells, isTooWide }: TableRow<ThankYouColumn>,
  { timeZone, now, targets }: ThankedCampaign,
): ThanksEntry | ThanksEntryRefusal {
  const refuse = (refusal: ThanksRefusal, column: ThankYouColumn | null = null): ThanksEntryRefusal => ({
    line,
    refusal,
    column,
  });
  if (isTooWide) return refuse("TOO_WIDE");
  const moment = readMoment(cells.HEARD_AT);
  if (moment === undefined) return refuse("BAD_MOMENT", "HEARD_AT");
  const heardAt = moment && fromLocal(moment.date, moment.time, timeZone);
  if (heardAt && heardAt.getTime() > now.getTime() + aheadAtMostMs) return refuse("HEARD_AHEAD", "HEARD_AT");
  const language = readLanguage(cells.LANGUAGE);
  if (language === undefined) return refuse("BAD_LANGUAGE", "LANGUAGE");
  if (cells.FROM.length > longestSender) return refuse("FROM_TOO_LONG", "FROM");
  const text = refuseText(cells.TEXT);
  if (text === "TEXT_BLANK" || text === "TEXT_TOO_LONG" || text === "TEXT_ONLY_LINK")
    return refuse(text, "TEXT");
  const target = findTarget(targets, cells.TARGET, moment && moment.date);
  if (typeof target === "string") return refuse(target, "TARGET");
  return { line, text: cells.TEXT, language, sender: cells.FROM || null, heardAt, ...target };
}

/** A day and a time with a space between them; null for a blank cell, undefined when it is none. */
function readMoment(cell: string): { date: string; time: string } | null | undefined {
  if (cell === "") return null;
  const [day = "", clock = "", ...more] = cell.split(/[ T]/);
  const [date, time] = [readDate(day), readTime(clock)];
  return date && time && more.length === 0 ? { date, time } : undefined;
}

/** A language by its code or the beginning of its name; null for a blank cell, undefined when it is none. */
function readLanguage(cell: string): ThankYouLanguage | null | undefined {
  if (cell === "") return null;
  return languages.find(([, pattern]) => pattern.test(sameText(cell)))?.[0];
}
