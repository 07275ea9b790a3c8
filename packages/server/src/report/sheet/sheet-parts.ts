import type { CampaignReportView } from "@igilik/schema";
import { localDate } from "../../local-time.js";
import type { LocalizedTextValue } from "../../localized.js";
import type { SheetPart, SheetPeak } from "./report-sheet.js";
import { sheetDay } from "./sheet-format.js";
import type { SheetServices } from "./sheet-services.js";
import { sheetWords } from "./sheet-words.js";
import type { Speaker } from "./speaker.js";

type Progress = CampaignReportView["progress"];

interface Figures {
  activeVolunteers: number;
  volunteerTurnouts: number;
  eventsHeld: number;
}

/** The figures by day, category and district. */
export async function writeParts(
  { campaigns }: SheetServices,
  { say, number, language }: Speaker,
  { byDay, byCategory, byDistrict }: Progress,
): Promise<SheetPart[]> {
  const columns = [sheetWords.people, sheetWords.turnouts, sheetWords.held].map((words) => say(words));
  const part = async <Row extends Figures>(
    title: LocalizedTextValue,
    rows: readonly Row[],
    nameOf: (row: Row) => string | Promise<string>,
  ): Promise<SheetPart> => ({
    title: say(title),
    columns,
    rows: await Promise.all(
      rows.map(async (row) => ({
        name: await nameOf(row),
        figures: [row.activeVolunteers, row.volunteerTurnouts, row.eventsHeld].map(number),
      })),
    ),
  });
  return [
    await part(sheetWords.days, byDay, ({ date }) => sheetDay(language, date)),
    await part(sheetWords.categories, byCategory, async ({ categoryId }) =>
      say((await campaigns.categoryById(categoryId)).name),
    ),
    await part(sheetWords.districts, byDistrict, async ({ districtId }) =>
      say((await campaigns.districtById(districtId)).name),
    ),
  ];
}

/** The days as peaks: what is past, today by the campaign's clock, and what is to come. */
export function writePeaks(
  { number }: Speaker,
  { byDay, asOf }: Pick<Progress, "byDay" | "asOf">,
  timeZone: string,
): SheetPeak[] {
  const today = localDate(new Date(asOf), timeZone);
  return byDay.map(({ date, volunteerTurnouts }) => ({
    label: String(Number(date.slice(8))),
    turnouts: volunteerTurnouts,
    shown: number(volunteerTurnouts),
    when: date < today ? "PAST" : date === today ? "TODAY" : "AHEAD",
  }));
}
