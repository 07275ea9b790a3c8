import { useTranslations } from "use-intl";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { ButtonLink } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { LoadingState } from "../ui/LoadingState";
import styles from "./Board.module.css";

interface NoFiguresProps {
  /** Why there are none; undefined while they load. */
  problem: string | undefined;
  onRetry: () => void;
}

const heroShapes = [
  { width: 30, height: 24 },
  { width: 52, height: 96 },
  { width: 40, height: 26 },
  { width: 100, height: 150 },
];

/** The board before there is a number: loading, nothing announced, or out of reach. */
export function NoFigures({ problem, onRetry }: NoFiguresProps) {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const asked = new URLSearchParams(location.search).get("campaign");
  if (problem === undefined) {
    return (
      <div className={styles.loading}>
        <LoadingState shapes={heroShapes} />
      </div>
    );
  }
  if (problem === "CAMPAIGN_NOT_FOUND") {
    return (
      <div className={styles.alone}>
        {asked === null ? (
          <EmptyState title={t("board.empty.title")} hint={t("board.empty.hint")} />
        ) : (
          <EmptyState
            title={sentence(problem)}
            action={
              <ButtonLink look="primary" href="/">
                {t("common.back")}
              </ButtonLink>
            }
          />
        )}
      </div>
    );
  }
  return (
    <div className={styles.alone}>
      <ErrorState hint={problem === "NETWORK" ? undefined : sentence(problem)} onRetry={onRetry} />
    </div>
  );
}
