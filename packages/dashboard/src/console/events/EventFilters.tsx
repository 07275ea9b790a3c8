import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventBooksDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import { eventStates, longestSearch, type EventsSearch } from "./events-search";
import styles from "./EventsPage.module.css";
import { useStateName } from "./use-state-name";

interface EventFiltersProps {
  search: EventsSearch;
  /** Gets the field for words. */
  words: RefObject<HTMLInputElement | null>;
  /** What changes about the search; an empty text takes a filter away. */
  onChange: (change: Partial<Record<keyof EventsSearch, string>>) => void;
}

const places = ["status", "district", "category"] as const;

/** Which events are listed, and in which order. */
export function EventFilters({ search, words, onChange }: EventFiltersProps) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const stateName = useStateName();
  const { campaign } = useCampaign();
  const [{ data }] = useQuery({ query: EventBooksDocument, variables: { campaign: campaign.slug } });
  const { districts = [], categories = [] } = data?.campaign ?? {};
  // A calendar has its days as tabs, and one order.
  const isCalendar = search.view === "calendar";
  const choices = {
    status: eventStates.map((state) => ({ value: state, label: stateName(state) })),
    day: campaign.days.map((day) => ({ value: day, label: `${f.weekdayShort(day)}, ${f.dayMonth(day)}` })),
    district: districts.map(({ code, name }) => ({ value: code, label: name[language] })),
    category: categories.map(({ code, name }) => ({ value: code, label: name[language] })),
  };
  return (
    <div role="search" aria-label={t("console.events.filters")} className={styles.filters}>
      <TextInput
        ref={words}
        className={styles.words}
        aria-label={t("console.events.search")}
        placeholder={t("console.events.search")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        type="search"
        maxLength={longestSearch}
        value={search.q ?? ""}
        onChange={({ currentTarget }) => onChange({ q: currentTarget.value })}
      />
      {(isCalendar ? places : [...places, "day" as const]).map((name) => (
        <NativeSelect
          key={name}
          label={t(`console.events.${name}`)}
          data={[{ value: "", label: t("console.events.any") }, ...choices[name]]}
          value={search[name] ?? ""}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      ))}
      {!isCalendar && (
        <NativeSelect
          label={t("console.events.order")}
          data={[
            { value: "", label: t("console.events.earliest") },
            { value: "latest", label: t("console.events.latest") },
          ]}
          value={search.order ?? ""}
          onChange={({ currentTarget }) => onChange({ order: currentTarget.value })}
        />
      )}
    </div>
  );
}
