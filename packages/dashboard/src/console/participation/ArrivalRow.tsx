import { IconArrowBackUp, IconCheck, IconDoorExit } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./Arrivals.module.css";
import { shortName } from "./candidate";

interface ArrivalRowProps {
  attendance: DeskAttendanceFragment;
  /** When that happened which the row tells; null when nobody knows. */
  at: string | null;
  timeZone: string;
  onUndo: () => void;
}

/** Somebody who came or left, with a way to take it back. */
export function ArrivalRow({ attendance, at, timeZone, onUndo }: ArrivalRowProps) {
  const t = useTranslations("console");
  const f = useFormat();
  return (
    <li className={styles.row} data-state={attendance.state}>
      <span className={styles.time}>{at && f.time(at, timeZone)}</span>
      <span className={styles.who}>
        <span className={styles.name}>{shortName(attendance.card)}</span>
        <span className={styles.with}>
          {attendance.organization ? <Words of={attendance.organization.name} /> : t("desk.onOwn")}
          {attendance.assumedHours !== null &&
            ` · ${t("desk.assumed", { shown: f.number(attendance.assumedHours, 1) })}`}
        </span>
      </span>
      <ArrivalState state={attendance.state} />
      {attendance.state !== "VOIDED" ? (
        <button
          type="button"
          className={styles.undo}
          aria-label={t("desk.undoOf", { name: shortName(attendance.card) })}
          title={t("desk.undo")}
          onClick={onUndo}
        >
          <IconArrowBackUp size={20} aria-hidden="true" />
        </button>
      ) : (
        <span className={styles.noUndo} />
      )}
    </li>
  );
}

function ArrivalState({ state }: Pick<DeskAttendanceFragment, "state">) {
  const t = useTranslations("console.desk.state");
  if (state === "VOIDED") return <span className={styles.voided}>{t("voided")}</span>;
  const Icon = state === "LEFT" ? IconDoorExit : IconCheck;
  return (
    <span className={styles.here}>
      <Icon size={16} stroke={2.4} aria-hidden="true" />
      {t(state === "LEFT" ? "left" : "recorded")}
    </span>
  );
}
