import { useTranslations } from "use-intl";
import { codeOfError } from "../../graphql/errors";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { NeedLine } from "./NeedLine";
import styles from "./NeedsYou.module.css";
import { useNeeds } from "./use-needs";

const shownAtMost = 5;

/** What waits for a coordinator, each with the way to where it is solved. */
export function NeedsYou() {
  const t = useTranslations("console.home.needs");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { needs, error, retry } = useNeeds();
  return (
    <Card
      title={t("title")}
      unit={
        needs && needs.length > 0
          ? t("unit", { count: needs.length, shown: f.number(needs.length) })
          : undefined
      }
    >
      {needs ? (
        needs.length > 0 ? (
          <>
            <ul>
              {needs.slice(0, shownAtMost).map((need) => (
                <NeedLine key={"event" in need ? `${need.kind} ${need.event.id}` : need.kind} need={need} />
              ))}
            </ul>
            {needs.length > shownAtMost && (
              <p className={styles.more}>{t("more", { shown: f.number(needs.length - shownAtMost) })}</p>
            )}
          </>
        ) : (
          <EmptyState title={t("empty")} hint={t("emptyHint")} />
        )
      ) : error ? (
        <ErrorState hint={sentence(codeOfError(error))} onRetry={retry} />
      ) : (
        <LoadingState />
      )}
    </Card>
  );
}
