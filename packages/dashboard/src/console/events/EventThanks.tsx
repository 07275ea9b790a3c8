import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { Pill } from "../../ui/Pill";
import styles from "./EventView.module.css";
import type { ShownEvent } from "./use-event";

interface EventThanksProps {
  thankYous: ShownEvent["thankYous"]["nodes"];
  timeZone: string;
}

/** The latest that people have written to the volunteers of the event, and where each of them stands. */
export function EventThanks({ thankYous, timeZone }: EventThanksProps) {
  const t = useTranslations("console");
  const f = useFormat();
  return (
    <Card title={t("events.thanks")}>
      {thankYous.length === 0 && <EmptyState title={t("events.noThanks")} />}
      <ul className={styles.results}>
        {thankYous.map(({ id, text, language, from, status, receivedAt }) => (
          <li key={id}>
            <blockquote className={styles.words} lang={language?.toLowerCase()}>
              {text}
            </blockquote>
            <p className={styles.note}>
              <span lang={from === null ? undefined : language?.toLowerCase()}>
                {from ?? t("thanks.unsigned")}
              </span>
              {", "}
              {f.dateTime(receivedAt, timeZone)}{" "}
              {status !== "APPROVED" && <Pill tone="gold">{t(`thanks.tab.${status}`)}</Pill>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
