import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useMutation } from "urql";
import { codeOfError } from "../../graphql/errors";
import { SignInDocument, type ConsoleViewerFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { useFirstFocus } from "../shell/use-first-focus";
import styles from "./Access.module.css";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { Refusal } from "./Refusal";
import { useCountdown } from "./use-countdown";

interface SignInFormProps {
  onSignedIn: (viewer: ConsoleViewerFragment) => void;
}

/** E-mail address and password. After too many failures it counts the wait down. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const t = useTranslations("console.signIn");
  const first = useFirstFocus();
  const [refusal, setRefusal] = useState<string>();
  const [waitSeconds, wait] = useCountdown();
  const [{ fetching }, signIn] = useMutation(SignInDocument);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (email.trim() === "" ? t("required") : null),
      password: (password) => (password === "" ? t("required") : null),
    },
  });

  async function submit({ email, password }: { email: string; password: string }) {
    setRefusal(undefined);
    const { data, error } = await signIn({ input: { email: email.trim(), password } });
    if (!data) {
      setRefusal(error ? codeOfError(error) : "NETWORK");
    } else if (data.signIn.__typename === "SignedIn") {
      onSignedIn(data.signIn.viewer);
    } else {
      setRefusal(data.signIn.code);
      if (data.signIn.retryAfterSeconds) wait(data.signIn.retryAfterSeconds);
      form.setFieldValue("password", "");
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
      <EmailField {...form.getInputProps("email")} key={form.key("email")} ref={first} data-autofocus />
      <PasswordField
        {...form.getInputProps("password")}
        key={form.key("password")}
        autoComplete="current-password"
      />
      <Refusal code={refusal} waitSeconds={waitSeconds} />
      <Button type="submit" look="primary" large disabled={fetching || waitSeconds > 0}>
        {fetching ? t("working") : t("submit")}
      </Button>
    </form>
  );
}
