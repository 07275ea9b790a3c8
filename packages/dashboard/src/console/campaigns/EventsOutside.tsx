import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventsAtTheEndsDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./NewCampaign.module.css";

interface EventsOutsideProps {
  /** The campaign's slug. */
  campaign: string;
  /** The first and the last day that it would have. */
  startsOn: string;
  endsOn: string;
}

/** How many are named before the first day, and as many after the last one. */
const named = 3;

/** Why a campaign does not get these days: the events that would begin on none of them. */
export function EventsOutside({ campaign, startsOn, endsOn }: EventsOutsideProps) {
  const t = useTranslations("console.newCampaign");
  const f = useFormat();
  const [{ data }] = useQuery({
    query: EventsAtTheEndsDocument,
    variables: { campaign, first: named },
    requestPolicy: "network-only",
  });
  const outside = [
    ...(data?.earliest.nodes ?? []).filter(({ localDate }) => localDate < startsOn),
    ...(data?.latest.nodes ?? []).filter(({ localDate }) => localDate > endsOn).toReversed(),
  ];
  return (
    <>
      {t("eventsOutside")}
      {outside.map(({ id, title, localDate }) => (
        <span key={id} className={styles.outside}>
          <Link to="/console/events/$event" params={{ event: id }}>
            <Words of={title} />
          </Link>
          , {f.dayMonth(localDate)}
        </span>
      ))}
    </>
  );
}
