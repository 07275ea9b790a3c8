import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { useMay } from "../access/use-session";
import { RouteButton } from "../shell/RouteButton";
import { stepsFor, type EventStep } from "./event-steps";
import styles from "./EventView.module.css";
import { StepDialog } from "./StepDialog";
import type { ShownEvent } from "./use-event";

interface EventStepsProps {
  event: ShownEvent;
  /** The event is another one than it was. */
  onTaken: () => void;
}

/** What can be done with an event where it stands, or why nothing can. */
export function EventSteps({ event, onTaken }: EventStepsProps) {
  const t = useTranslations("console");
  const mayManage = useMay("MANAGE_EVENTS");
  const [step, setStep] = useState<EventStep>();
  const [taken, setTaken] = useState<EventStep>();
  const opener = useRef<HTMLElement>(null);
  const answer = useRef<HTMLOutputElement>(null);
  const isFinal = event.campaign.phase === "CLOSED" || event.campaign.phase === "ARCHIVED";
  if (!mayManage || isFinal) {
    return <p className={styles.mayNot}>{t(isFinal ? "steps.isFinal" : "steps.mayNot")}</p>;
  }
  return (
    <>
      <RouteButton to="/console/events/$event/change" params={{ event: event.id }}>
        <IconPencil size={17} aria-hidden="true" /> {t("steps.change")}
      </RouteButton>
      {stepsFor(event).map((one) => (
        <Button
          key={one}
          look={one === "cancel" ? "danger" : "secondary"}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setStep(one);
          }}
        >
          {t(`steps.${one}.ask`)}
        </Button>
      ))}
      <output ref={answer} className={styles.taken} tabIndex={-1}>
        {taken && t(`steps.${taken}.done`)}
      </output>
      <StepDialog
        event={event}
        step={step}
        onTaken={() => {
          setTaken(step);
          setStep(undefined);
          onTaken();
          // The button may be gone with the state in which it was offered.
          answer.current?.focus();
        }}
        onClose={() => {
          setStep(undefined);
          opener.current?.focus();
        }}
      />
    </>
  );
}
