import { useTranslations } from "use-intl";
import { Dialog } from "../shell/Dialog";
import type { EventStep } from "./event-steps";
import { StepForm } from "./StepForm";
import type { ShownEvent } from "./use-event";

interface StepDialogProps {
  event: ShownEvent;
  /** The step that is asked about; undefined while nobody asks. */
  step: EventStep | undefined;
  onTaken: () => void;
  onClose: () => void;
}

/** Asks why before an event is cancelled, put off, opened again or confirmed. */
export function StepDialog({ event, step, onTaken, onClose }: StepDialogProps) {
  const t = useTranslations("console.steps");
  return (
    <Dialog isOpen={step !== undefined} title={step ? t(`${step}.title`) : ""} onClose={onClose}>
      {step && <StepForm key={step} event={event} step={step} onTaken={onTaken} />}
    </Dialog>
  );
}
