import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChangeCampaignPhaseDocument, type ChangeCampaignPhaseInput } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { useWrite } from "../use-write";
import { Refusal } from "../shell/Refusal";
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
      <Refusal code={refusal} />
      <Button look="primary" large disabled={isWriting} data-autofocus onClick={() => void take()}>
        {t(`${phase}.do`)}
      </Button>
    </>
  );
}
