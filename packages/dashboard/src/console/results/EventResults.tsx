import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import type { ShownEvent } from "../events/use-event";
import { ResultForm } from "./ResultForm";
import { ResultLine } from "./ResultLine";
import styles from "./Results.module.css";
import { useResults } from "./use-results";
import { WriteButton } from "./WriteButton";

interface EventResultsProps {
  event: ShownEvent;
  /** Something was written: the sums of the event are not what they were. */
  onChanged: () => void;
}

/** Every result that was recorded for an event, those that do not count included, and a form for another one. */
export function EventResults({ event, onChanged }: EventResultsProps) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const results = useResults(event.campaign.slug, event.id, null);
  const changed = () => {
    results.retry();
    onChanged();
  };
  return (
    <Card title={t("results.recorded")}>
      <div className={styles.actions}>
        <WriteButton
          title={t("results.new")}
          label={
            <>
              <IconPlus size={17} aria-hidden="true" /> {t("results.new")}
            </>
          }
        >
          {(close) => (
            <ResultForm
              event={event}
              onRecorded={() => {
                close();
                changed();
              }}
            />
          )}
        </WriteButton>
      </div>
      {results.hasFailed && <ErrorState hint={sentence("NETWORK")} onRetry={results.retry} />}
      {results.nodes?.length === 0 && <EmptyState title={t("events.noResults")} />}
      <ul className={styles.list}>
        {results.nodes?.map((result) => (
          <ResultLine key={result.id} result={result} onChanged={changed} />
        ))}
      </ul>
      {results.hasMore && (
        <Button className={styles.more} onClick={results.more}>
          {t("results.more")}
        </Button>
      )}
    </Card>
  );
}
