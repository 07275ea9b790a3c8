import { NativeSelect, TextInput, type NativeSelectProps } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { PortalEventsDocument, type PortalEventFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./Portal.module.css";
import { useOwnOrganization } from "./use-own-organization";

interface EventFieldProps extends Omit<NativeSelectProps, "data" | "label" | "value"> {
  /** Id; empty until one is chosen. */
  value?: string;
}

/**
 * Chooses the event of which an organization tells: one of its own that goes on or was held, the latest first. Those of
 * others are found by words of the title or the place; who holds none sees them all.
 */
export function EventField({ value = "", ...field }: EventFieldProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const { id } = useOwnOrganization();
  const { slug: campaign, timeZone } = useCampaign().campaign;
  const [words, setWords] = useState("");
  const search = useDeferredValue(words.trim()) || null;
  const [{ data }] = useQuery({
    query: PortalEventsDocument,
    variables: { campaign, id, search, chosen: value, hasChosen: value !== "" },
  });
  const own = data?.own.nodes ?? [];
  const areOthersMeant = search !== null || own.length === 0;
  const isOwn = new Set(own.map((event) => event.id));
  const others = areOthersMeant ? (data?.all.nodes ?? []).filter((event) => !isOwn.has(event.id)) : [];
  const { chosen } = data ?? {};
  const isListed = [...own, ...others].some((event) => event.id === value);
  const toItem = (event: PortalEventFragment) => ({
    value: event.id,
    label: `${f.dayMonth(event.localDate)}, ${f.time(event.startsAt, timeZone)}: ${event.title[language]} · ${event.place}`,
  });
  const groups = [
    { group: t("portal.ownEvents"), items: own.map(toItem) },
    { group: t("portal.otherEvents"), items: others.map(toItem) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={styles.choice}>
      <NativeSelect
        {...field}
        value={value}
        label={t("portal.event")}
        data={[
          { value: "", label: t("eventForm.choose") },
          // Words that find others do not take away what was chosen.
          ...(chosen && !isListed ? [toItem(chosen)] : []),
          ...groups,
        ]}
      />
      <TextInput
        type="search"
        label={t("portal.findEvent")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        maxLength={100}
        autoComplete="off"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault(); // it finds, and hands nothing in
        }}
      />
    </div>
  );
}
