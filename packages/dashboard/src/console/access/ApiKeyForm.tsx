import { Checkbox, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IssueApiKeyDocument, type KeyScope } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { useAnsweredWrite } from "../use-answered-write";

interface ApiKeyFormProps {
  /** Id of the organization that the key is for. */
  organization: string;
  /** Gets the key's text, which is not told again. */
  onIssued: (secret: string) => void;
}

const scopes = ["REPORT", "READ"] as const satisfies readonly KeyScope[];

/** What a new key is for, what it lets a program do, and until when. */
export function ApiKeyForm({ organization, onIssued }: ApiKeyFormProps) {
  const t = useTranslations("console.apiKeys");
  const { send, isSending } = useAnsweredWrite(IssueApiKeyDocument);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm({
    initialValues: { name: "", REPORT: true, READ: true, lastDay: "" },
    validate: {
      name: (name) => (name.trim() === "" ? t("nameNeeded") : null),
      READ: (mayRead, { REPORT }) => (mayRead || REPORT ? null : t("scopeNeeded")),
    },
  });

  async function submit({ name, lastDay, ...chosen }: typeof form.values) {
    setRefusal(undefined);
    const { data, code } = await send({
      ...{ organization, name, lastDay: lastDay || null },
      scopes: scopes.filter((scope) => chosen[scope]),
    });
    if (code === "BAD_INPUT" && lastDay) form.setFieldError("lastDay", t("dayOver"));
    else if (code !== undefined) setRefusal(code);
    // An answer that was lost on its way comes without the key: it can be ended in the list, and another one issued.
    else if (data?.issueApiKey.secret) onIssued(data.issueApiKey.secret);
    else setRefusal("NETWORK");
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((typed) => void submit(typed))}>
      <TextInput
        {...form.getInputProps("name")}
        label={t("name")}
        description={t("nameHint")}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t("scope")}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            {...form.getInputProps(scope, { type: "checkbox" })}
            label={t(`scopes.${scope}`)}
          />
        ))}
      </fieldset>
      <TextInput
        {...form.getInputProps("lastDay")}
        label={t("lastDay")}
        description={t("lastDayHint")}
        type="date"
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isSending}>
        {t("issueDo")}
      </Button>
    </form>
  );
}
