import { IconCalendarDown, IconPlus } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { publicAddress } from "../public-address";
import { RouteButton } from "../shell/RouteButton";
import { useKeys } from "../shell/keys/use-keys";
import { useListKeys } from "../shell/keys/use-list-keys";
import { EventFilters } from "./EventFilters";
import { EventLines } from "./EventLines";
import { filterOf, orderOf, readEventsSearch, type EventsSearch } from "./events-search";
import list from "../shell/ListPage.module.css";
import styles from "./EventsPage.module.css";
import tabs from "../shell/Tabs.module.css";
import { EventCalendar } from "./calendar/EventCalendar";

const route = getRouteApi("/signed-in/frame/console/events");

const views = ["list", "calendar"] as const;

/** The campaign's events as a list or by the hours of a day. The address says which of them and in which order, so that a link shows the same list. */
export function EventsPage() {
  const t = useTranslations("console");
  const k = useTranslations("console.keys");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayManage = useMay("MANAGE_EVENTS");
  const section = useRef<HTMLElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const { campaign } = useCampaign();
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

  const change = (to: Partial<Record<keyof EventsSearch, string>>) =>
    void navigate({
      search: (kept) => ({ ...kept, ...readEventsSearch({ ...kept, ...to }) }),
      replace: true,
    });
  return (
    <section ref={section} className={list.page} tabIndex={-1} aria-labelledby="events">
      <div className={list.head}>
        <h1 id="events" className={list.title}>
          {t("events.title")}
        </h1>
        <nav aria-label={t("calendar.view")} className={`${tabs.tabs} ${styles.views}`}>
          {views.map((view) => (
            <Link
              key={view}
              from="/console/events"
              to="/console/events"
              search={(kept) => ({ ...kept, view: view === "list" ? undefined : view })}
              className={tabs.tab}
              data-open={view === (search.view ?? "list")}
              aria-current={view === (search.view ?? "list") ? "page" : undefined}
            >
              {t(`calendar.views.${view}`)}
            </Link>
          ))}
        </nav>
        {!campaign.isRehearsal && (
          <a href={publicAddress("/events.ics", campaign.slug)} className={styles.follow}>
            <IconCalendarDown size={18} aria-hidden="true" /> {t("events.follow")}
          </a>
        )}
        {mayManage && (
          <ExportButton
            list={{
              list: "EVENTS",
              campaign: campaign.slug,
              events: filterOf(search),
              eventOrder: orderOf(search),
            }}
          />
        )}
        {mayManage && (
          <RouteButton to="/console/events/new" look="primary">
            <IconPlus size={18} aria-hidden="true" /> {t("eventForm.new")}
          </RouteButton>
        )}
      </div>
      <EventFilters search={search} words={words} onChange={change} />
      {search.view === "calendar" ? (
        <EventCalendar search={search} onChoose={(day) => change({ day })} />
      ) : (
        <EventLines search={search} onShowAll={() => void navigate({ search: {} })} />
      )}
    </section>
  );
}
