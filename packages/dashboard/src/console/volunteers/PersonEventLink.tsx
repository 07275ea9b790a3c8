import { Link } from "@tanstack/react-router";
import type { PersonEventFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import lines from "../shell/RecordLines.module.css";
import styles from "./PersonView.module.css";

/** An event of somebody's, with when it begins where nothing better is known. */
export function PersonEventLink({ event, hasDate }: { event: PersonEventFragment; hasDate: boolean }) {
  const f = useFormat();
  return (
    <>
      <Link to="/console/events/$event" params={{ event: event.id }} className={styles.link}>
        <Words of={event.title} />
      </Link>
      {hasDate && <span className={lines.note}>{f.dateTime(event.startsAt, event.campaign.timeZone)}</span>}
    </>
  );
}
