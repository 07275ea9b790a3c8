import { useBlocker, type ShouldBlockFn } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { useSession } from "../access/use-session";
import { Dialog } from "./Dialog";
import styles from "./UnsentWork.module.css";

/**
 * Asks before a page is left with something that was typed and not sent: on the way to another page or campaign by this
 * dialog, at a reload and when the tab is closed by the browser's own question.
 */
export function UnsentWork({ isUnsent }: { isUnsent: boolean }) {
  const t = useTranslations("console.unsent");
  const session = useSession();
  const shouldBlockFn = useCallback<ShouldBlockFn>(
    ({ current, next }) => {
      // Who has signed out wanted to go, and the page is not theirs any more.
      if (session.get().viewer?.kind === "ANONYMOUS") return false;
      return next.pathname !== current.pathname || campaignOf(next) !== campaignOf(current);
    },
    [session],
  );
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn,
    disabled: !isUnsent,
    enableBeforeUnload: isUnsent,
    withResolver: true,
  });
  return (
    <Dialog isOpen={status === "blocked"} title={t("title")} onClose={reset}>
      <p>{t("hint")}</p>
      <div className={styles.actions}>
        <Button look="primary" large data-autofocus onClick={reset}>
          {t("stay")}
        </Button>
        <Button look="danger" large onClick={proceed}>
          {t("leave")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Another campaign draws every page anew. */
function campaignOf({ search }: { search: object }): unknown {
  return "campaign" in search ? search.campaign : undefined;
}
