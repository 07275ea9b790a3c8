import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WriteDownThanksDocument, type HeardWhereQuery } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { apiLanguages } from "../../i18n/api-language";
import { languageOfMessage } from "../../thanks/message-language";
import { localDateTimeOf } from "../../lib/zoned-time";
import { Button } from "../../ui/Button";
import { useCampaign } from "../campaigns/campaign-choice";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { LocalTimeField } from "../events/LocalTimeField";
import { RouteButton } from "../shell/RouteButton";
import { useAnsweredWrite } from "../use-answered-write";
import { lengthOf, longestText } from "./decision";
import { heardFieldOf, heardInputOf, heardProblems, type HeardFields } from "./heard-form";
import { TargetField } from "./TargetField";

/** Words that somebody said aloud. When they are written down the form is ready for the next, at the same place and time. */
export function HeardForm({ where }: { where: NonNullable<HeardWhereQuery["campaign"]> }) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const { send, isSending } = useAnsweredWrite(WriteDownThanksDocument);
  const [refusal, setRefusal] = useState<string>();
  const [isWritten, setWritten] = useState(false);
  const form = useForm<HeardFields>({
    initialValues: {
      text: "",
      language: "",
      from: "",
      to: { kind: "everyone" },
      heardAt: localDateTimeOf(where.now, campaign.timeZone),
    },
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(heardProblems(fields)).map(([field, problem]) => [
          field,
          problem === "eventNeeded" ? t("heard.eventNeeded") : sentence(problem),
        ]),
      ),
  });
  const { text, to } = form.values;
  const spoken = languageOfMessage(text, language);
  const error = form.errors["to"];

  async function submit(fields: HeardFields) {
    setRefusal(undefined);
    setWritten(false);
    const guessed = spoken ? apiLanguages[spoken] : "";
    const { data, code } = await send({
      campaign: campaign.slug,
      ...heardInputOf({ ...fields, language: fields.language || guessed }, campaign.timeZone),
    });
    const refused = data?.sendThankYou.__typename === "SendThankYouRefused" ? data.sendThankYou.code : code;
    const field = refused && heardFieldOf[refused];
    if (field) form.setFieldError(field, sentence(refused));
    else if (refused) setRefusal(refused);
    else {
      form.setValues({ ...fields, text: "", from: "" });
      setWritten(true);
      form.getInputNode("text")?.focus();
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        (problems) => form.getInputNode(Object.keys(problems)[0] ?? "")?.focus(),
      )}
    >
      <Textarea
        {...form.getInputProps("text")}
        label={t("heard.text")}
        description={t("heard.textHint", {
          shown: f.number(lengthOf(text.trim())),
          max: f.number(longestText),
        })}
        inputWrapperOrder={["label", "input", "description", "error"]}
        rows={4}
      />
      <TargetField
        projects={where.projects}
        target={to}
        error={typeof error === "string" ? error : undefined}
        onChange={(target) => form.setFieldValue("to", target)}
      />
      <div className={styles.fields}>
        <TextInput
          {...form.getInputProps("from")}
          label={t("heard.from")}
          description={t("heard.fromHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          maxLength={80}
          autoComplete="off"
        />
        <LocalTimeField {...form.getInputProps("heardAt")} label={t("heard.when")} />
        <NativeSelect
          {...form.getInputProps("language")}
          label={t("heard.language")}
          data={[
            {
              value: "",
              label: spoken
                ? t("heard.guessed", { language: t(`language.${apiLanguages[spoken]}`) })
                : t("heard.languageUnknown"),
            },
            ...(["KK", "RU", "EN"] as const).map((code) => ({ value: code, label: t(`language.${code}`) })),
          ]}
        />
      </div>
      <Refusal code={refusal} />
      <output className={styles.hint}>{isWritten && t("heard.written")}</output>
      <div className={styles.actions}>
        <Button type="submit" look="primary" large disabled={isSending}>
          {t("heard.write")}
        </Button>
        <RouteButton to="/console/thanks" large>
          {t("heard.toQueue")}
        </RouteButton>
      </div>
    </form>
  );
}
