import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChangeCampaignPhaseDocument, type ChangeCampaignPhaseInput } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { useWrite } from "../use-write";
import styles from "./CampaignPage.module.css";
import type { NextPhase } from "./campaign-phases";

interface PhaseFormProps {
  /** Slug of the campaign. */
  campaign: string;
  phase: NextPhase;
  onTaken: () => void;
}

/** Says what the next phase means and moves the campaign there. */
export function PhaseForm({ campaign, phase, onTaken }: PhaseFormProps) {
  const t = useTranslations("console.campaign.step");
  const sentence = useErrorSentence();
  const [refusal, setRefusal] = useState<string>();
  const { write, isWriting } = useWrite<ChangeCampaignPhaseInput>(ChangeCampaignPhaseDocument);

  async function take() {
    setRefusal(undefined);
    const code = await write({ campaign, phase });
    if (code) setRefusal(code);
    else onTaken();
  }

  return (
    <>
      <p>{t(`${phase}.hint`)}</p>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <Button look="primary" large disabled={isWriting} data-autofocus onClick={() => void take()}>
        {t(`${phase}.do`)}
      </Button>
    </>
  );
}
