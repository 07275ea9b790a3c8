import { useTranslations } from "use-intl";
import { Dialog } from "../shell/Dialog";
import styles from "./Access.module.css";
import { SignInForm } from "./SignInForm";
import { useSession, useSessionState } from "./use-session";

/** Asks for the password over the page when the sign-in is over, so that nothing typed on it is lost. */
export function SignInAgain() {
  const t = useTranslations("console.signIn");
  const session = useSession();
  const { hasEnded } = useSessionState();
  return (
    <Dialog isOpen={hasEnded} title={t("againTitle")}>
      <p className={styles.hint}>{t("againHint")}</p>
      <SignInForm onSignedIn={session.became} />
    </Dialog>
  );
}
