import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { LoadingState } from "../../ui/LoadingState";
import styles from "./ActivityCard.module.css";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { ActivityLine } from "./ActivityLine";
import type { ActivityStream } from "./activity-stream";

/** What happens in the campaign, the newest first. Nobody is read to: it would never stop. */
export function ActivityCard({ stream }: { stream: ActivityStream }) {
  const t = useTranslations("console.activity");
  const { campaign } = useCampaign();
  const mayTakeAway = useMay("RECORD_PARTICIPATION");
  const list = useSyncExternalStore(stream.subscribe, stream.snapshot);
  return (
    <Card
      title={t("title")}
      unit={t("hint")}
      action={mayTakeAway && <ExportButton list={{ list: "ACTIVITY", campaign: campaign.slug }} />}
    >
      {!list ? (
        <LoadingState />
      ) : list.items.length > 0 ? (
        <ol className={styles.lines}>
          {list.items.map((item) => (
            <ActivityLine key={item.version} item={item} />
          ))}
        </ol>
      ) : (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      )}
    </Card>
  );
}
