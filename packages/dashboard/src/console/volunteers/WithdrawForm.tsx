import { useTranslations } from "use-intl";
import {
  WithdrawPersonConsentDocument,
  type ConsentPurpose,
  type WithdrawConsentInput,
} from "../../graphql/generated";
import { useWrite } from "../use-write";
import { ReasonForm } from "../shell/ReasonForm";

interface WithdrawFormProps {
  /** Id. */
  volunteer: string;
  purpose: ConsentPurpose;
  onWithdrawn: () => void;
}

/** Ends what somebody had agreed to, and says beforehand what comes of it. */
export function WithdrawForm({ volunteer, purpose, onWithdrawn }: WithdrawFormProps) {
  const t = useTranslations("console.people");
  const { write, isWriting } = useWrite<WithdrawConsentInput>(WithdrawPersonConsentDocument);
  return (
    <ReasonForm
      hint={t(`withdrawHints.${purpose}`)}
      label={t("withdrawReason")}
      submit={t("withdrawDo")}
      isWriting={isWriting}
      send={(reason) => write({ volunteer, purpose, reason })}
      onDone={onWithdrawn}
    />
  );
}
