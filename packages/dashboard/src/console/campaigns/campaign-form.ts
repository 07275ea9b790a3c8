import type { OfferedEntryFragment, OpenCampaignInput } from "../../graphql/generated";
import { languages } from "../../lib/language";
import type { LocalizedWords } from "../../lib/words-language";

/** An entry of a list as it stands in the form. */
export interface EntryFields {
  /** Empty for one that was added here: it gets a code when it is sent. */
  code: string;
  kk: string;
  ru: string;
  en: string;
}

/** What stands in the form of a new campaign. */
export interface CampaignFields {
  /** Slug of a series that is there; empty: a new one. */
  series: string;
  newSeries: string;
  slug: string;
  kk: string;
  ru: string;
  en: string;
  city: LocalizedWords;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  consentAge: string;
  isRehearsal: boolean;
  categories: EntryFields[];
  districts: EntryFields[];
}

/** What is wrong with a field: a key of the words for it. */
export type CampaignProblem =
  | "noName"
  | "noCity"
  | "slugRule"
  | "noDay"
  | "endsFirst"
  | "ageRule"
  | "noEntries"
  | "twice";

const slugRule = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The fields before anything is typed: Almaty's marathon with its lists, the latest series when there is one. */
export function emptyCampaign(
  series: string,
  offered: { categories: readonly OfferedEntryFragment[]; districts: readonly OfferedEntryFragment[] },
): CampaignFields {
  return {
    ...{ series, newSeries: "almaty-marathon", slug: "" },
    ...{ kk: "Игі істер марафоны", ru: "Марафон добрых дел", en: "Marathon of Good Deeds" },
    city: { kk: "Алматы", ru: "Алматы", en: "Almaty" },
    ...{ timeZone: "Asia/Almaty", startsOn: "", endsOn: "", consentAge: "16", isRehearsal: false },
    categories: offered.categories.map(entryFields),
    districts: offered.districts.map(entryFields),
  };
}

/** An entry as it stands in the form. */
export function entryFields({ code, name }: OfferedEntryFragment): EntryFields {
  return { code, kk: name.kk, ru: name.ru, en: name.en };
}

/** The short name that is offered for a campaign's address: its year behind the city's or the series' name. */
export function offeredSlug({ city, startsOn }: Pick<CampaignFields, "city" | "startsOn">): string {
  const year = startsOn.slice(0, 4);
  return year ? `${slugOf(city.en) || "marathon"}-${year}` : "";
}

/** What has to be corrected before a campaign can be opened, by field. */
export function campaignProblems(
  fields: CampaignFields,
): Partial<Record<keyof CampaignFields, CampaignProblem>> {
  const problems: Partial<Record<keyof CampaignFields, CampaignProblem>> = {};
  const age = Number(fields.consentAge);
  if (isBlank(fields)) problems.kk = "noName";
  if (isBlank(fields.city)) problems.city = "noCity";
  if (!fields.series && !slugRule.test(fields.newSeries.trim())) problems.newSeries = "slugRule";
  if (!slugRule.test(fields.slug.trim())) problems.slug = "slugRule";
  if (!fields.startsOn) problems.startsOn = "noDay";
  if (!fields.endsOn) problems.endsOn = "noDay";
  else if (fields.endsOn < fields.startsOn) problems.endsOn = "endsFirst";
  if (!/^\d{1,2}$/.test(fields.consentAge.trim()) || age > 18) problems.consentAge = "ageRule";
  for (const list of ["categories", "districts"] as const) {
    const problem = listProblem(fields[list]);
    if (problem) problems[list] = problem;
  }
  return problems;
}

function listProblem(entries: readonly EntryFields[]): CampaignProblem | undefined {
  const named = entries.filter((entry) => !isBlank(entry));
  if (named.length === 0) return "noEntries";
  // A programme's cell names an entry in any language, so no two may be called the same.
  const isTwice = languages.some((language) => {
    const names = named.map((entry) => entry[language].trim().toLowerCase()).filter((name) => name !== "");
    return new Set(names).size < names.length;
  });
  return isTwice ? "twice" : undefined;
}

/** What is sent; rows of a list that nobody has filled in are left out. */
export function toOpenCampaign(fields: CampaignFields): Omit<OpenCampaignInput, "clientRef"> {
  return {
    series: fields.series || fields.newSeries.trim(),
    slug: fields.slug.trim(),
    name: wordsOf(fields),
    city: wordsOf(fields.city),
    timeZone: fields.timeZone,
    startsOn: fields.startsOn,
    endsOn: fields.endsOn,
    consentAge: Number(fields.consentAge),
    isRehearsal: fields.isRehearsal,
    categories: withCodes("category", fields.categories),
    districts: withCodes("district", fields.districts),
  };
}

/** Entries as they are sent; gives each without a code one that no other has, of its English name where that makes one. */
export function withCodes(kind: string, entries: readonly EntryFields[]) {
  const taken = new Set(entries.map(({ code }) => code));
  return entries
    .filter((entry) => !isBlank(entry))
    .map((entry) => {
      const base = entry.code || slugOf(entry.en).slice(0, 36) || kind;
      let code = base;
      for (let count = 2; !entry.code && taken.has(code); count++) code = `${base}-${count}`;
      taken.add(code);
      return { code, name: wordsOf(entry) };
    });
}

function slugOf(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
}

/** The languages that somebody has written; the API fills the others. */
export function wordsOf({ kk, ru, en }: LocalizedWords) {
  return { kk: kk.trim() || null, ru: ru.trim() || null, en: en.trim() || null };
}

function isBlank({ kk, ru, en }: LocalizedWords): boolean {
  return `${kk}${ru}${en}`.trim() === "";
}
