import { useTranslations } from "use-intl";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { ButtonLink } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";

interface FiguresProblemProps {
  /** Code of the refusal or fault. */
  problem: string;
  onRetry: () => void;
}

/** Why there are no figures, in the reader's language, and what can be done. */
export function FiguresProblem({ problem, onRetry }: FiguresProblemProps) {
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
