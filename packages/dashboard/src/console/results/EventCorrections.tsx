import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import type { ShownEvent } from "../events/use-event";
import { CorrectionList } from "./CorrectionList";
import styles from "./Results.module.css";
import { useCorrectionsList } from "./use-corrections-list";

/** What was corrected of an event and of what hangs on it. */
export function EventCorrections({ event }: { event: ShownEvent }) {
  const t = useTranslations("console");
  const { nodes, hasMore, more } = useCorrectionsList(event.campaign.slug, event, 10);
  return (
    <Card title={t("corrections.title")} unit={t("corrections.hint")}>
      {nodes?.length === 0 && <EmptyState title={t("corrections.none")} />}
      <CorrectionList corrections={nodes ?? []} campaign={event.campaign} />
      {hasMore && (
        <Button className={styles.more} onClick={more}>
          {t("results.more")}
        </Button>
      )}
    </Card>
  );
}
