import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventBooksDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import type { ExportedFilter } from "./ExportButton";

/** What narrows a list, each condition in the words of the page that set it; empty when nothing does. */
export function useConditions(list: ExportedFilter): string[] {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const { events, people, organizations, thankYous, photos, state, duplicateState } = list;
  const [{ data }] = useQuery({
    query: EventBooksDocument,
    variables: { campaign: list.campaign ?? "" },
    pause: !events?.district && !events?.category,
  });
  const nameIn = (book: "districts" | "categories", code: string) =>
    data?.campaign?.[book].find((entry) => entry.code === code)?.name[language] ?? code;
  const words = (events ?? people ?? organizations ?? thankYous)?.search;
  const isOfOne = list.list === "PEOPLE" || list.list === "ORGANIZATIONS";
  const conditions = [
    words && `«${words}»`,
    isOfOne && list.campaign && t("console.organizations.here"),
    ...(events?.status ?? []).map((one) => t(`board.events.status.${one}`)),
    events?.date && f.dayMonth(events.date),
    events?.district && nameIn("districts", events.district),
    events?.category && nameIn("categories", events.category),
    people?.organization && t("console.people.oneOrganization"),
    people?.minor && t("console.people.onlyMinors"),
    people?.guardianMissing && t("console.people.guardianMissing"),
    organizations?.kind && t(`console.organizations.kinds.${organizations.kind}`),
    organizations?.sizeClass && t(`console.organizations.sizes.${organizations.sizeClass}`),
    typeof organizations?.verified === "boolean" &&
      t(`console.organizations.${organizations.verified ? "verified" : "unverified"}`),
    ...(thankYous?.status ?? []).map((one) => t(`console.thanks.tab.${one}`)),
    thankYous?.flagged && t("console.exports.flagged"),
    thankYous?.language && t(`console.thanks.language.${thankYous.language}`),
    photos?.status && t(`console.photos.queue.${photos.status}`),
    state && t(`console.results.state.${state}`),
    duplicateState && t(`console.people.duplicates.tab.${duplicateState}`),
  ];
  return conditions.flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
}
