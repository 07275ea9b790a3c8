/** What stands in the fields of a report. */
export interface ReportFields {
  /** Id of the event; empty until somebody has chosen. */
  event: string;
  /** People, one a line: a code, or a family and a given name. */
  people: string;
  /** Hours that each of them gave; empty when nobody has said. */
  hours: string;
  /** How many came without names; empty when the report says nothing of them. */
  headcount: string;
  /** How many at most, where nobody could count exactly; empty when `headcount` is exact. */
  headcountAtMost: string;
  /** Amounts by challenge; empty ones are not reported. */
  results: Record<string, string>;
}

/** What is wrong with a field: a key of the words for it. */
export type ReportProblem =
  | "chooseEvent"
  | "tooMany"
  | "hoursRule"
  | "headcountRule"
  | "rangeRule"
  | "amountRule"
  | "nothing";

const peopleAtMost = 500;

/** A report that tells of nobody without a name, and of no result. */
export const noNumbers = { headcount: "", headcountAtMost: "", results: {} } satisfies Partial<ReportFields>;

/** Whether there is something in the fields that would be missed: more than the event, which is chosen with one press. */
export function isTyped({ people, hours, headcount, headcountAtMost, results }: ReportFields): boolean {
  return [people, hours, headcount, headcountAtMost, ...Object.values(results)].some(
    (text) => text.trim() !== "",
  );
}

/** Each line once, in the order of the text. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean);
}

/** The text with another line in the place of the first one that says this. */
export function replaceLine(text: string, line: string, by: string): string {
  const lines = text.split("\n");
  const place = lines.findIndex((one) => one.trim() === line);
  return place < 0 ? text : lines.with(place, by).join("\n");
}

/** A number as people type it, with a comma too; undefined for nothing, NaN for what is none. */
export function amountOf(text: string): number | undefined {
  const written = text.trim().replaceAll(/\s/g, "").replace(",", ".");
  return written === "" ? undefined : /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
}

const isWithin = (value: number | undefined, above: number, most: number): boolean =>
  value === undefined || (value > above && value <= most);

const isCount = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && isWithin(value, -1, 1_000_000));

/** What has to be corrected before a report can be tried out; results under `results.<challenge>`. */
export function reportProblems(fields: ReportFields): Record<string, ReportProblem> {
  const problems: Record<string, ReportProblem> = {};
  const headcount = amountOf(fields.headcount);
  const headcountAtMost = amountOf(fields.headcountAtMost);
  const amounts = Object.entries(fields.results).map(([id, text]) => [id, amountOf(text)] as const);
  if (fields.event === "") problems["event"] = "chooseEvent";
  if (linesOf(fields.people).length > peopleAtMost) problems["people"] = "tooMany";
  if (!isWithin(amountOf(fields.hours), 0, 24)) problems["hours"] = "hoursRule";
  if (!isCount(headcount) || (headcount === undefined && headcountAtMost !== undefined)) {
    problems["headcount"] = "headcountRule";
  }
  if (!isCount(headcountAtMost)) problems["headcountAtMost"] = "headcountRule";
  else if (headcountAtMost !== undefined && headcount !== undefined && headcountAtMost < headcount) {
    problems["headcountAtMost"] = "rangeRule";
  }
  for (const [id, amount] of amounts) {
    if (!isWithin(amount, 0, 100_000_000)) problems[`results.${id}`] = "amountRule";
  }
  const isEmpty =
    linesOf(fields.people).length === 0 &&
    headcount === undefined &&
    amounts.every(([, amount]) => amount === undefined);
  if (isEmpty && Object.keys(problems).length === 0) problems["people"] = "nothing";
  return problems;
}
