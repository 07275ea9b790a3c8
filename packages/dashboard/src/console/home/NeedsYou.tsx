import { useTranslations } from "use-intl";
import type { CombinedError } from "urql";
import { codeOfError } from "../../graphql/errors";
import { useSnapshot } from "../../graphql/use-live";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useConsoleLive } from "../live/console-figures";
import { countNeeds, needsOf, type Overview } from "./needs";
import { NeedLine } from "./NeedLine";

interface NeedsYouProps {
  /** Undefined until it is known. */
  overview: Overview | undefined;
  /** Why it could not be read. */
  error: CombinedError | undefined;
  onRetry: () => void;
}

/** What waits for a coordinator, each with the way to where it is solved. */
export function NeedsYou({ overview, error, onRetry }: NeedsYouProps) {
  const t = useTranslations("console.home.needs");
  const f = useFormat();
  const sentence = useErrorSentence();
  const drift = useSnapshot(useConsoleLive())?.drift ?? null;
  const needs = overview && needsOf(overview, drift);
  const count = countNeeds(needs ?? []);
  return (
    <Card title={t("title")} unit={count > 0 ? t("unit", { count, shown: f.number(count) }) : undefined}>
      {needs ? (
        needs.length > 0 ? (
          <ul>
            {needs.map((need) => (
              <NeedLine key={"event" in need ? `${need.kind} ${need.event.id}` : need.kind} need={need} />
            ))}
          </ul>
        ) : (
          <EmptyState title={t("empty")} hint={t("emptyHint")} />
        )
      ) : error ? (
        <ErrorState hint={sentence(codeOfError(error))} onRetry={onRetry} />
      ) : (
        <LoadingState />
      )}
    </Card>
  );
}
