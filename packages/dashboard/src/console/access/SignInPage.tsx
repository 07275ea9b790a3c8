import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { safeReturn } from "../address";
import styles from "./Access.module.css";
import { AccessFrame } from "./AccessFrame";
import { SignInForm } from "./SignInForm";
import { useSession } from "./use-session";

const route = getRouteApi("/console/sign-in");

/** Lets a coordinator in and leads to where they wanted to go. */
export function SignInPage() {
  const t = useTranslations("console.signIn");
  const words = useTranslations("console");
  const session = useSession();
  const { history } = useRouter();
  const { then } = route.useSearch();
  return (
    <AccessFrame title={t("title")} hint={t("hint")}>
      <SignInForm
        onSignedIn={(viewer) => {
          session.became(viewer);
          history.replace(safeReturn(then));
        }}
      />
      <Link to="/console/invitation" className={styles.other}>
        {words("invitation.link")}
      </Link>
      <Link to="/console/first-coordinator" className={styles.other}>
        {t("first")}
      </Link>
    </AccessFrame>
  );
}
