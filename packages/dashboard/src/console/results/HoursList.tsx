import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecideHoursDocument, type ClaimState } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useWrite } from "../use-write";
import { Refusal } from "../shell/Refusal";
import styles from "./Hours.module.css";
import { HoursLine } from "./HoursLine";
import { HoursReasonForm } from "./HoursReasonForm";
import { isOpen, mostEntries, stepsForAll } from "./hours-steps";
import type { useHours } from "./use-hours";
import { WriteButton } from "./WriteButton";

interface HoursListProps {
  hours: ReturnType<typeof useHours>;
  /** The state of all of them, where only one is listed. */
  state: ClaimState | null;
  /** Whether the lines name their events. */
  hasEvent?: boolean;
  onDecided?: () => void;
}

/** Hours that nobody measured; one or several of them are chosen and decided about. */
export function HoursList({ hours, state, hasEvent = false, onDecided }: HoursListProps) {
  const t = useTranslations("console.hours");
  const steps = useTranslations("console.results.step");
  const f = useFormat();
  const sentence = useErrorSentence();
  const verify = useWrite(DecideHoursDocument);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string>();
  const { nodes, hasMore, hasFailed, more, retry } = hours;
  if (!nodes && hasFailed) return <ErrorState hint={sentence("NETWORK")} onRetry={retry} />;
  if (!nodes) return <LoadingState />;

  // What somebody else has decided about meanwhile is no longer in the list, and so no longer chosen.
  const open = nodes.filter(isOpen).slice(0, mostEntries);
  const chosen = nodes.filter(({ id }) => chosenIds.has(id));
  const entries = chosen.map(({ id }) => id);
  const areAllChosen = open.length > 0 && open.every(({ id }) => chosenIds.has(id));
  const choose = (ids: readonly string[], isOn: boolean) =>
    setChosenIds((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isOn) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const decided = () => {
    setChosenIds(new Set());
    retry();
    onDecided?.();
  };

  async function confirm() {
    const code = await verify.write({ entries, decision: "VERIFIED", reason: null });
    setRefusal(code);
    if (code === undefined) decided();
    else retry();
  }

  if (nodes.length === 0) return <EmptyState title={t(state === "CLAIMED" ? "noneWaiting" : "none")} />;
  return (
    <>
      <div className={styles.bar}>
        <Checkbox
          checked={areAllChosen}
          indeterminate={!areAllChosen && chosen.length > 0}
          disabled={open.length === 0}
          onChange={({ currentTarget }) =>
            choose(
              open.map(({ id }) => id),
              currentTarget.checked,
            )
          }
          label={t("all")}
        />
        <p className={styles.chosen} role="status">
          {t("chosen", { count: chosen.length, shown: f.number(chosen.length) })}
        </p>
        <div className={styles.steps}>
          {stepsForAll(chosen).map((step) =>
            step === "VERIFIED" ? (
              <Button key={step} look="primary" disabled={verify.isWriting} onClick={() => void confirm()}>
                {steps(step)}
              </Button>
            ) : (
              <WriteButton key={step} label={steps(step)} title={t(`ask.${step}`)}>
                {(close) => (
                  <HoursReasonForm
                    entries={entries}
                    step={step}
                    onTaken={() => {
                      close();
                      decided();
                    }}
                  />
                )}
              </WriteButton>
            ),
          )}
        </div>
      </div>
      <Refusal code={refusal} />
      <ul className={styles.list}>
        {nodes.map((entry) => (
          <HoursLine
            key={entry.id}
            entry={entry}
            hasEvent={hasEvent}
            hasState={state === null}
            isChosen={chosenIds.has(entry.id)}
            onChoose={isOpen(entry) ? (isOn) => choose([entry.id], isOn) : undefined}
          />
        ))}
      </ul>
      {hasMore && (
        <Button className={styles.more} onClick={more}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
