import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { EndAccountDocument, type AccountFieldsFragment, type AccountStatus } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Pill, type PillTone } from "../../ui/Pill";
import { OnceShown } from "../access/OnceShown";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { Dialog } from "../shell/Dialog";
import { useAnsweredWrite } from "../use-answered-write";
import { InviteForm } from "./InviteForm";
import { Refusal } from "../shell/Refusal";
import lines from "../shell/RecordLines.module.css";

interface AccountsCardProps {
  /** Id. */
  organization: string;
  accounts: readonly AccountFieldsFragment[];
  onChanged: () => void;
}

const tones: Record<AccountStatus, PillTone> = {
  ...{ ACTIVE: "green", INVITED: "gold", EXPIRED: "coral", ENDED: "gray" },
};

/** Who signs in for an organization. */
export function AccountsCard({ organization, accounts, onChanged }: AccountsCardProps) {
  const t = useTranslations("console.accounts");
  const f = useFormat();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { timeZone } = useCampaign().campaign;
  const [isInviting, setInviting] = useState(false);
  const [code, setCode] = useState<string>();
  const [ending, setEnding] = useState<AccountFieldsFragment>();
  const [problem, setProblem] = useState<string>();
  const { send, isSending } = useAnsweredWrite(EndAccountDocument);

  async function end(account: string) {
    const { code: refused } = await send({ account });
    setEnding(undefined);
    setProblem(refused);
    onChanged();
  }

  return (
    <Card title={t("title")}>
      {accounts.length === 0 && <p className={lines.empty}>{t("none")}</p>}
      <ul className={lines.lines}>
        {accounts.map((account) => (
          <li key={account.id} className={lines.line}>
            <span className={lines.who}>
              <span className={lines.name}>{account.displayName}</span>
              <span className={lines.note}>{account.email}</span>
              {account.invitedUntil && account.status === "INVITED" && (
                <span className={lines.note}>
                  {t("until", { when: f.dateTime(account.invitedUntil, timeZone) })}
                </span>
              )}
            </span>
            <Pill tone={tones[account.status]}>{t(`status.${account.status}`)}</Pill>
            {mayManage && account.status !== "ENDED" && (
              <Button
                aria-label={t("endOf", { name: account.displayName })}
                onClick={() => setEnding(account)}
              >
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal code={problem} />
      {mayManage && (
        <Button onClick={() => setInviting(true)}>
          <IconPlus size={17} aria-hidden="true" /> {t("invite")}
        </Button>
      )}
      <Dialog isOpen={isInviting} title={t("invite")} onClose={() => setInviting(false)}>
        <InviteForm
          organization={organization}
          onInvited={(told) => {
            setInviting(false);
            setCode(told);
            onChanged();
          }}
        />
      </Dialog>
      <Dialog isOpen={code !== undefined} title={t("codeTitle")}>
        <OnceShown
          secret={code ?? ""}
          hint={t("codeHint", { address: `${location.origin}/console/invitation` })}
          onClose={() => setCode(undefined)}
        />
      </Dialog>
      <Dialog
        isOpen={ending !== undefined}
        title={t("endOf", { name: ending?.displayName ?? "" })}
        onClose={() => setEnding(undefined)}
      >
        <p>{t("endHint")}</p>
        <Button
          look="danger"
          large
          disabled={isSending}
          data-autofocus
          onClick={() => ending && void end(ending.id)}
        >
          {t("end")}
        </Button>
      </Dialog>
    </Card>
  );
}
