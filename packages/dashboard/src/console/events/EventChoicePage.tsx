import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useSettled } from "../../lib/use-settled";
import { useSnapshot } from "../../graphql/use-live";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useConsoleLive } from "../live/console-figures";
import styles from "./EventChoicePage.module.css";
import { EventList } from "./EventList";
import { useEventChoices } from "./use-event-choices";

const route = getRouteApi("/signed-in/frame/console/desk");

/** Where the desk stands: what goes on now comes first, the rest can be searched. */
export function EventChoicePage() {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const mayCheckIn = useMay("RECORD_PARTICIPATION");
  const navigate = route.useNavigate();
  const { q } = route.useSearch();
  const figures = useSnapshot(useConsoleLive());
  const changes = useSettled(
    `${figures?.eventsPlanned}.${figures?.eventsLive}.${figures?.eventsHeld}`,
    3_000,
    500,
  );
  const { choices, problem, retry } = useEventChoices(q, changes);
  useEffect(() => {
    document.title = `${t("desk.title")} · ${t("title")}`;
  }, [t]);

  if (!mayCheckIn) return <ErrorState title={t("desk.title")} hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("desk.chooseEvent")}</h1>
      <TextInput
        aria-label={t("desk.searchEvents")}
        placeholder={t("desk.searchEvents")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        type="search"
        value={q ?? ""}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: (kept) => ({ ...kept, q: value || undefined }), replace: true })
        }
      />
      {problem && <ErrorState hint={sentence(problem)} onRetry={retry} />}
      {!choices && !problem && <LoadingState />}
      {choices && (
        <>
          {choices.ofToday.length > 0 && (
            <EventList
              title={t("desk.today", { date: f.dayMonth(choices.today) })}
              events={choices.ofToday}
              today={choices.today}
            />
          )}
          {choices.others.length > 0 && (
            <EventList
              title={q ? t("desk.found") : t("desk.coming")}
              events={choices.others}
              today={choices.today}
            />
          )}
          {choices.ofToday.length + choices.others.length === 0 && (
            <EmptyState title={t("desk.noEvents")} hint={t("desk.noEventsHint")} />
          )}
        </>
      )}
    </div>
  );
}
