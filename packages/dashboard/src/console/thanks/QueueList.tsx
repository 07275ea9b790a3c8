import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { localDateOf } from "../../lib/local-date";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import { FlagPills } from "./FlagPills";
import styles from "./QueueList.module.css";
import type { Queue } from "./use-queue";

const htmlLanguage = { KK: "kk", RU: "ru", EN: "en" } as const;

/** The thank-yous of the tab; one tab stop, the arrows and J and K move. */
export function QueueList({ queue }: { queue: Queue }) {
  const t = useTranslations();
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const newest = queue.thankYous?.[0]?.receivedAt;
  const when = (instant: string) => {
    const isOfNewestDay = newest && localDateOf(instant, timeZone) === localDateOf(newest, timeZone);
    const day = isOfNewestDay ? "" : `${f.dayShort(localDateOf(instant, timeZone))}, `;
    return day + f.time(instant, timeZone);
  };
  return (
    <div className={styles.side}>
      <ol className={styles.list} aria-label={t("console.thanks.list")}>
        {queue.thankYous?.map((thankYou) => {
          const isSelected = thankYou.id === queue.selected?.id;
          return (
            <li key={thankYou.id}>
              <button
                type="button"
                className={styles.item}
                aria-current={isSelected}
                tabIndex={isSelected ? 0 : -1}
                onClick={() => queue.select(thankYou.id)}
              >
                <span
                  className={styles.text}
                  lang={thankYou.language ? htmlLanguage[thankYou.language] : undefined}
                >
                  {thankYou.text}
                </span>
                <span className={styles.facts}>
                  {thankYou.language && (
                    <Pill tone="gray">{t(`console.thanks.language.${thankYou.language}`)}</Pill>
                  )}
                  {when(thankYou.receivedAt)}
                  <FlagPills flags={thankYou.flags} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {queue.hasMore && (
        <Button className={styles.more} onClick={queue.more}>
          {t("common.showMore")}
        </Button>
      )}
    </div>
  );
}
