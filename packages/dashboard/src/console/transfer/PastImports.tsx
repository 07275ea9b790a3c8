import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { PastImportLine } from "./PastImportLine";
import { Refusal } from "../shell/Refusal";
import styles from "./PastImports.module.css";
import { usePastImports } from "./use-past-imports";
import { useRefusedRows } from "./use-refused-rows";

/** The programmes that were read in, each of which can be undone as a whole. */
export function PastImports({
  round,
  onFile,
}: {
  /** Another one reads the list anew. */
  round: string;
  /** Takes the refused rows of an import to be tried again. */
  onFile: (file: File, mends: string) => void;
}) {
  const t = useTranslations("console");
  const { campaign } = useCampaign();
  const mayTakeAway = useMay("RECORD_PARTICIPATION");
  const [changes, setChanges] = useState(0);
  const { nodes, hasMore, hasFailed, more, retry } = usePastImports(campaign.slug, `${round} ${changes}`);
  const refused = useRefusedRows(onFile);
  if (!nodes && !hasFailed) return null;
  return (
    <Card
      title={t("pastImports.title")}
      unit={t("pastImports.hint")}
      action={
        mayTakeAway &&
        nodes &&
        nodes.length > 0 && <ExportButton list={{ list: "PROGRAMME_IMPORTS", campaign: campaign.slug }} />
      }
    >
      {hasFailed && <ErrorState onRetry={retry} />}
      {nodes?.length === 0 && <EmptyState title={t("pastImports.none")} hint={t("pastImports.noneHint")} />}
      <ol className={styles.list}>
        {nodes?.map((each) => (
          <PastImportLine
            key={each.id}
            past={each}
            onChanged={() => setChanges(changes + 1)}
            onMend={() => void refused.open(each)}
          />
        ))}
      </ol>
      <Refusal code={refused.refusal} />
      {hasMore && <Button onClick={more}>{t("results.more")}</Button>}
    </Card>
  );
}
