import { IconBan, IconRepeat } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import styles from "./Arrivals.module.css";
import { shortName } from "./candidate";
import { nameOfWish } from "./name-of-wish";
import type { TurnedAway } from "./turned-away";

/** Somebody who came twice or was refused, with the reason, among who came last. */
export function TurnedAwayRow({ row, at, answer }: TurnedAway) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const sentence = useErrorSentence();
  const isAgain = answer.kind === "already";
  const name = isAgain ? shortName(answer.attendance.card) : nameOfWish(row.wish);
  const Icon = isAgain ? IconRepeat : IconBan;
  return (
    <li className={styles.row}>
      <span className={styles.time}>{f.time(at, row.timeZone)}</span>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.with}>
          {isAgain ? (
            <CameBefore at={answer.attendance.checkedInAt} zone={row.timeZone} />
          ) : (
            sentence(answer.code)
          )}
        </span>
      </span>
      <span className={isAgain ? styles.wait : styles.refused}>
        <Icon size={16} stroke={2.2} aria-hidden="true" />
        {t(isAgain ? "state.again" : "state.refused")}
      </span>
    </li>
  );
}

function CameBefore({ at, zone }: { at: string | null; zone: string }) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  return at ? t("alreadyAt", { time: f.time(at, zone) }) : t("already");
}
