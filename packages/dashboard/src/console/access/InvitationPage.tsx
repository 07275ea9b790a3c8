import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useMutation } from "urql";
import { codeOfError } from "../../graphql/errors";
import { AcceptInvitationDocument, type AcceptInvitationInput } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { useFirstFocus } from "../shell/use-first-focus";
import styles from "./Access.module.css";
import { AccessFrame } from "./AccessFrame";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { Refusal } from "./Refusal";
import { useCountdown } from "./use-countdown";
import { useSession } from "./use-session";

const shortestPassword = 10;

/** Takes an invitation up: the one-time code of the front office, and a password that nobody else knows. */
export function InvitationPage() {
  const t = useTranslations("console");
  const f = useFormat();
  const session = useSession();
  const first = useFirstFocus();
  const { history } = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const [waitSeconds, wait] = useCountdown();
  const [{ fetching }, accept] = useMutation(AcceptInvitationDocument);
  const passwordRule = t("firstAccount.passwordRule", { shown: f.number(shortestPassword) });
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", code: "", password: "" },
    validate: {
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("signIn.emailRule")),
      code: (code) => (code.trim() === "" ? t("signIn.required") : null),
      password: (password) => ([...password].length < shortestPassword ? passwordRule : null),
    },
  });

  async function submit(typed: AcceptInvitationInput) {
    setRefusal(undefined);
    const { data, error } = await accept({ input: { ...typed, email: typed.email.trim() } });
    const answer = data?.acceptInvitation;
    if (!answer) {
      setRefusal(error ? codeOfError(error) : "NETWORK");
    } else if (answer.__typename === "SignedIn") {
      session.became(answer.viewer);
      history.replace("/console");
    } else if (answer.code === "WRONG_CODE") {
      form.setFieldError("code", t("invitation.wrongCode"));
    } else {
      setRefusal(answer.code);
      if (answer.retryAfterSeconds) wait(answer.retryAfterSeconds);
    }
  }

  return (
    <AccessFrame title={t("invitation.title")} hint={t("invitation.hint")}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <EmailField {...form.getInputProps("email")} key={form.key("email")} ref={first} />
        <TextInput
          {...form.getInputProps("code")}
          key={form.key("code")}
          label={t("firstAccount.code")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          {...form.getInputProps("password")}
          key={form.key("password")}
          description={passwordRule}
          autoComplete="new-password"
        />
        <Refusal code={refusal} waitSeconds={waitSeconds} />
        <Button type="submit" look="primary" large disabled={fetching || waitSeconds > 0}>
          {fetching ? t("signIn.working") : t("invitation.submit")}
        </Button>
      </form>
      <Link to="/console/sign-in" className={styles.other}>
        {t("firstAccount.back")}
      </Link>
    </AccessFrame>
  );
}
