import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useMutation } from "urql";
import { codeOfError } from "../../graphql/errors";
import { CreateFirstCoordinatorDocument, type CreateFirstCoordinatorInput } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import styles from "./Access.module.css";
import { useFirstFocus } from "../shell/use-first-focus";
import { AccessFrame } from "./AccessFrame";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { Refusal } from "./Refusal";
import { useCountdown } from "./use-countdown";
import { useSession } from "./use-session";

const shortestPassword = 10;

/** Sets up the first coordinator of a new installation with the code that its terminal shows. */
export function FirstCoordinatorPage() {
  const t = useTranslations("console");
  const f = useFormat();
  const session = useSession();
  const first = useFirstFocus();
  const { history } = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const [waitSeconds, wait] = useCountdown();
  const [{ fetching }, create] = useMutation(CreateFirstCoordinatorDocument);
  const passwordRule = t("firstAccount.passwordRule", { shown: f.number(shortestPassword) });
  const required = (text: string) => (text.trim() === "" ? t("signIn.required") : null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "", displayName: "", email: "", password: "" },
    validate: {
      code: required,
      displayName: required,
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("signIn.emailRule")),
      password: (password) => ([...password].length < shortestPassword ? passwordRule : null),
    },
  });

  async function submit(typed: CreateFirstCoordinatorInput) {
    setRefusal(undefined);
    const input = { ...typed, code: typed.code.trim(), email: typed.email.trim() };
    const { data, error } = await create({ input });
    const answer = data?.createFirstCoordinator;
    if (!answer) {
      setRefusal(error ? codeOfError(error) : "NETWORK");
    } else if (answer.__typename === "SignedIn") {
      session.became(answer.viewer);
      history.replace("/console");
    } else {
      setRefusal(answer.code);
      if (answer.retryAfterSeconds) wait(answer.retryAfterSeconds);
    }
  }

  return (
    <AccessFrame title={t("firstAccount.title")} hint={t("firstAccount.hint")}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <TextInput
          {...form.getInputProps("code")}
          key={form.key("code")}
          ref={first}
          label={t("firstAccount.code")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextInput
          {...form.getInputProps("displayName")}
          key={form.key("displayName")}
          label={t("firstAccount.name")}
          description={t("firstAccount.nameHint")}
          autoComplete="name"
        />
        <EmailField {...form.getInputProps("email")} key={form.key("email")} />
        <PasswordField
          {...form.getInputProps("password")}
          key={form.key("password")}
          description={passwordRule}
          autoComplete="new-password"
        />
        <Refusal code={refusal} waitSeconds={waitSeconds} />
        <Button type="submit" look="primary" large disabled={fetching || waitSeconds > 0}>
          {fetching ? t("signIn.working") : t("firstAccount.submit")}
        </Button>
      </form>
      <Link to="/console/sign-in" className={styles.other}>
        {t("firstAccount.back")}
      </Link>
    </AccessFrame>
  );
}
