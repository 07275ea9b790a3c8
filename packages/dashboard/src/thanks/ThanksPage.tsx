import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { ThankedCampaignFragment } from "../graphql/generated";
import { useLanguage } from "../i18n/LanguageProvider";
import { DemoMark } from "../ui/DemoMark";
import { Emblem } from "../ui/Emblem";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { LanguageSwitch } from "../ui/LanguageSwitch";
import { LoadingState } from "../ui/LoadingState";
import { ThemeSwitch } from "../ui/ThemeSwitch";
import { Words } from "../ui/Words";
import styles from "./Thanks.module.css";
import { ThanksForm } from "./ThanksForm";
import type { ThanksPlace } from "./thanks-place";
import { useThanked } from "./use-thanked";

interface ThanksPageProps {
  place: ThanksPlace;
  /** Slug of the campaign that the address names; null: the current one. */
  asked: string | null;
}

/** A campaign takes thanks from its announcement until its figures are final. */
function takesThanks({ phase }: ThankedCampaignFragment): boolean {
  return phase === "PUBLISHED" || phase === "LIVE" || phase === "CLOSING";
}

/** Whom one thanks, and the form. */
export function ThanksPage({ place, asked }: ThanksPageProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { campaign, event, isEventGone, hasFailed, retry } = useThanked(place, asked);
  const name = campaign?.name[language] ?? t("common.brand");
  useEffect(() => {
    document.title = `${t("board.thanks.say")} · ${name}`;
  }, [name, t]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Emblem />
        <p className={styles.name}>{name}</p>
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{t("board.thanks.say")}</h1>
        {campaign?.isDemonstration && <DemoMark />}
        <p className={styles.to}>
          {event ? <Words of={event.title} /> : isEventGone ? t("thanks.noEvent") : t("thanks.everyone")}
        </p>
        {campaign && !takesThanks(campaign) ? (
          <EmptyState title={t("thanks.closed")} />
        ) : campaign ? (
          <ThanksForm
            key={event?.id}
            campaign={campaign.slug}
            event={event?.id ?? null}
            posterSignature={place.page === "event" ? place.signature : null}
          />
        ) : campaign === null ? (
          <EmptyState title={t("board.empty.title")} />
        ) : hasFailed ? (
          <ErrorState onRetry={retry} />
        ) : (
          <LoadingState />
        )}
      </main>
    </div>
  );
}
