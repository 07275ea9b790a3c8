import { IconFileImport, IconPencilHeart } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { RouteButton } from "../shell/RouteButton";
import { Queue } from "./Queue";
import { QueueChoices } from "./QueueChoices";
import { QueueTabs } from "./QueueTabs";
import { WordsFilter } from "./WordsFilter";
import styles from "./ThanksPage.module.css";
import { useDrafts } from "./use-drafts";

const route = getRouteApi("/signed-in/frame/console/thanks");

/** What people have written to the volunteers, and what becomes of it. */
export function ThanksPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayModerate = useMay("MODERATE_THANKS");
  const { campaign } = useCampaign();
  const { status = "RECEIVED", flagged, language, q } = route.useSearch();
  const drafts = useDrafts();
  const [decisions, setDecisions] = useState(0);
  const filter = { onlyFlagged: flagged === "yes", language, search: q };
  const thankYous = {
    status: [status],
    flagged: filter.onlyFlagged || null,
    language: language ?? null,
    search: q ?? null,
  };
  useEffect(() => {
    document.title = `${t("thanks.title")} · ${t("title")}`;
  }, [t]);
  if (!mayModerate) return <ErrorState title={t("thanks.title")} hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <QueueTabs status={status} decisions={decisions} />
      <div className={styles.bar}>
        <QueueChoices status={status} filter={filter} />
        {q !== undefined && <WordsFilter words={q} status={status} />}
        <div className={styles.ways}>
          <RouteButton to="/console/thanks/import">
            <IconFileImport size={18} aria-hidden="true" /> {t("thanks.fromFile")}
          </RouteButton>
          <RouteButton to="/console/thanks/new">
            <IconPencilHeart size={18} aria-hidden="true" /> {t("thanks.heard.open")}
          </RouteButton>
          <ExportButton list={{ list: "THANK_YOUS", campaign: campaign.slug, thankYous }} />
        </div>
      </div>
      <Queue
        key={`${campaign.slug} ${status} ${flagged} ${language} ${q}`}
        {...{ status, filter, drafts, decisions }}
        onDecided={() => setDecisions((count) => count + 1)}
      />
    </div>
  );
}
