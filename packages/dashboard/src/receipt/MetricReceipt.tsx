import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { backToBoard } from "../board/address";
import { useBoardLive } from "../board/board-live";
import { FiguresProblem } from "../board/FiguresProblem";
import { useSettled } from "../lib/use-settled";
import { codeOfError } from "../graphql/errors";
import { MetricReceiptDocument } from "../graphql/generated";
import { useProblem, useSnapshot } from "../graphql/use-live";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { useLanguage } from "../i18n/LanguageProvider";
import { DemoMark } from "../ui/DemoMark";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { LoadingState } from "../ui/LoadingState";
import { ReceiptActions } from "./ReceiptActions";
import { ReceiptProof } from "./ReceiptProof";
import { Readings } from "./Readings";
import { ReceiptLines } from "./ReceiptLines";
import styles from "./Receipt.module.css";
import { Sheet } from "./Sheet";
import { DefinitionsLink } from "./DefinitionsLink";

const shapes = [
  { width: 100, height: 44 },
  { width: 100, height: 60 },
  { width: 80, height: 120 },
];

/** The receipt of a number: what it means, what it is made of, what was left out, and when it was proved. */
export function MetricReceipt({ id }: { /** Id of the metric. */ id: string }) {
  const t = useTranslations("receipt");
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const live = useBoardLive();
  const figures = useSnapshot(live);
  const problem = useProblem(live);
  const campaign = figures?.campaign;
  const [{ data, error, fetching }, ask] = useQuery({
    query: MetricReceiptDocument,
    variables: { campaign: campaign?.slug ?? null, id },
    pause: !campaign,
    requestPolicy: "cache-and-network",
  });
  // The receipt follows the number it explains: the two never disagree for more than a second.
  const version = useSettled(figures?.version ?? "", 500, 300);
  useEffect(() => {
    if (version !== "") ask({ requestPolicy: "network-only" });
  }, [ask, version]);

  const metric = data?.metric;
  const code = error && !metric ? codeOfError(error) : undefined;
  const isUnknown = code === "METRIC_NOT_FOUND" || code === "BAD_INPUT";
  return (
    <Sheet
      kind={t("title")}
      title={metric ? metric.name[language] : isUnknown ? t("unknown") : id}
      mark={campaign?.isDemonstration && <DemoMark form="short" />}
      onClose={backToBoard}
    >
      {isUnknown && <EmptyState title={t("unknownHint")} action={<DefinitionsLink />} />}
      {code !== undefined && !isUnknown && (
        <ErrorState
          hint={code === "NETWORK" ? undefined : sentence(code)}
          onRetry={() => ask({ requestPolicy: "network-only" })}
        />
      )}
      {!figures && problem && <FiguresProblem problem={problem} onRetry={() => void live.refresh()} />}
      {!metric && !code && (figures || !problem) && <LoadingState shapes={shapes} />}
      {metric && campaign && (
        <div className={styles.receipt} aria-busy={fetching}>
          <p className={styles.definition}>{metric.definition[language]}</p>
          <Readings metric={metric} />
          <ReceiptLines metric={metric} />
          <ReceiptProof metric={metric} zone={campaign.timeZone} />
          <ReceiptActions title={metric.name[language]} />
        </div>
      )}
    </Sheet>
  );
}
