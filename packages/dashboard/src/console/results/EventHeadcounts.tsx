import { IconUsersGroup } from "@tabler/icons-react";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventHeadcountsDocument } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import type { ShownEvent } from "../events/use-event";
import { useEventChanges } from "../events/use-events";
import { HeadcountForm } from "./HeadcountForm";
import styles from "./Results.module.css";
import { ExportButton } from "../exports/ExportButton";
import { WriteButton } from "./WriteButton";

interface EventHeadcountsProps {
  event: ShownEvent;
  onChanged: () => void;
}

/** What was said of how many came without names, the newest first, with what gave way to a later word. */
export function EventHeadcounts({ event, onChanged }: EventHeadcountsProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { timeZone } = event.campaign;
  const [{ data }, ask] = useQuery({
    query: EventHeadcountsDocument,
    variables: { event: event.id, first: 20 },
  });
  const changes = useEventChanges();
  const lookAgain = useEffectEvent(() => {
    if (data) ask();
  });
  useEffect(() => lookAgain(), [changes]);
  const reports = data?.headcountReports.nodes;
  const form = reports?.some(({ isReplaced }) => !isReplaced) ? "correct" : "new";
  return (
    <Card title={t("headcount.title")}>
      <div className={styles.actions}>
        <WriteButton
          title={t(`headcount.${form}`)}
          label={
            <>
              <IconUsersGroup size={17} aria-hidden="true" /> {t(`headcount.${form}`)}
            </>
          }
        >
          {(close) => (
            <HeadcountForm
              event={event}
              standing={reports?.filter(({ isReplaced }) => !isReplaced) ?? []}
              onStale={ask}
              onReported={() => {
                close();
                ask();
                onChanged();
              }}
            />
          )}
        </WriteButton>
        {reports && reports.length > 0 && (
          <ExportButton list={{ list: "HEADCOUNTS", campaign: event.campaign.slug, event: event.id }} />
        )}
      </div>
      {reports?.length === 0 && <EmptyState title={t("headcount.none")} />}
      <ul className={styles.list}>
        {reports?.map(({ id, count, countAtMost, note, isReplaced, reportedAt, organization }) => (
          <li key={id} className={isReplaced ? `${styles.line} ${styles.replaced}` : styles.line}>
            <p className={styles.what}>
              <b className={styles.amount}>{f.range(count, countAtMost)}</b>{" "}
              {t("events.headcount", { count: countAtMost })}{" "}
              {isReplaced && <Pill tone="gray">{t("headcount.replaced")}</Pill>}
            </p>
            <p className={styles.note}>
              {organization ? <Words of={organization.name} /> : t("results.office")} ·{" "}
              {f.dateTime(reportedAt, timeZone)}
            </p>
            {note !== null && <p className={styles.words}>{note}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
