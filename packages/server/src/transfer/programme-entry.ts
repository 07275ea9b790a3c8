import type { CampaignBook, CodeEntry } from "../live/code-books.js";
import { fromLocal } from "../local-time.js";
import { findByName } from "./code-match.js";
import { type ProgrammeColumn, programmeColumns } from "./programme-columns.js";
import type { RowRefusal } from "./programme-refusals.js";
import type { TableRow } from "./table.js";
import { type ProgrammeStatus, readCount, readDate, readStatus, readTime } from "./programme-values.js";

/** What a row says about an event, understood. Null: it does not say. */
export interface ProgrammeEntry {
  line: number;
  title: { ru: string; kk: string | null };
  /** YYYY-MM-DD in the campaign's zone, the day it begins on. */
  date: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  category: CodeEntry;
  district: CodeEntry;
  organizer: string;
  project: string | null;
  beneficiaries: string | null;
  capacity: number | null;
  status: ProgrammeStatus;
}

/** Why a row was not understood, and the column that says it where there is one. */
export interface EntryRefusal {
  line: number;
  refusal: RowRefusal;
  column: ProgrammeColumn | null;
}

/** What the rules ask of the campaign. */
export type ProgrammeCampaign = Pick<
  CampaignBook,
  "timeZone" | "startsOn" | "endsOn" | "categories" | "districts"
>;

/** An end before its start means the next day, if that makes no more than this; else somebody mistyped. */
const longestNightMs = 12 * 3_600_000;

const needed = ["date", "start", "end", "titleRu", "category", "organizer", "district", "place"] as const;

/** As the tables and the contract have it. */
const longest: Partial<Record<ProgrammeColumn, number>> = {
  titleRu: 300,
  titleKk: 300,
  organizer: 120,
  project: 300,
  place: 200,
  beneficiaries: 300,
};

/** Understands one row by the campaign's days and code books, or says what is wrong with it first. */
export function readEntry(
  row: TableRow<ProgrammeColumn>,
  campaign: ProgrammeCampaign,
): ProgrammeEntry | EntryRefusal {
  const { line, cells } = row;
  const refuse = (refusal: RowRefusal, column: ProgrammeColumn | null = null): EntryRefusal => ({
    line,
    refusal,
    column,
  });

  if (row.isTooWide) return refuse("TOO_WIDE");
  const blank = needed.find((column) => cells[column] === "");
  if (blank) return refuse("BLANK", blank);
  const tooLong = columnNames.find((column) => cells[column].length > (longest[column] ?? Infinity));
  if (tooLong) return refuse("TOO_LONG", tooLong);

  const date = readDate(cells.date);
  if (!date) return refuse("BAD_DATE", "date");
  const start = readTime(cells.start);
  if (!start) return refuse("BAD_TIME", "start");
  const end = readTime(cells.end);
  if (!end) return refuse("BAD_TIME", "end");
  const category = findByName(campaign.categories, cells.category);
  if (!category) return refuse("UNKNOWN_CATEGORY", "category");
  const district = findByName(campaign.districts, cells.district);
  if (!district) return refuse("UNKNOWN_DISTRICT", "district");
  const capacity = cells.capacity === "" ? null : readCount(cells.capacity);
  if (capacity === undefined) return refuse("BAD_COUNT", "capacity");
  const status = readStatus(cells.status);
  if (!status) return refuse("BAD_STATUS", "status");
  if (date < campaign.startsOn || date > campaign.endsOn) return refuse("OUTSIDE_CAMPAIGN", "date");
  const startsAt = fromLocal(date, start, campaign.timeZone);
  const endsAt = endOf(startsAt, date, end, campaign.timeZone);
  if (!endsAt) return refuse("ENDS_BEFORE_START", "end");

  return {
    line,
    title: { ru: cells.titleRu, kk: cells.titleKk || null },
    date,
    startsAt,
    endsAt,
    place: cells.place,
    category,
    district,
    organizer: cells.organizer,
    project: cells.project || null,
    beneficiaries: cells.beneficiaries || null,
    capacity,
    status,
  };
}

function endOf(startsAt: Date, date: string, end: string, timeZone: string): Date | undefined {
  const sameDay = fromLocal(date, end, timeZone);
  if (sameDay > startsAt) return sameDay;
  const nextDay = fromLocal(dayAfter(date), end, timeZone);
  return nextDay.getTime() - startsAt.getTime() <= longestNightMs ? nextDay : undefined;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const columnNames = Object.keys(programmeColumns) as ProgrammeColumn[];
