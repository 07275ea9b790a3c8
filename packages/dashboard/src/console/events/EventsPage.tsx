import { IconCalendarDown, IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { publicAddress } from "../public-address";
import { RouteButton } from "../shell/RouteButton";
import { useKeys } from "../shell/keys/use-keys";
import { useListKeys } from "../shell/keys/use-list-keys";
import { EventFilters } from "./EventFilters";
import { EventRows } from "./EventRows";
import { isNarrowed, readEventsSearch } from "./events-search";
import styles from "./EventsPage.module.css";
import { useEvents } from "./use-events";

const route = getRouteApi("/signed-in/frame/console/events");

/** The campaign's events. The address says which of them and in which order, so that a link shows the same list. */
export function EventsPage() {
  const t = useTranslations("console");
  const all = useTranslations("common");
  const k = useTranslations("console.keys");
  const f = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayManage = useMay("MANAGE_EVENTS");
  const section = useRef<HTMLElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const { campaign } = useCampaign();
  const { nodes, hasMore, hasFailed, more, retry } = useEvents(search);
  useEffect(() => {
    document.title = `${t("events.title")} · ${t("title")}`;
  }, [t]);

  useListKeys(section);
  useKeys([
    { keys: ["F"], says: k("words"), run: () => words.current?.focus() },
    {
      keys: ["Esc"],
      says: k("leave"),
      inside: section,
      whileTyping: true,
      run: () => section.current?.focus(),
    },
  ]);

  const count = nodes?.length ?? 0;
  return (
    <section ref={section} className={styles.page} tabIndex={-1} aria-labelledby="events">
      <div className={styles.head}>
        <h1 id="events" className={styles.title}>
          {t("events.title")}
        </h1>
        <p className={styles.count} aria-live="polite">
          {nodes && t(hasMore ? "events.countMore" : "events.count", { count, shown: f.number(count) })}
        </p>
        {!campaign.isRehearsal && (
          <a href={publicAddress("/events.ics", campaign.slug)} className={styles.follow}>
            <IconCalendarDown size={18} aria-hidden="true" /> {t("events.follow")}
          </a>
        )}
        {mayManage && (
          <RouteButton to="/console/events/new" look="primary">
            <IconPlus size={18} aria-hidden="true" /> {t("eventForm.new")}
          </RouteButton>
        )}
      </div>
      <EventFilters
        search={search}
        words={words}
        onChange={(change) =>
          void navigate({
            search: (kept) => ({ ...kept, ...readEventsSearch({ ...kept, ...change }) }),
            replace: true,
          })
        }
      />
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes && count > 0 && (
        <div className={styles.card}>
          <EventRows events={nodes} />
          {hasMore && (
            <Button className={styles.more} onClick={more}>
              {all("showMore")}
            </Button>
          )}
        </div>
      )}
      {nodes && count === 0 && !hasFailed && (
        <div className={styles.card}>
          {isNarrowed(search) ? (
            <EmptyState
              title={t("events.none")}
              hint={t("events.noneHint")}
              action={<Button onClick={() => void navigate({ search: {} })}>{t("events.all")}</Button>}
            />
          ) : (
            <EmptyState title={t("events.empty")} hint={t("events.emptyHint")} />
          )}
        </div>
      )}
    </section>
  );
}
