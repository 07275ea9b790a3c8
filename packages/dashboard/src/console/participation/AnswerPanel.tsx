import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Key } from "../shell/Key";
import { AnswerIcon } from "./AnswerIcon";
import styles from "./AnswerPanel.module.css";
import { shortName } from "./candidate";
import { Choices } from "./Choices";
import type { Desk } from "./desk";
import type { DeskState } from "./desk-answer";
import type { DeskEvent } from "./desk-event";
import { nameOfWish, personOf } from "./name-of-wish";
import { canTakeBack } from "./outbox/outbox-row";
import { Standing } from "./Standing";
import { UndoButton } from "./UndoButton";

interface AnswerPanelProps {
  event: DeskEvent;
  desk: Desk;
  state: DeskState;
  /** Which choice the arrows stand at. */
  active: number;
  /** Opens the form for a new person. */
  onAdd: () => void;
  /** The focus belongs to the field again. */
  onDone: () => void;
}

/** The one big answer: its colour, its sign and its words all say the same. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { state } = props;
  return (
    <section
      className={[styles.panel, styles[state.kind]].join(" ")}
      aria-live="assertive"
      aria-atomic="true"
      data-answer={state.kind}
    >
      {state.kind === "choose" ? (
        <Choices {...props} state={state} />
      ) : (
        <>
          <AnswerIcon kind={state.kind} className={styles.icon} />
          <Words {...props} />
        </>
      )}
    </section>
  );
}

function Words({ event, desk, state, onAdd, onDone }: AnswerPanelProps): ReactNode {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  switch (state.kind) {
    case "ready":
      return (
        <>
          <p className={styles.verdict}>{t("desk.ready")}</p>
          <p className={styles.note}>{t("desk.readyHint")}</p>
        </>
      );
    case "asking":
      return <p className={styles.verdict}>{t("desk.asking")}</p>;
    case "recorded":
      return (
        <>
          <p className={styles.verdict}>{t("desk.recorded")}</p>
          <Standing event={event} attendance={state.attendance}>
            {state.firstTime && <span className={styles.fact}>{t("desk.firstTime")}</span>}
            {state.isKnown && <span className={styles.fact}>{t("person.known")}</span>}
          </Standing>
          <UndoButton
            key={state.attendance.id}
            onUndo={() => {
              desk.wish({ kind: "undo", attendance: state.attendance, reason: t("desk.undoReason") });
              onDone();
            }}
          />
        </>
      );
    case "already":
      return (
        <>
          <p className={styles.verdict}>{t("desk.already")}</p>
          <Standing event={event} attendance={state.attendance} />
          <p className={styles.note}>{t("desk.alreadyNote")}</p>
          {state.attendance.state === "PRESENT" && (
            <Button
              large
              className={styles.action}
              onClick={() => {
                desk.wish({ kind: "leave", attendance: state.attendance });
                onDone();
              }}
            >
              {t("desk.leave")}
            </Button>
          )}
          {state.attendance.state === "LEFT" && (
            <Button
              large
              className={styles.action}
              onClick={() => {
                desk.wish({ kind: "stay", attendance: state.attendance, reason: t("desk.stayReason") });
                onDone();
              }}
            >
              {t("desk.stay")}
            </Button>
          )}
        </>
      );
    case "left":
      return (
        <>
          <p className={styles.verdict}>{t("desk.left")}</p>
          <Standing event={event} attendance={state.attendance}>
            <span className={styles.fact}>{t("desk.hours", { shown: f.number(state.hours, 1) })}</span>
          </Standing>
          <UndoButton
            key={state.attendance.id}
            onUndo={() => {
              desk.wish({ kind: "stay", attendance: state.attendance, reason: t("desk.stayReason") });
              onDone();
            }}
          />
        </>
      );
    case "back":
      return (
        <>
          <p className={styles.verdict}>{t("desk.back")}</p>
          <Standing event={event} attendance={state.attendance} />
        </>
      );
    case "refused": {
      const { candidate } = state;
      return (
        <>
          <p className={styles.verdict}>{t("desk.refused")}</p>
          {state.person && <p className={styles.name}>{shortName(state.person)}</p>}
          <p className={styles.note}>{sentence(state.code)}</p>
          {state.canRepeat && (
            <Button
              large
              className={styles.action}
              onClick={() => {
                desk.repeat();
                onDone();
              }}
            >
              {t("desk.again")}
            </Button>
          )}
          {state.code === "NO_CONSENT" && candidate && (
            <Button
              look="primary"
              large
              className={styles.action}
              onClick={() => {
                desk.wish({ kind: "consent", candidate });
                onDone();
              }}
            >
              {t("desk.guardianAgrees")}
            </Button>
          )}
        </>
      );
    }
    case "nobody":
      return (
        <>
          <p className={styles.verdict}>{t("desk.noMatch")}</p>
          <p className={styles.typed}>{state.entry}</p>
          <p className={styles.note}>{t("desk.noMatchHint")}</p>
          <Button look="primary" large onClick={onAdd}>
            {t("person.open")} <Key>Enter</Key>
          </Button>
        </>
      );
    case "nobody-here":
      return (
        <>
          <p className={styles.verdict}>{t("desk.nobodyHere")}</p>
          <p className={styles.typed}>{state.entry}</p>
          <p className={styles.note}>{t("desk.nobodyHereHint")}</p>
          <Button look="primary" large onClick={onAdd}>
            {t("person.open")} <Key>Enter</Key>
          </Button>
        </>
      );
    case "noted": {
      const { row } = state;
      return (
        <>
          <p className={styles.verdict}>{t(`desk.notedKind.${row.wish.kind}`)}</p>
          <p className={styles.name}>{nameOfWish(row.wish)}</p>
          <p className={styles.facts}>
            <span className={styles.fact}>{f.time(row.at ?? row.notedAt, row.timeZone)}</span>
          </p>
          <p className={styles.note}>{t("desk.notedNote")}</p>
          {canTakeBack(row) && (
            <UndoButton
              key={row.seq}
              onUndo={() => {
                desk.takeBack(row.seq, t("desk.undoReason"), personOf(row.wish));
                onDone();
              }}
            />
          )}
        </>
      );
    }
    case "undone":
      return (
        <>
          <p className={styles.verdict}>{t("desk.undone")}</p>
          {state.person && <p className={styles.name}>{shortName(state.person)}</p>}
          <p className={styles.note}>{t("desk.undoneNote")}</p>
        </>
      );
    case "not-added":
      return <p className={styles.note}>{sentence(state.code)}</p>;
    case "choose":
      return null;
    default:
      return state satisfies never;
  }
}
