import { useTranslations } from "use-intl";
import { Ridge } from "../charts/Ridge";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { ButtonLink } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { LoadingState } from "../ui/LoadingState";
import styles from "./NoFigures.module.css";

interface NoFiguresProps {
  /** Why there are none; undefined while they load. */
  problem: string | undefined;
  onRetry: () => void;
}

const heroShapes = [
  { width: 30, height: 24 },
  { width: 52, height: 96 },
  { width: 40, height: 26 },
];

/** The board before there is a number: loading, nothing announced, or out of reach; the hills are there already. */
export function NoFigures({ problem, onRetry }: NoFiguresProps) {
  return (
    <div className={styles.waiting}>
      <Ridge title="" days={[]} nextWord="" plain className={styles.hills} />
      <div className={styles.said}>
        {problem === undefined ? (
          <LoadingState shapes={heroShapes} />
        ) : (
          <Problem problem={problem} onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}

function Problem({ problem, onRetry }: { problem: string; onRetry: () => void }) {
  const t = useTranslations();
  const sentence = useErrorSentence();
  if (problem !== "CAMPAIGN_NOT_FOUND") {
    return <ErrorState hint={problem === "NETWORK" ? undefined : sentence(problem)} onRetry={onRetry} />;
  }
  if (!new URLSearchParams(location.search).has("campaign")) {
    return <EmptyState title={t("board.empty.title")} hint={t("board.empty.hint")} />;
  }
  return (
    <EmptyState
      title={sentence(problem)}
      action={
        <ButtonLink look="primary" href="/">
          {t("common.back")}
        </ButtonLink>
      }
    />
  );
}
