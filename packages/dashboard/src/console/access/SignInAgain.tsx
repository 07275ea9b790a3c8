import { Modal } from "@mantine/core";
import { useTranslations } from "use-intl";
import styles from "./Access.module.css";
import { SignInForm } from "./SignInForm";
import { useSession, useSessionState } from "./use-session";

/** Asks for the password over the page when the sign-in is over, so that nothing typed on it is lost. */
export function SignInAgain() {
  const t = useTranslations("console.signIn");
  const session = useSession();
  const { hasEnded } = useSessionState();
  return (
    <Modal
      opened={hasEnded}
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      radius="lg"
      title={t("againTitle")}
      classNames={{ title: styles.title }}
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t("againHint")}</p>
        <SignInForm onSignedIn={session.became} />
      </div>
    </Modal>
  );
}
