import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { BoardEventsDocument } from "../graphql/generated";
import type { LocalDate } from "../lib/local-date";
import { Card } from "../ui/Card";
import { EmptyState } from "../ui/EmptyState";
import { followLink, hrefTo, useAddress } from "./address";
import type { BoardFigures } from "./board-live";
import { EventRow } from "./EventRow";
import styles from "./Events.module.css";
import { ListEnd } from "./ListEnd";
import { usePages } from "../lib/use-pages";

interface EventsProps {
  figures: BoardFigures;
  today: LocalDate;
  /** Changes when the list has to be read again. */
  lookAgain: string;
}

const pageSize = { coming: 4, all: 12 };

/** The events that are going on or to come; with `?events=all` in the address, all of them. */
export function Events({ figures, today, lookAgain }: EventsProps) {
  const t = useTranslations("board.events");
  const client = useClient();
  const { searchParams } = useAddress();
  const isAll = searchParams.get("events") === "all";
  const campaign = figures.campaign.slug;
  const load = useCallback(
    async (after: string | null) => {
      const filter = isAll ? null : { upcoming: true };
      const variables = { campaign, filter, first: isAll ? pageSize.all : pageSize.coming, after };
      const { data, error } = await client.query(BoardEventsDocument, variables, {
        requestPolicy: "network-only",
      });
      if (!data) throw error ?? new Error("The API answered nothing.");
      return data.events;
    },
    [client, campaign, isAll],
  );
  const pages = usePages(load, lookAgain);
  return (
    <div id="events" className={styles.place}>
      <Card
        title={isAll ? t("allTitle") : t("title")}
        action={
          <a
            className={styles.switch}
            href={hrefTo("/#events", { events: isAll ? undefined : "all" })}
            onClick={followLink}
          >
            {isAll ? t("comingOnly") : t("allTitle")}
          </a>
        }
      >
        {pages.nodes?.length === 0 && <EmptyState title={t("empty")} hint={t("emptyHint")} />}
        <ul aria-busy={pages.isLoading}>
          {pages.nodes?.map((event) => (
            <EventRow key={event.id} event={event} today={today} zone={figures.campaign.timeZone} />
          ))}
        </ul>
        <ListEnd pages={pages} asOf={figures.asOf} zone={figures.campaign.timeZone} />
      </Card>
    </div>
  );
}
