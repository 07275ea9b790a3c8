import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { EventRows } from "./EventRows";
import { isNarrowed, type EventsSearch } from "./events-search";
import list from "../shell/ListPage.module.css";
import styles from "./EventsPage.module.css";
import { useEvents } from "./use-events";

interface EventLinesProps {
  search: EventsSearch;
  /** Takes every filter away. */
  onShowAll: () => void;
}

/** The events that a search finds, how many they are, and more of them when there are. */
export function EventLines({ search, onShowAll }: EventLinesProps) {
  const t = useTranslations("console.events");
  const all = useTranslations("common");
  const f = useFormat();
  const { nodes, hasMore, hasFailed, more, retry } = useEvents(search);
  const count = nodes?.length ?? 0;
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {nodes && t(hasMore ? "countMore" : "count", { count, shown: f.number(count) })}
      </p>
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes && count > 0 && (
        <div className={list.card}>
          <EventRows events={nodes} />
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
            <EmptyState
              title={t("none")}
              hint={t("noneHint")}
              action={<Button onClick={onShowAll}>{t("all")}</Button>}
            />
          ) : (
            <EmptyState title={t("empty")} hint={t("emptyHint")} />
          )}
        </div>
      )}
    </>
  );
}
