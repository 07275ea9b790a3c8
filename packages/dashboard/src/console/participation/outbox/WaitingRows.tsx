import { IconArrowBackUp, IconClock } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../../i18n/use-format";
import { Words } from "../../../ui/Words";
import styles from "../Arrivals.module.css";
import type { Desk } from "../desk";
import { nameOfWish, personOf } from "../name-of-wish";
import { canTakeBack, type OutboxRow } from "./outbox-row";

interface WaitingRowsProps {
  desk: Desk;
  /** The rows of this desk that wait, the newest first. */
  rows: readonly OutboxRow[];
  /** The focus belongs to the field again. */
  onDone: () => void;
}

/** What is noted here and waits for the network, at the head of who came last. */
export function WaitingRows({ desk, rows, onDone }: WaitingRowsProps) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  return rows.map((row) => (
    <li key={row.seq} className={[styles.row, styles.waits].join(" ")}>
      <span className={styles.time}>{f.time(row.at ?? row.notedAt, row.timeZone)}</span>
      <span className={styles.who}>
        <span className={styles.name}>{nameOfWish(row.wish)}</span>
        <span className={styles.with}>
          <WaitingFor row={row} />
        </span>
      </span>
      <span className={styles.wait}>
        <IconClock size={16} stroke={2.2} aria-hidden="true" />
        {t("state.waits")}
      </span>
      {canTakeBack(row) ? (
        <button
          type="button"
          className={styles.undo}
          aria-label={t("undoOf", { name: nameOfWish(row.wish) })}
          title={t("undo")}
          onClick={() => {
            desk.takeBack(row.seq, t("undoReason"), personOf(row.wish));
            onDone();
          }}
        >
          <IconArrowBackUp size={20} aria-hidden="true" />
        </button>
      ) : (
        <span className={styles.noUndo} />
      )}
    </li>
  ));
}

function WaitingFor({ row: { wish, undo } }: { row: OutboxRow }) {
  const t = useTranslations("console.desk");
  if (undo) return t("waitingKind.undo");
  if (wish.kind === "check-in" || wish.kind === "consent") {
    const { organization } = wish.candidate;
    return organization ? <Words of={organization.name} /> : t("onOwn");
  }
  return t(`waitingKind.${wish.kind}`);
}
