import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AddResponsiblePersonDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { useAnsweredWrite } from "../use-answered-write";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";

/** Which field a refusal of the server is about. */
const fieldOf: Record<string, string> = { BAD_PHONE: "phone", BAD_EMAIL: "email" };

/** Somebody whom the front office calls from now on. */
export function ResponsiblePersonForm({
  organization,
  onAdded,
}: {
  organization: string;
  onAdded: () => void;
}) {
  const t = useTranslations("console.responsible");
  const sentence = useErrorSentence();
  const { send, isSending } = useAnsweredWrite(AddResponsiblePersonDocument);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm({
    initialValues: { name: "", role: "", phone: "", email: "" },
    validate: { name: (name) => (name.trim() === "" ? t("nameNeeded") : null) },
  });

  async function submit(typed: typeof form.values) {
    setRefusal(undefined);
    const { code } = await send({ organization, ...typed });
    if (code === undefined) onAdded();
    else if (fieldOf[code]) form.setFieldError(fieldOf[code], sentence(code));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((typed) => void submit(typed))}>
      <TextInput
        {...form.getInputProps("name")}
        label={t("name")}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <TextInput {...form.getInputProps("role")} label={t("role")} maxLength={100} autoComplete="off" />
      <TextInput
        {...form.getInputProps("phone")}
        label={t("phone")}
        type="tel"
        maxLength={40}
        autoComplete="off"
      />
      <TextInput
        {...form.getInputProps("email")}
        label={t("email")}
        type="email"
        maxLength={200}
        autoComplete="off"
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isSending}>
        {t("addDo")}
      </Button>
    </form>
  );
}
