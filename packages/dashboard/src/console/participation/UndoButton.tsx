import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { useCountdown } from "../access/use-countdown";
import styles from "./AnswerPanel.module.css";

const offeredSeconds = 8;

/** Takes the check-in or check-out back that was just made; offered for 8 s, then only in the list of who came. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const [left] = useCountdown(offeredSeconds);
  if (left === 0) return null;
  return (
    <Button large className={styles.undo} aria-keyshortcuts="Control+Z" onClick={onUndo}>
      <IconArrowBackUp size={22} aria-hidden="true" />
      {t("undo")}
      <span className={styles.seconds} aria-hidden="true">
        {t("undoSeconds", { shown: f.number(left) })}
      </span>
    </Button>
  );
}
