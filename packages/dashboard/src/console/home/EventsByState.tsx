import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { ConsoleEventsDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { LoadingState } from "../../ui/LoadingState";
import { useCampaign } from "../campaigns/campaign-choice";
import { type EventState, filterOf, stateOf } from "../events/events-search";
import { useStateName } from "../events/use-state-name";
import { RouteButton } from "../shell/RouteButton";
import { EventBars } from "./EventBars";
import { firstState, statesOf } from "./event-states";
import styles from "./EventsByState.module.css";
import type { Overview } from "./needs";

interface EventsByStateProps {
  overview: Overview;
  /** Another one reads the events again. */
  round: string;
}

const shownAtMost = 6;

/** How many events stand where, and the first of those in one state with how full they are. */
export function EventsByState({ overview, round }: EventsByStateProps) {
  const t = useTranslations();
  const f = useFormat();
  const stateName = useStateName();
  const { campaign } = useCampaign();
  const states = statesOf(overview);
  const [chosen, choose] = useState<EventState>();
  const state = chosen ?? firstState(states);
  const count = states.find((one) => one.state === state)?.count ?? 0;
  const context = useMemo(() => ({ requestPolicy: "cache-and-network" as const, round }), [round]);
  const [{ data }] = useQuery({
    query: ConsoleEventsDocument,
    variables: {
      campaign: campaign.slug,
      filter: filterOf({ status: state }),
      // Of what is over the last ones are news.
      orderBy: state === "HELD" ? "STARTS_AT_DESC" : "STARTS_AT_ASC",
      first: shownAtMost,
    },
    pause: count === 0,
    context,
  });
  const total = states.reduce((sum, one) => sum + one.count, 0);
  const events = data?.events.nodes.filter((event) => stateOf(event) === state) ?? [];
  return (
    <Card
      title={t("console.events.title")}
      unit={t("console.events.count", { count: total, shown: f.number(total) })}
    >
      <div role="group" aria-label={t("console.events.status")} className={styles.states}>
        {states.map((one) => (
          <button
            key={one.state}
            type="button"
            className={styles.state}
            aria-pressed={one.state === state}
            onClick={() => choose(one.state)}
          >
            {stateName(one.state)} <b>{f.number(one.count)}</b>
          </button>
        ))}
      </div>
      {count === 0 ? (
        <EmptyState title={t("console.home.noneSo")} />
      ) : data ? (
        <EventBars events={events} />
      ) : (
        <LoadingState />
      )}
      {count > events.length && events.length > 0 && (
        <RouteButton to="/console/events" search={{ status: state }} className={styles.more}>
          {t("console.home.allSo", { shown: f.number(count) })}
        </RouteButton>
      )}
    </Card>
  );
}
