import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { DecideResultDocument, type ListedResultFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { Dialog } from "../shell/Dialog";
import { useWrite } from "../use-write";
import { stepsOf, toneOf, type ResultStep } from "./result-decisions";
import { ResultStepForm } from "./ResultStepForm";
import { Refusal } from "../shell/Refusal";
import styles from "./Results.module.css";

interface ResultLineProps {
  result: ListedResultFragment;
  /** Whether the line names its event. */
  hasEvent?: boolean;
  onChanged: () => void;
}

/** One result: how much, who says it, where it stands, and what can be decided about it. */
export function ResultLine({ result, hasEvent = false, onChanged }: ResultLineProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  const mayDecide = useMay("RECORD_PARTICIPATION");
  const verify = useWrite(DecideResultDocument);
  const [step, setStep] = useState<Exclude<ResultStep, "VERIFIED">>();
  const [refusal, setRefusal] = useState<string>();
  const opener = useRef<HTMLElement>(null);
  const line = useRef<HTMLLIElement>(null);
  const { id, quantity, state, note, challenge, organization, event } = result;

  async function confirm() {
    setRefusal(await verify.write({ id, decision: "VERIFIED", reason: null }));
    onChanged();
    // The button is gone with the state in which it was offered.
    line.current?.focus();
  }

  return (
    <li ref={line} className={styles.line} tabIndex={-1}>
      <p className={styles.what}>
        <b className={styles.amount}>{f.number(quantity, 3)}</b> {challenge.unit[language]}{" "}
        <Pill tone={toneOf[state]}>{t(`corrections.state.${state}`)}</Pill>
      </p>
      <p className={styles.note}>
        <Words of={challenge.name} /> ·{" "}
        {organization ? <Words of={organization.name} /> : t("results.office")} ·{" "}
        {f.dateTime(result.recordedAt, timeZone)}
      </p>
      {hasEvent && (
        <Link to="/console/events/$event" params={{ event: event.id }} className={styles.event}>
          <Words of={event.title} />
        </Link>
      )}
      {note !== null && <p className={styles.words}>{note}</p>}
      <Refusal code={refusal} />
      {mayDecide && (
        <div className={styles.actions}>
          {stepsOf[state].map((one) =>
            one === "VERIFIED" ? (
              <Button key={one} look="primary" disabled={verify.isWriting} onClick={() => void confirm()}>
                <IconCheck size={17} aria-hidden="true" /> {t(`results.step.${one}`)}
              </Button>
            ) : (
              <Button
                key={one}
                onClick={({ currentTarget }) => {
                  opener.current = currentTarget;
                  setStep(one);
                }}
              >
                {t(`results.step.${one}`)}
              </Button>
            ),
          )}
        </div>
      )}
      <Dialog
        isOpen={step !== undefined}
        title={step ? t(`results.ask.${step}`) : ""}
        onClose={() => {
          setStep(undefined);
          opener.current?.focus();
        }}
      >
        {step && (
          <ResultStepForm
            key={step}
            result={result}
            step={step}
            onTaken={() => {
              setStep(undefined);
              onChanged();
              line.current?.focus();
            }}
          />
        )}
      </Dialog>
    </li>
  );
}
