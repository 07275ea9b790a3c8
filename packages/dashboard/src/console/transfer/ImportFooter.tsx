import { IconAlertTriangle, IconDownload, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { download } from "../../lib/download";
import { Button } from "../../ui/Button";
import { refusedAsCsv } from "./import-rows";
import styles from "./ImportPage.module.css";
import type { Importing } from "./use-import";

interface ImportFooterProps {
  importing: Pick<Importing, "outcome" | "isWritten" | "isWorking" | "confirm" | "tryAgain" | "startOver">;
  /** Which words speak of what the file holds. */
  words: "importProgramme" | "importThanks";
  /** The way on, once it is written. */
  next: ReactNode;
}

/** What would be written, and the one button that writes it; afterwards the way on. */
export function ImportFooter({ importing, words, next }: ImportFooterProps) {
  const t = useTranslations("console.import");
  const about = useTranslations(`console.${words}`);
  const f = useFormat();
  const { outcome, isWritten, isWorking, confirm, tryAgain, startOver } = importing;
  if (!outcome) return null;
  const count = outcome.imported + (outcome.changed ?? 0);
  return (
    <div className={styles.footer}>
      {!isWritten && <IconAlertTriangle size={26} stroke={1.7} aria-hidden="true" className={styles.sign} />}
      <p className={styles.sentence}>
        <b>{about(isWritten ? "written" : "wouldWrite", { count, shown: f.number(count) })}</b>
        <span>{about(isWritten ? "writtenHint" : "wouldWriteHint")}</span>
      </p>
      {outcome.refused > 0 && (
        <Button onClick={() => download(t("refusedFile"), refusedAsCsv(outcome.rows))}>
          <IconDownload size={18} aria-hidden="true" /> {t("download")}
        </Button>
      )}
      {isWritten ? (
        <>
          <Button onClick={startOver}>{t("another")}</Button>
          {next}
        </>
      ) : (
        <>
          <Button disabled={isWorking} onClick={() => void tryAgain()}>
            <IconRefresh size={18} aria-hidden="true" /> {t("tryAgain")}
          </Button>
          <Button look="primary" large disabled={isWorking || count === 0} onClick={() => void confirm()}>
            {about("write", { count, shown: f.number(count) })}
          </Button>
        </>
      )}
    </div>
  );
}
