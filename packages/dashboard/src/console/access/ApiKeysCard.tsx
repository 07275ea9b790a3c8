import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RevokeApiKeyDocument, type ApiKeyFieldsFragment, type KeyStatus } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Pill, type PillTone } from "../../ui/Pill";
import styles from "../organizations/OrganizationView.module.css";
import { Dialog } from "../shell/Dialog";
import { useAnsweredWrite } from "../use-answered-write";
import { ApiKeyForm } from "./ApiKeyForm";
import { OnceShown } from "./OnceShown";

interface ApiKeysCardProps {
  /** Id of the organization that the keys are of. */
  organization: string;
  keys: readonly ApiKeyFieldsFragment[];
  onChanged: () => void;
}

const tones: Record<KeyStatus, PillTone> = { ACTIVE: "green", EXPIRED: "gray", REVOKED: "gray" };

/** With what programs of an organization ask. */
export function ApiKeysCard({ organization, keys, onChanged }: ApiKeysCardProps) {
  const t = useTranslations("console.apiKeys");
  const f = useFormat();
  const sentence = useErrorSentence();
  const [isIssuing, setIssuing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [ending, setEnding] = useState<ApiKeyFieldsFragment>();
  const [problem, setProblem] = useState<string>();
  const { send, isSending } = useAnsweredWrite(RevokeApiKeyDocument);

  async function end(apiKey: string) {
    const { code } = await send({ apiKey });
    setEnding(undefined);
    setProblem(code);
    onChanged();
  }

  return (
    <Card title={t("title")}>
      {keys.length === 0 && <p className={styles.empty}>{t("none")}</p>}
      <ul className={styles.lines}>
        {keys.map((key) => (
          <li key={key.id} className={styles.line}>
            <span className={styles.who}>
              <span className={styles.name}>{key.name}</span>
              <span className={styles.mono}>{key.prefix}…</span>
              <span className={styles.note}>
                {key.scopes.map((scope) => t(`scopes.${scope}`)).join(", ")}
                {key.lastDay && ` · ${t("until", { day: f.fullDate(key.lastDay) })}`}
              </span>
              <span className={styles.note}>
                {key.usedOn ? t("used", { day: f.fullDate(key.usedOn) }) : t("unused")}
              </span>
            </span>
            <Pill tone={tones[key.status]}>{t(`status.${key.status}`)}</Pill>
            {key.status === "ACTIVE" && (
              <Button aria-label={t("endOf", { name: key.name })} onClick={() => setEnding(key)}>
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{sentence(problem)}</p>}
      <Button onClick={() => setIssuing(true)}>
        <IconPlus size={17} aria-hidden="true" /> {t("issue")}
      </Button>
      <Dialog isOpen={isIssuing} title={t("issue")} onClose={() => setIssuing(false)}>
        <ApiKeyForm
          organization={organization}
          onIssued={(told) => {
            setIssuing(false);
            setSecret(told);
            onChanged();
          }}
        />
      </Dialog>
      <Dialog isOpen={secret !== undefined} title={t("secretTitle")}>
        <OnceShown secret={secret ?? ""} hint={t("secretHint")} onClose={() => setSecret(undefined)} />
      </Dialog>
      <Dialog
        isOpen={ending !== undefined}
        title={t("endOf", { name: ending?.name ?? "" })}
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
