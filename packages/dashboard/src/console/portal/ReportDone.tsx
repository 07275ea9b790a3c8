import { IconCamera } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { RouteButton } from "../shell/RouteButton";
import styles from "./Portal.module.css";
import { ReportLines, type ReportedChallenge } from "./ReportLines";
import { linesLeft, type ToldReport } from "./use-report";

interface ReportDoneProps {
  told: ToldReport;
  /** Id of the event that it is about. */
  event: string;
  challenges: readonly ReportedChallenge[];
  /** Back to the form with the lines by which nobody was reported. */
  onMend: (left: readonly string[]) => void;
  /** To an empty form; lines that were left are given up. */
  onAnother: () => void;
}

/** A report that was handed in: what became of each line, and what to do with those that were not taken. */
export function ReportDone({ told, event, challenges, onMend, onAnother }: ReportDoneProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const left = linesLeft(told);
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <h1 className={styles.title}>{t("portal.report")}</h1>
      <p role="status" className={styles.done}>
        {t("portal.done")}
      </p>
      {left.length > 0 && (
        <p role="alert" className={styles.refusal}>
          {t("portal.wasLeft", { count: left.length, shown: f.number(left.length) })}
        </p>
      )}
      <ReportLines told={told} challenges={challenges} />
      <div className={styles.actions}>
        {left.length > 0 && (
          <Button look="primary" onClick={() => onMend(left)}>
            {t("portal.mendRest")}
          </Button>
        )}
        <Button onClick={onAnother}>{t(left.length > 0 ? "portal.anotherWithout" : "portal.another")}</Button>
        <RouteButton to="/console/organization/photos" search={{ event }}>
          <IconCamera size={18} aria-hidden="true" /> {t("portal.addPhotos")}
        </RouteButton>
        <Link to="/console/organization">{t("portal.home")}</Link>
      </div>
    </div>
  );
}
