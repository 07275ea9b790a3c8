import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import styles from "./EventView.module.css";
import type { ShownEvent } from "./use-event";

/** Who came, who said they would, and the crowd without names: three numbers that are never added up. */
export function EventNumbers({ event }: { event: ShownEvent }) {
  const t = useTranslations();
  const f = useFormat();
  const { present, capacity, registered, headcount, headcountAtMost } = event;
  return (
    <ul className={styles.numbers} aria-label={t("console.events.people")}>
      <li className={styles.figure}>
        <p className={styles.value}>{f.number(present)}</p>
        <p>{t("console.desk.came", { count: present })}</p>
        {capacity !== null && (
          <p className={styles.note}>
            {t("console.desk.presentOf", { count: capacity, shown: f.number(capacity) })}
          </p>
        )}
      </li>
      <li className={styles.figure}>
        <p className={styles.value}>{f.number(registered)}</p>
        <p>{t("console.events.registered", { count: registered })}</p>
        <p className={styles.note}>{t("console.events.registeredNote")}</p>
      </li>
      <li className={styles.figure}>
        <p className={styles.value}>{f.range(headcount, headcountAtMost)}</p>
        <p>
          {t("console.events.headcount", { count: headcountAtMost })}{" "}
          <Pill tone="gray">{t("common.tier.reported")}</Pill>
        </p>
        <p className={styles.note}>{t("console.events.headcountNote")}</p>
      </li>
    </ul>
  );
}
