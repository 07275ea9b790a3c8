import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { FlaggedFilter } from "./FlaggedFilter";
import { Queue } from "./Queue";
import { QueueTabs } from "./QueueTabs";
import styles from "./ThanksPage.module.css";

const route = getRouteApi("/signed-in/frame/console/thanks");

/** What people have written to the volunteers, and what becomes of it. */
export function ThanksPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayModerate = useMay("MODERATE_THANKS");
  const { campaign } = useCampaign();
  const { status = "RECEIVED", flagged } = route.useSearch();
  useEffect(() => {
    document.title = `${t("thanks.title")} · ${t("title")}`;
  }, [t]);
  if (!mayModerate) return <ErrorState title={t("thanks.title")} hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <QueueTabs status={status} />
      <FlaggedFilter status={status} isOn={flagged === "yes"} />
      <Queue key={`${campaign.slug} ${status} ${flagged}`} status={status} onlyFlagged={flagged === "yes"} />
    </div>
  );
}
