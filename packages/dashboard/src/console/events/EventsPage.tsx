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
import { useKeyDown } from "../shell/use-key-down";
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
  // Its keys work from the start.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  useKeyDown(section, (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, select");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping) {
      if (event.key !== "Escape") return;
      section.current?.focus();
    } else if (event.code === "Slash" || event.key === "/") words.current?.focus();
    else if (event.code === "KeyJ" || event.key === "ArrowDown") moveFocus(section.current, 1);
    else if (event.code === "KeyK" || event.key === "ArrowUp") moveFocus(section.current, -1);
    else return;
    event.preventDefault();
  });

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
        <p className={styles.keys}>{t("events.keys")}</p>
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

/** Moves the focus to the next line of the list or the one before; into the list from outside. */
function moveFocus(section: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(section?.querySelectorAll<HTMLElement>("[data-event]") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? rows[0] : rows[at + by];
  next?.focus();
}
