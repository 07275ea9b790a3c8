import { IconLogout } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useMutation } from "urql";
import { codeOfError } from "../../graphql/errors";
import { SignOutDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useSession, useSessionState } from "../access/use-session";
import { forgetDesks } from "../participation/kept/kept-desks";
import styles from "./ConsoleFrame.module.css";

/** Who is signed in, and the way out. */
export function SignOut() {
  const t = useTranslations("console.signIn");
  const sentence = useErrorSentence();
  const session = useSession();
  const router = useRouter();
  const { viewer } = useSessionState();
  const [{ fetching }, signOut] = useMutation(SignOutDocument);
  const [problem, setProblem] = useState<string>();

  async function leave() {
    const { data, error } = await signOut({});
    if (!data) {
      setProblem(error ? codeOfError(error) : "NETWORK");
      return;
    }
    await forgetDesks("all");
    session.became(data.signOut);
    await router.navigate({ to: "/console/sign-in" });
  }

  return (
    <>
      {problem && (
        <span role="alert" className={styles.problem}>
          {sentence(problem)}
        </span>
      )}
      <button
        type="button"
        className={styles.out}
        title={t("as", { name: viewer?.displayName ?? "" })}
        disabled={fetching}
        onClick={() => void leave()}
      >
        <IconLogout size={18} stroke={1.8} aria-hidden="true" />
        {t("out")}
      </button>
    </>
  );
}
