import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RevokeApiKeyDocument, type ApiKeyFieldsFragment, type KeyStatus } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Pill, type PillTone } from "../../ui/Pill";
import { Refusal } from "../shell/Refusal";
import lines from "../shell/RecordLines.module.css";
import { Dialog } from "../shell/Dialog";
import { useAnsweredWrite } from "../use-answered-write";
import { PagedCard } from "../shell/PagedCard";
import { ApiKeyForm } from "./ApiKeyForm";
import { OnceShown } from "./OnceShown";
import { useApiKeys } from "./use-api-keys";

const tones: Record<KeyStatus, PillTone> = { ACTIVE: "green", EXPIRED: "gray", REVOKED: "gray" };

/** With what programs of the organization with this id ask. */
export function ApiKeysCard({ organization }: { organization: string }) {
  const t = useTranslations("console.apiKeys");
  const [isIssuing, setIssuing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [ending, setEnding] = useState<ApiKeyFieldsFragment>();
  const [problem, setProblem] = useState<string>();
  const pages = useApiKeys(organization);
  const { send, isSending } = useAnsweredWrite(RevokeApiKeyDocument);

  async function end(apiKey: string) {
    const { code } = await send({ apiKey });
    setEnding(undefined);
    setProblem(code);
    pages.retry();
  }

  return (
    <>
      <PagedCard
        title={t("title")}
        empty={t("none")}
        pages={pages}
        footer={
          <>
            <Refusal code={problem} />
            <Button onClick={() => setIssuing(true)}>
              <IconPlus size={17} aria-hidden="true" /> {t("issue")}
            </Button>
          </>
        }
      >
        {(keys) => keys.map((key) => <KeyLine key={key.id} apiKey={key} onEnd={() => setEnding(key)} />)}
      </PagedCard>
      <Dialog isOpen={isIssuing} title={t("issue")} onClose={() => setIssuing(false)}>
        <ApiKeyForm
          organization={organization}
          onIssued={(told) => {
            setIssuing(false);
            setSecret(told);
            pages.retry();
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
    </>
  );
}

function KeyLine({ apiKey, onEnd }: { apiKey: ApiKeyFieldsFragment; onEnd: () => void }) {
  const t = useTranslations("console.apiKeys");
  const f = useFormat();
  const { name, prefix, scopes, status, lastDay, usedOn } = apiKey;
  return (
    <li className={lines.line}>
      <span className={lines.who}>
        <span className={lines.name}>{name}</span>
        <span className={lines.mono}>{prefix}…</span>
        <span className={lines.note}>
          {scopes.map((scope) => t(`scopes.${scope}`)).join(", ")}
          {lastDay && ` · ${t("until", { day: f.fullDate(lastDay) })}`}
        </span>
        <span className={lines.note}>{usedOn ? t("used", { day: f.fullDate(usedOn) }) : t("unused")}</span>
      </span>
      <Pill tone={tones[status]}>{t(`status.${status}`)}</Pill>
      {status === "ACTIVE" && (
        <Button aria-label={t("endOf", { name })} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
