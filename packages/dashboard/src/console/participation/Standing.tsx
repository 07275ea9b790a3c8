import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./AnswerPanel.module.css";
import { shortName } from "./candidate";
import type { DeskEvent } from "./desk-event";

interface StandingProps {
  event: DeskEvent;
  attendance: DeskAttendanceFragment;
  /** More facts about this visit. */
  children?: ReactNode;
}

/** Who came, with whom and when. */
export function Standing({ event, attendance, children }: StandingProps) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const { timeZone } = event.campaign;
  const { card, organization, checkedInAt, checkedOutAt } = attendance;
  return (
    <>
      <p className={styles.name}>{shortName(card)}</p>
      <p className={styles.with}>{organization ? <Words of={organization.name} /> : t("onOwn")}</p>
      <p className={styles.facts}>
        {checkedInAt && (
          <span className={styles.fact}>{t("cameAt", { time: f.time(checkedInAt, timeZone) })}</span>
        )}
        {checkedOutAt && (
          <span className={styles.fact}>{t("leftAt", { time: f.time(checkedOutAt, timeZone) })}</span>
        )}
        {children}
      </p>
    </>
  );
}
