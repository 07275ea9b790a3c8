import { useTranslations } from "use-intl";
import type { EventBooksQuery } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { ByNow } from "../ByNow";
import type { Overtaken } from "../overtaken";
import type { EventFields } from "./event-form";

interface EventByNowProps {
  overtaken: Overtaken<EventFields> | undefined;
  /** Names for the codes in the fields; undefined until they are known. */
  books: EventBooksQuery["campaign"] | undefined;
}

/** What somebody else has made meanwhile of the fields of an event that the reader has changed too. */
export function EventByNow({ overtaken, books }: EventByNowProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const time = (local: string) => local.replace("T", " ");
  const labels: Record<keyof EventFields, string> = {
    kk: t("common.language.kk"),
    ru: t("common.language.ru"),
    en: t("common.language.en"),
    startsAt: t("console.eventForm.starts"),
    endsAt: t("console.eventForm.ends"),
    place: t("console.eventForm.place"),
    district: t("console.events.district"),
    category: t("console.events.category"),
    project: t("console.events.project"),
    organizers: t("console.events.organizers"),
    capacity: t("console.eventForm.capacity"),
    shifts: t("console.eventForm.shifts"),
    adultsOnly: t("console.eventForm.adultsOnly"),
    isDraft: t("console.eventForm.isDraft"),
    reason: t("console.steps.reason"),
  };
  const nameOf = (
    entries: readonly { code: string; name: Record<typeof language, string> }[],
    code: string,
  ) => entries.find((entry) => entry.code === code)?.name[language] ?? code;

  function value(name: keyof EventFields, newer: EventFields): string {
    switch (name) {
      case "startsAt":
      case "endsAt":
        return time(newer[name]);
      case "district":
        return nameOf(books?.districts ?? [], newer.district);
      case "category":
        return nameOf(books?.categories ?? [], newer.category);
      case "project":
        return books?.projects.find(({ id }) => id === newer.project)?.name[language] ?? "";
      case "organizers":
        return newer.organizers.map((organizer) => organizer.name[language]).join(", ");
      case "shifts":
        return newer.shifts.map(({ startsAt, endsAt }) => `${time(startsAt)} – ${time(endsAt)}`).join(", ");
      case "adultsOnly":
      case "isDraft":
        return t(newer[name] ? "console.byNow.yes" : "console.byNow.no");
      case "kk":
      case "ru":
      case "en":
      case "place":
      case "capacity":
      case "reason":
        return newer[name];
    }
  }

  return <ByNow overtaken={overtaken} label={(name) => labels[name]} value={value} />;
}
