import { IconAlertTriangle, IconDownload, IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { RouteButton } from "../shell/RouteButton";
import { refusedAsCsv } from "./import-rows";
import styles from "./ImportPage.module.css";
import type { Importing } from "./use-import";

/** What would be written, and the one button that writes it; afterwards the way on. */
export function ImportFooter({ importing }: { importing: Importing }) {
  const t = useTranslations("console.import");
  const f = useFormat();
  const { outcome, isWritten, isWorking, confirm, tryAgain, startOver } = importing;
  if (!outcome) return null;
  const count = outcome.imported + outcome.changed;
  return (
    <div className={styles.footer}>
      {!isWritten && <IconAlertTriangle size={26} stroke={1.7} aria-hidden="true" className={styles.sign} />}
      <p className={styles.sentence}>
        <b>{t(isWritten ? "written" : "wouldWrite", { count, shown: f.number(count) })}</b>
        <span>{t(isWritten ? "writtenHint" : "wouldWriteHint")}</span>
      </p>
      {outcome.refused > 0 && (
        <Button onClick={() => download(t("refusedFile"), refusedAsCsv(outcome.rows))}>
          <IconDownload size={18} aria-hidden="true" /> {t("download")}
        </Button>
      )}
      {isWritten ? (
        <>
          <Button onClick={startOver}>{t("another")}</Button>
          <RouteButton to="/console/events" look="primary" large>
            {t("toEvents")}
          </RouteButton>
        </>
      ) : (
        <>
          <Button disabled={isWorking} onClick={() => void tryAgain()}>
            <IconRefresh size={18} aria-hidden="true" /> {t("tryAgain")}
          </Button>
          <Button look="primary" large disabled={isWorking || count === 0} onClick={() => void confirm()}>
            {t("write", { count, shown: f.number(count) })}
          </Button>
        </>
      )}
    </div>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
