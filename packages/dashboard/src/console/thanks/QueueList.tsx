import { Checkbox } from "@mantine/core";
import { useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { localDateOf } from "../../lib/local-date";
import { preview } from "../../lib/preview";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import { useKeys } from "../shell/keys/use-keys";
import { decisionsFor } from "./decision";
import { FlagPills } from "./FlagPills";
import type { QueueStatus } from "./queue-status";
import styles from "./QueueList.module.css";
import type { Queue } from "./use-queue";

const htmlLanguage = { KK: "kk", RU: "ru", EN: "en" } as const;

interface QueueListProps {
  queue: Queue;
  status: QueueStatus;
  /** Stands under the list. */
  children: ReactNode;
}

/** The thank-yous of the tab; one tab stop, the arrows and J and K move. */
export function QueueList({ queue, status, children }: QueueListProps) {
  const t = useTranslations();
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const mayChoose = decisionsFor({ status }).length > 0;
  const list = useRef<HTMLOListElement>(null);
  const { selected } = queue;
  const chooseIt = () => selected && queue.choose(selected.id);
  useKeys(
    mayChoose ? [{ keys: ["␣"], says: t("console.thanks.chooseThis"), inside: list, run: chooseIt }] : [],
  );
  const newest = queue.thankYous?.[0]?.receivedAt;
  const when = (instant: string) => {
    const isOfNewestDay = newest && localDateOf(instant, timeZone) === localDateOf(newest, timeZone);
    const day = isOfNewestDay ? "" : `${f.dayShort(localDateOf(instant, timeZone))}, `;
    return day + f.time(instant, timeZone);
  };
  return (
    <div className={styles.side}>
      <ol ref={list} className={styles.list} aria-label={t("console.thanks.list")}>
        {queue.thankYous?.map((thankYou) => {
          const isSelected = thankYou.id === queue.selected?.id;
          return (
            <li key={thankYou.id} className={styles.row}>
              {mayChoose && (
                <Checkbox
                  className={styles.box}
                  checked={queue.chosen.includes(thankYou)}
                  tabIndex={isSelected ? 0 : -1}
                  aria-label={t("console.thanks.choose", { text: thankYou.text })}
                  onChange={() => queue.choose(thankYou.id)}
                />
              )}
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
                  {preview(thankYou.text)}
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
      {children}
    </div>
  );
}
