import { IconPrinter } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { useListKeys } from "../shell/keys/use-list-keys";
import { RouteButton } from "../shell/RouteButton";
import { useDuplicatesWaiting } from "./duplicates/use-duplicates-waiting";
import { filterOf, isNarrowed, orderOf, readPeopleSearch } from "./people-search";
import { PeopleFilters } from "./PeopleFilters";
import list from "../shell/ListPage.module.css";
import styles from "./PeoplePage.module.css";
import { PersonRows } from "./PersonRows";
import { usePeople } from "./use-people";

const route = getRouteApi("/signed-in/frame/console/people");

/** The people whom the front office knows. The address says which of them. */
export function PeoplePage() {
  const t = useTranslations("console");
  const all = useTranslations("common");
  const f = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useCampaign();
  const { nodes, hasMore, hasFailed, more, retry } = usePeople(search);
  const waiting = useDuplicatesWaiting();
  const section = useRef<HTMLElement>(null);
  useListKeys(section);
  useEffect(() => {
    document.title = `${t("people.title")} · ${t("title")}`;
  }, [t]);
  const count = nodes?.length ?? 0;
  const showAll = <Button onClick={() => void navigate({ search: {} })}>{t("people.all")}</Button>;
  return (
    <section ref={section} className={list.page} aria-labelledby="people">
      <div className={list.head}>
        <h1 id="people" className={list.title}>
          {t("people.title")}
        </h1>
        <div className={styles.ways}>
          <RouteButton to="/console/people/import">{t("rosters.open")}</RouteButton>
          <RouteButton to="/console/people/badges" search={search}>
            <IconPrinter size={18} aria-hidden="true" /> {t("people.badges.many")}
          </RouteButton>
          <RouteButton to="/console/people/duplicates">
            {t("people.duplicates.title")} {waiting && <Pill tone="gold">{waiting}</Pill>}
          </RouteButton>
          <ExportButton
            list={{
              list: "PEOPLE",
              campaign: search.here ? campaign.slug : null,
              people: filterOf(search),
              peopleOrder: orderOf(search),
            }}
          />
        </div>
        <p className={styles.count} aria-live="polite">
          {nodes && t(hasMore ? "people.countMore" : "people.count", { count, shown: f.number(count) })}
        </p>
      </div>
      <PeopleFilters
        search={search}
        people={nodes}
        onChange={(change) =>
          void navigate({
            search: (kept) => ({ ...kept, ...readPeopleSearch({ ...kept, ...change }) }),
            replace: true,
          })
        }
      />
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes && count > 0 && (
        <div className={list.card}>
          <PersonRows people={nodes} />
          {hasMore && (
            <Button className={list.more} onClick={more}>
              {all("showMore")}
            </Button>
          )}
        </div>
      )}
      {nodes && count === 0 && !hasFailed && (
        <div className={list.card}>
          {isNarrowed(search) ? (
            <EmptyState title={t("people.none")} hint={t("people.noneHint")} action={showAll} />
          ) : (
            <EmptyState title={t("people.empty")} hint={t("people.emptyHint")} />
          )}
        </div>
      )}
    </section>
  );
}
