import { useTranslations } from "use-intl";
import type { PersonConsentFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import lines from "../shell/RecordLines.module.css";

interface ConsentLineProps {
  consent: PersonConsentFragment;
  /** Left out where it cannot be withdrawn. */
  onWithdraw: (() => void) | undefined;
}

/** One thing that somebody agreed to: to what, who agreed and when, and whether it still holds. */
export function ConsentLine({ consent, onWithdraw }: ConsentLineProps) {
  const t = useTranslations("console.people");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const { purpose, grantedBy, grantedAt, until, holds, guardian, withdrawnBecause } = consent;
  const granter = guardian
    ? `${guardian.name} (${t(`relations.${guardian.relation}`)})`
    : t(`granters.${grantedBy}`);
  return (
    <li className={lines.line}>
      <span className={lines.who}>
        <span className={lines.name}>{t(`purposes.${purpose}`)}</span>
        <span className={lines.note}>{granter}</span>
        <span className={lines.note}>{f.dateTime(grantedAt, timeZone)}</span>
        {until && withdrawnBecause === null && (
          <span className={lines.note}>{t("until", { when: f.dateTime(until, timeZone) })}</span>
        )}
        {until && withdrawnBecause !== null && (
          <span className={lines.note}>
            {t("withdrawnAt", { when: f.dateTime(until, timeZone), reason: withdrawnBecause })}
          </span>
        )}
      </span>
      {!holds && <Pill tone="gray">{t(withdrawnBecause === null ? "ranOut" : "withdrawn")}</Pill>}
      {holds && onWithdraw && (
        <Button aria-label={t("withdrawOf", { purpose: t(`purposes.${purpose}`) })} onClick={onWithdraw}>
          {t("withdraw")}
        </Button>
      )}
    </li>
  );
}
