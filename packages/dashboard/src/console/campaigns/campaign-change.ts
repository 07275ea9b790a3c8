import type { ChangeCampaignInput, ConsoleCampaignQuery } from "../../graphql/generated";
import { languages } from "../../lib/language";
import type { LocalizedWords } from "../../lib/words-language";
import { type CampaignFields, type EntryFields, entryFields, withCodes, wordsOf } from "./campaign-form";

/** A campaign as its form needs it. */
export type ChangedCampaign = NonNullable<ConsoleCampaignQuery["campaign"]>;

const lists = { categories: "category", districts: "district" } as const;

/** The fields as a campaign stands. */
export function fieldsOf(campaign: ChangedCampaign): CampaignFields {
  return {
    ...{ series: campaign.series.slug, newSeries: "", slug: campaign.slug },
    ...{ kk: campaign.name.kk, ru: campaign.name.ru, en: campaign.name.en },
    city: { kk: campaign.city.kk, ru: campaign.city.ru, en: campaign.city.en },
    ...{ timeZone: campaign.timeZone, startsOn: campaign.startsOn, endsOn: campaign.endsOn },
    ...{ consentAge: String(campaign.consentAge), isRehearsal: campaign.isRehearsal },
    categories: campaign.categories.map(entryFields),
    districts: campaign.districts.map(entryFields),
  };
}

/** Only what somebody has changed: what others change meanwhile is not written over. */
export function changesOf(
  before: CampaignFields,
  after: CampaignFields,
): Omit<ChangeCampaignInput, "clientRef" | "campaign"> {
  return {
    ...(!isSame(before, after) && { name: wordsOf(after) }),
    ...(!isSame(before.city, after.city) && { city: wordsOf(after.city) }),
    ...(before.startsOn !== after.startsOn && { startsOn: after.startsOn }),
    ...(before.endsOn !== after.endsOn && { endsOn: after.endsOn }),
    ...(before.consentAge !== after.consentAge && { consentAge: Number(after.consentAge) }),
    ...entriesOf("categories", before, after),
    ...entriesOf("districts", before, after),
  };
}

/** Entries that are called otherwise than before, and new ones. */
function entriesOf(list: keyof typeof lists, before: CampaignFields, after: CampaignFields) {
  const known = new Map(before[list].map((entry) => [entry.code, entry]));
  const places = new Set(
    withChanged(after[list], (entry) => {
      const old = known.get(entry.code);
      return !old || !isSame(old, entry);
    }),
  );
  // Codes are given with all entries in sight, so that none is given twice.
  const sent = withCodes(lists[list], after[list]).filter((_, place) => places.has(place));
  return sent.length > 0 ? { [list]: sent } : {};
}

/** Places, among the entries that have a name, of those that are meant. */
function withChanged(entries: readonly EntryFields[], isMeant: (entry: EntryFields) => boolean): number[] {
  return entries
    .filter((entry) => languages.some((one) => entry[one].trim() !== ""))
    .flatMap((entry, place) => (isMeant(entry) ? [place] : []));
}

/** The fields over a newer state: what somebody has typed stays, the rest is as it is by now. */
export function overNewer(
  typed: CampaignFields,
  before: CampaignFields,
  newer: CampaignFields,
): CampaignFields {
  const keep = <Field extends keyof CampaignFields>(field: Field): CampaignFields[Field] =>
    JSON.stringify(typed[field]) === JSON.stringify(before[field]) ? newer[field] : typed[field];
  return {
    ...newer,
    ...{ kk: keep("kk"), ru: keep("ru"), en: keep("en"), city: keep("city") },
    ...{ startsOn: keep("startsOn"), endsOn: keep("endsOn"), consentAge: keep("consentAge") },
    categories: listOverNewer("categories", typed, before, newer),
    districts: listOverNewer("districts", typed, before, newer),
  };
}

function listOverNewer(
  list: keyof typeof lists,
  typed: CampaignFields,
  before: CampaignFields,
  newer: CampaignFields,
): EntryFields[] {
  const of = (fields: CampaignFields, code: string) => fields[list].find((entry) => entry.code === code);
  const known = newer[list].map((entry) => {
    const [own, old] = [of(typed, entry.code), of(before, entry.code)];
    return own && old && !isSame(own, old) ? own : entry;
  });
  return [...known, ...typed[list].filter(({ code }) => code === "")];
}

const isSame = (one: LocalizedWords, other: LocalizedWords): boolean =>
  languages.every((language) => one[language] === other[language]);
