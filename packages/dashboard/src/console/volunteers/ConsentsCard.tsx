import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonConsentFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useCampaign } from "../campaigns/campaign-choice";
import { Dialog } from "../shell/Dialog";
import { ConsentForm } from "./ConsentForm";
import styles from "./PersonView.module.css";

interface ConsentsCardProps {
  /** Id. */
  volunteer: string;
  consents: readonly PersonConsentFragment[];
  mayChange: boolean;
  onChanged: () => void;
}

/** What somebody, or their guardian, has agreed to. */
export function ConsentsCard({ volunteer, consents, mayChange, onChanged }: ConsentsCardProps) {
  const t = useTranslations("console.people");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const [isAdding, setAdding] = useState(false);
  return (
    <Card title={t("consents")}>
      {consents.length === 0 && <p className={styles.empty}>{t("noConsents")}</p>}
      <ul className={styles.lines}>
        {consents.map(({ purpose, grantedBy, grantedAt, until }) => (
          <li key={`${purpose} ${grantedBy} ${grantedAt}`} className={styles.line}>
            <span className={styles.who}>
              <span className={styles.name}>{t(`purposes.${purpose}`)}</span>
              <span className={styles.note}>
                {t(`granters.${grantedBy}`)}, {f.dateTime(grantedAt, timeZone)}
              </span>
              {until && (
                <span className={styles.note}>{t("until", { when: f.dateTime(until, timeZone) })}</span>
              )}
            </span>
          </li>
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
          onRecorded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      </Dialog>
    </Card>
  );
}
