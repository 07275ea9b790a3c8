import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { DeskAttendanceFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { ConsoleLamp } from "../live/ConsoleLamp";
import { ArrivalRow } from "./ArrivalRow";
import styles from "./Arrivals.module.css";
import type { Desk } from "./desk";
import type { DeskEvent } from "./desk-event";
import { latestFirst } from "./latest-first";
import type { OutboxRow } from "./outbox/outbox-row";
import { WaitingRows } from "./outbox/WaitingRows";
import { Scanner } from "./scan/Scanner";
import { TurnedAwayRow } from "./TurnedAwayRow";
import type { TurnedAway } from "./turned-away";
import { type TakenBack, UndoDialog } from "./UndoDialog";

interface ArrivalsProps {
  event: DeskEvent;
  desk: Desk;
  /** What is noted here and waits for the network, the newest first. */
  waiting: readonly OutboxRow[];
  /** Undefined until they were read. */
  arrivals: readonly DeskAttendanceFragment[] | undefined;
  /** Who came twice or was refused. */
  turnedAway: readonly TurnedAway[];
  hasFailed: boolean;
  onRetry: () => void;
  /** Opens the form for a new person. */
  onAdd: () => void;
  /** Takes a code that the camera has read; false when the desk is not free for it. */
  onCode: (code: string) => boolean;
  onUndo: (step: TakenBack) => void;
  /** The focus belongs to the field again. */
  onDone: () => void;
}

/** Who came or left last, each with its time and a way to take it back. */
export function Arrivals(props: ArrivalsProps) {
  const { event, desk, waiting, arrivals, turnedAway, hasFailed, onRetry, onAdd, onCode, onUndo, onDone } =
    props;
  const t = useTranslations("console");
  const [undoing, setUndoing] = useState<DeskAttendanceFragment>();
  const { timeZone } = event.campaign;
  const lines = latestFirst(arrivals ?? [], turnedAway);
  const isEmpty = waiting.length + lines.length === 0;
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
        {hasFailed && !arrivals && isEmpty && <ErrorState onRetry={onRetry} />}
        {!arrivals && !hasFailed && <LoadingState />}
        {arrivals && isEmpty && <EmptyState title={t("desk.lastEmpty")} />}
        <ul className={styles.list}>
          <WaitingRows desk={desk} rows={waiting} onDone={onDone} />
          {lines.map((line) =>
            "turned" in line ? (
              <TurnedAwayRow key={line.turned.row.clientRef} {...line.turned} />
            ) : (
              <ArrivalRow
                key={line.attendance.id}
                attendance={line.attendance}
                at={line.at}
                timeZone={timeZone}
                onUndo={() => setUndoing(line.attendance)}
              />
            ),
          )}
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
