import { IconArrowBackUp, IconCheck, IconDoorExit, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Words } from "../../ui/Words";
import { ConsoleLamp } from "../live/ConsoleLamp";
import styles from "./Arrivals.module.css";
import { shortName } from "./candidate";
import type { Desk } from "./desk";
import type { DeskEvent } from "./desk-event";
import { latestFirst, toldTime } from "./latest-first";
import type { OutboxRow } from "./outbox/outbox-row";
import { WaitingRows } from "./outbox/WaitingRows";
import { Scanner } from "./scan/Scanner";
import { UndoDialog } from "./UndoDialog";

interface ArrivalsProps {
  event: DeskEvent;
  desk: Desk;
  /** What is noted here and waits for the network, the newest first. */
  waiting: readonly OutboxRow[];
  /** Undefined until they were read. */
  arrivals: readonly DeskAttendanceFragment[] | undefined;
  hasFailed: boolean;
  onRetry: () => void;
  /** Opens the form for a new person. */
  onAdd: () => void;
  /** Takes a code that the camera has read; false when the desk is not free for it. */
  onCode: (code: string) => boolean;
  onUndo: (attendance: DeskAttendanceFragment, reason: string) => void;
  /** The focus belongs to the field again. */
  onDone: () => void;
}

/** Who came or left last, each with its time and a way to take it back. */
export function Arrivals(props: ArrivalsProps) {
  const { event, desk, waiting, arrivals, hasFailed, onRetry, onAdd, onCode, onUndo, onDone } = props;
  const t = useTranslations("console");
  const f = useFormat();
  const [undoing, setUndoing] = useState<DeskAttendanceFragment>();
  const { timeZone } = event.campaign;
  const rows = arrivals && latestFirst(arrivals);
  return (
    <aside className={styles.side} aria-labelledby="latest">
      <Scanner onCode={onCode} onDone={onDone} />
      <Button className={styles.add} onClick={onAdd}>
        <IconUserPlus size={20} aria-hidden="true" />
        {t("person.open")}
      </Button>
      <div className={styles.card}>
        <div className={styles.head}>
          <h2 id="latest" className={styles.title}>
            {t("desk.last")}
          </h2>
          <ConsoleLamp short />
        </div>
        {hasFailed && !arrivals && waiting.length === 0 && <ErrorState onRetry={onRetry} />}
        {!arrivals && !hasFailed && <LoadingState />}
        {arrivals?.length === 0 && waiting.length === 0 && <EmptyState title={t("desk.lastEmpty")} />}
        <ul className={styles.list}>
          <WaitingRows desk={desk} rows={waiting} onDone={onDone} />
          {rows?.map((attendance) => (
            <li key={attendance.id} className={styles.row} data-state={attendance.state}>
              <ToldTime of={attendance} timeZone={timeZone} />
              <span className={styles.who}>
                <span className={styles.name}>{shortName(attendance.card)}</span>
                <span className={styles.with}>
                  {attendance.organization ? <Words of={attendance.organization.name} /> : t("desk.onOwn")}
                  {attendance.assumedHours !== null &&
                    ` · ${t("desk.assumed", { shown: f.number(attendance.assumedHours, 1) })}`}
                </span>
              </span>
              <ArrivalState state={attendance.state} />
              {attendance.state === "PRESENT" ? (
                <button
                  type="button"
                  className={styles.undo}
                  aria-label={t("desk.undoOf", { name: shortName(attendance.card) })}
                  title={t("desk.undo")}
                  onClick={() => setUndoing(attendance)}
                >
                  <IconArrowBackUp size={20} aria-hidden="true" />
                </button>
              ) : (
                <span className={styles.noUndo} />
              )}
            </li>
          ))}
        </ul>
      </div>
      <UndoDialog
        attendance={undoing}
        onUndo={onUndo}
        onClose={() => {
          setUndoing(undefined);
          onDone();
        }}
      />
    </aside>
  );
}

function ToldTime({ of, timeZone }: { of: DeskAttendanceFragment; timeZone: string }) {
  const f = useFormat();
  const at = toldTime(of);
  return <span className={styles.time}>{at && f.time(at, timeZone)}</span>;
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
