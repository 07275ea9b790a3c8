import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useSessionState } from "../access/use-session";
import { AddPersonForm } from "./AddPersonForm";
import { AnswerPanel } from "./AnswerPanel";
import { Arrivals } from "./Arrivals";
import { DeskBand } from "./DeskBand";
import type { DeskState } from "./desk-answer";
import { clockAhead, isOver as isEventOver, type DeskEvent } from "./desk-event";
import { DeskField } from "./DeskField";
import { DeskHeader } from "./DeskHeader";
import styles from "./DeskView.module.css";
import { useKeepDesk } from "./kept/use-keep-desk";
import { personOf } from "./name-of-wish";
import { canTakeBack, isWaiting } from "./outbox/outbox-row";
import { useOutboxRows } from "./outbox/use-outbox";
import { turnedAwayAt } from "./turned-away";
import { useArrivals } from "./use-arrivals";
import { useClicksBeside } from "./use-clicks-beside";
import { useDesk } from "./use-desk";
import { readWalkInLine } from "./walk-in-line";

const emptying = new Set<DeskState["kind"]>(["recorded", "already", "left", "undone", "noted"]);

interface DeskViewProps {
  event: DeskEvent;
  /** By how much the campaign's clock is ahead, as it was kept; left out for an event that was read just now. */
  keptAheadMs?: number | null;
}

/** One field that keeps the focus, one big answer, and who came last. */
export function DeskView({ event, keptAheadMs }: DeskViewProps) {
  const t = useTranslations("console");
  const { language } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const { arrivals, present, placesTaken, isOver, hasFailed, lookAgain } = useArrivals(event.id);
  const { timeZone } = event.campaign;
  const [aheadMs] = useState(() => (keptAheadMs === undefined ? clockAhead(event) : keptAheadMs));
  useKeepDesk(event, aheadMs);
  const { desk, state, turnedAway } = useDesk({ event: event.id, timeZone, aheadMs }, lookAgain);
  const { viewer } = useSessionState();
  const own = useOutboxRows().rows.filter(({ account }) => account === viewer?.accountId);
  const waiting = own.filter(isWaiting);
  const [entry, setEntry] = useState("");
  /** What the form for a new person begins with; undefined while it is closed. */
  const [adding, setAdding] = useState<string>();
  const [active, setActive] = useState(0);
  const focusField = useCallback(() => field.current?.focus(), []);

  useEffect(() => {
    document.title = `${event.title[language]} · ${t("desk.title")}`;
  }, [event, language, t]);

  // An answer empties the field for the next person; what was not understood stays to be corrected.
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    setActive(0);
    if (emptying.has(state.kind)) {
      setEntry("");
      setAdding(undefined);
    }
    if (state.kind === "refused") setAdding(undefined);
    const isNew = state.kind === "nobody" || state.kind === "nobody-here";
    if (isNew && readWalkInLine(state.entry)) setAdding(state.entry);
  }
  const isFormOpen = adding !== undefined;
  useEffect(() => {
    if (!isFormOpen) focusField();
  }, [isFormOpen, state, focusField]);
  useClicksBeside(focusField, !isFormOpen);

  function submit() {
    const typed = entry.trim();
    if (state.kind === "choose") {
      const candidate = state.candidates[active];
      if (candidate) desk.wish({ kind: "check-in", candidate });
    } else if ((state.kind === "nobody" || state.kind === "nobody-here") && state.entry === typed) {
      setAdding(typed);
    } else if (typed !== "") {
      desk.wish({ kind: "find", entry: typed });
    }
  }

  function startOver() {
    desk.clear();
    setAdding(undefined);
    setEntry("");
    focusField();
  }

  return (
    <div className={styles.page}>
      <DeskHeader
        event={event}
        present={present ?? event.present}
        placesTaken={placesTaken ?? event.placesTaken}
        isOver={isOver ?? isEventOver(event)}
        waiting={waiting.length}
      />
      <main className={styles.main}>
        <div className={styles.left}>
          <DeskField
            ref={field}
            value={entry}
            active={state.kind === "choose" ? active : undefined}
            count={state.kind === "choose" ? state.candidates.length : 0}
            onChange={(typed) => {
              setEntry(typed);
              if (state.kind !== "recorded" && state.kind !== "noted") desk.clear();
            }}
            onSubmit={submit}
            onMove={setActive}
            onEscape={startOver}
            onUndo={
              state.kind === "recorded" || state.kind === "left"
                ? () =>
                    desk.wish(
                      state.kind === "left"
                        ? { kind: "stay", attendance: state.attendance, reason: t("desk.stayReason") }
                        : { kind: "undo", attendance: state.attendance, reason: t("desk.undoReason") },
                    )
                : state.kind === "noted" && canTakeBack(state.row)
                  ? () => desk.takeBack(state.row.seq, t("desk.undoReason"), personOf(state.row.wish))
                  : undefined
            }
          />
          {isFormOpen && (
            <AddPersonForm
              event={event}
              entry={adding}
              state={state}
              onSubmit={(person) => desk.wish({ kind: "add", person })}
              onCancel={startOver}
            />
          )}
          {!isFormOpen && (
            <AnswerPanel
              event={event}
              desk={desk}
              state={state}
              active={active}
              onAdd={() => setAdding(entry.trim())}
              onDone={focusField}
            />
          )}
          <DeskBand desk={desk} timeZone={timeZone} />
        </div>
        <Arrivals
          event={event}
          desk={desk}
          waiting={waiting.filter((row) => row.event === event.id).reverse()}
          arrivals={arrivals}
          turnedAway={turnedAwayAt(
            event.id,
            turnedAway.filter(({ row }) => row.account === viewer?.accountId),
            own,
          )}
          hasFailed={hasFailed}
          onRetry={lookAgain}
          onAdd={() => setAdding(entry.trim())}
          onCode={(code) => !isFormOpen && desk.wish({ kind: "find", entry: code })}
          onUndo={desk.wish}
          onDone={focusField}
        />
      </main>
    </div>
  );
}
