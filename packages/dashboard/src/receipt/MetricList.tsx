import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { backToBoard, followLink, hrefTo } from "../board/address";
import { useBoardLive } from "../board/board-live";
import { FiguresProblem } from "../board/FiguresProblem";
import { codeOfError } from "../graphql/errors";
import { MetricDefinitionsDocument } from "../graphql/generated";
import { useProblem, useSnapshot } from "../graphql/use-live";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { DemoMark } from "../ui/DemoMark";
import { ErrorState } from "../ui/ErrorState";
import { LoadingState } from "../ui/LoadingState";
import { fractionDigits, mainReading, type MetricHead } from "./metric";
import styles from "./MetricList.module.css";
import { Sheet } from "./Sheet";

/** How we count: every number with its definition, each leading to its receipt. */
export function MetricList() {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const live = useBoardLive();
  const figures = useSnapshot(live);
  const problem = useProblem(live);
  const [{ data, error }, ask] = useQuery({
    query: MetricDefinitionsDocument,
    variables: { campaign: figures?.campaign.slug ?? null },
    pause: !figures,
    requestPolicy: "cache-and-network",
  });
  const code = error && !data ? codeOfError(error) : undefined;
  return (
    <Sheet
      kind={t("board.nav.howWeCount")}
      title={t("receipt.definitions")}
      mark={figures?.campaign.isDemonstration && <DemoMark form="short" />}
      onClose={backToBoard}
    >
      {code !== undefined && (
        <ErrorState
          hint={code === "NETWORK" ? undefined : sentence(code)}
          onRetry={() => ask({ requestPolicy: "network-only" })}
        />
      )}
      {!figures && problem && <FiguresProblem problem={problem} onRetry={() => void live.refresh()} />}
      {!data && !code && (figures || !problem) && <LoadingState />}
      <ul>
        {data?.metrics.map((metric) => (
          <MetricRow key={metric.id} metric={metric} />
        ))}
      </ul>
    </Sheet>
  );
}

function MetricRow({ metric }: { metric: MetricHead }) {
  const f = useFormat();
  const t = useTranslations("common.tier");
  const { language } = useLanguage();
  const main = mainReading(metric);
  return (
    <li className={styles.row}>
      <h3 className={styles.name}>
        <a href={hrefTo(`/metric/${encodeURIComponent(metric.id)}`)} onClick={followLink}>
          {metric.name[language]}
        </a>
      </h3>
      {main && (
        <p className={styles.value}>
          <b>{f.number(main.value, fractionDigits(main.value))}</b>
          {main.tier !== "VERIFIED" && (
            <small className={styles.tier}>{t(main.tier === "REPORTED" ? "reported" : "estimated")}</small>
          )}
        </p>
      )}
      <p className={styles.definition}>{metric.definition[language]}</p>
    </li>
  );
}
