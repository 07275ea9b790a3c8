import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { InviteToOrganizationDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { useAnsweredWrite } from "../use-answered-write";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";

interface InviteFormProps {
  /** Id. */
  organization: string;
  /** Gets the one-time code, which is not told again. */
  onInvited: (code: string) => void;
}

/** Invites somebody to sign in for an organization. */
export function InviteForm({ organization, onInvited }: InviteFormProps) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { send, isSending } = useAnsweredWrite(InviteToOrganizationDocument);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm({
    initialValues: { displayName: "", email: "" },
    validate: {
      displayName: (name) => (name.trim() === "" ? t("signIn.required") : null),
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("signIn.emailRule")),
    },
  });

  async function submit({ displayName, email }: typeof form.values) {
    setRefusal(undefined);
    const { data, code } = await send({ organization, displayName, email: email.trim() });
    if (code === "BAD_INPUT") form.setFieldError("email", t("accounts.taken"));
    else if (code === "BAD_EMAIL") form.setFieldError("email", sentence(code));
    else if (code !== undefined) setRefusal(code);
    // An answer that was lost on its way comes without the code: inviting once more makes a new one.
    else if (data?.inviteToOrganization.code) onInvited(data.inviteToOrganization.code);
    else setRefusal("NETWORK");
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((typed) => void submit(typed))}>
      <p>{t("accounts.inviteHint")}</p>
      <TextInput
        {...form.getInputProps("displayName")}
        label={t("accounts.name")}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        {...form.getInputProps("email")}
        label={t("signIn.email")}
        type="email"
        maxLength={200}
        autoComplete="off"
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isSending}>
        {t("accounts.inviteDo")}
      </Button>
    </form>
  );
}
