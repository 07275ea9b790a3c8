import { IconShare2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../ui/Button";
import { DefinitionsLink } from "./DefinitionsLink";
import styles from "./Receipt.module.css";
import { shareLink, type Shared } from "./share";

/** Share this receipt, or read all definitions. */
export function ReceiptActions({ title }: { /** Name of the number. */ title: string }) {
  const t = useTranslations("receipt");
  const [outcome, setOutcome] = useState<Shared>();
  return (
    <div>
      <div className={styles.actions}>
        <Button large onClick={async () => setOutcome(await shareLink(title, location.href))}>
          <IconShare2 size={19} aria-hidden="true" />
          {t("share")}
        </Button>
        <DefinitionsLink />
      </div>
      <output className={styles.outcome}>
        {outcome === "copied" && t("copied")}
        {outcome === "refused" && (
          <>
            {t("copyThis")} <span className={styles.address}>{location.href}</span>
          </>
        )}
      </output>
    </div>
  );
}
