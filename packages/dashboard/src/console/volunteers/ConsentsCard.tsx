import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ConsentPurpose, PersonConsentFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Dialog } from "../shell/Dialog";
import { ConsentForm } from "./ConsentForm";
import { ConsentLine } from "./ConsentLine";
import lines from "../shell/RecordLines.module.css";
import { WithdrawForm } from "./WithdrawForm";

interface ConsentsCardProps {
  /** Id. */
  volunteer: string;
  isMinor: boolean;
  consents: readonly PersonConsentFragment[];
  mayChange: boolean;
  onChanged: () => void;
}

/** What somebody, or their guardian, has agreed to, and what they no longer agree to. */
export function ConsentsCard({ volunteer, isMinor, consents, mayChange, onChanged }: ConsentsCardProps) {
  const t = useTranslations("console.people");
  const [isAdding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ConsentPurpose>();
  return (
    <Card title={t("consents")}>
      {consents.length === 0 && <p className={lines.empty}>{t("noConsents")}</p>}
      <ul className={lines.lines}>
        {consents.map((consent) => (
          <ConsentLine
            key={`${consent.purpose} ${consent.grantedBy} ${consent.grantedAt}`}
            consent={consent}
            onWithdraw={mayChange ? () => setWithdrawing(consent.purpose) : undefined}
          />
        ))}
      </ul>
      {mayChange && (
        <Button onClick={() => setAdding(true)}>
          <IconPlus size={17} aria-hidden="true" /> {t("addConsent")}
        </Button>
      )}
      <Dialog isOpen={isAdding} title={t("addConsent")} onClose={() => setAdding(false)}>
        <ConsentForm
          volunteer={volunteer}
          isMinor={isMinor}
          onRecorded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      </Dialog>
      <Dialog
        isOpen={withdrawing !== undefined}
        title={withdrawing ? t("withdrawOf", { purpose: t(`purposes.${withdrawing}`) }) : ""}
        onClose={() => setWithdrawing(undefined)}
      >
        {withdrawing && (
          <WithdrawForm
            volunteer={volunteer}
            purpose={withdrawing}
            onWithdrawn={() => {
              setWithdrawing(undefined);
              onChanged();
            }}
          />
        )}
      </Dialog>
    </Card>
  );
}
