import { IconPrinter, IconRefresh } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { backToBoard, hrefTo } from "../board/address";
import { FiguresProblem } from "../board/FiguresProblem";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { Button, ButtonLink } from "../ui/Button";
import { DemoMark } from "../ui/DemoMark";
import { Emblem } from "../ui/Emblem";
import { LanguageSwitch } from "../ui/LanguageSwitch";
import { LoadingState } from "../ui/LoadingState";
import { Pill } from "../ui/Pill";
import { Words } from "../ui/Words";
import styles from "./Report.module.css";
import { ReportHeadline } from "./ReportHeadline";
import { ReportFileButton } from "./ReportFileButton";
import { ReportNumbers } from "./ReportNumbers";
import { ReportPhotos } from "./ReportPhotos";
import { ReportParts } from "./ReportParts";
import { type Report, useReport } from "./use-report";

/** The campaign on one sheet of paper: every number with its tiers, what was left out and the way to its receipt. */
export function ReportPage({
  campaign,
}: {
  /** Slug; undefined: the current one. */ campaign: string | undefined;
}) {
  const t = useTranslations();
  const { report, problem, ask } = useReport(campaign);
  const { language } = useLanguage();
  const name = report?.progress.campaign.name[language];
  useEffect(() => {
    document.title = name === undefined ? t("report.title") : `${t("report.title")} · ${name}`;
  }, [name, t]);
  return (
    <div className={styles.page}>
      <nav className={styles.tools} aria-label={t("report.title")}>
        <ButtonLink
          href={hrefTo("/")}
          onClick={(event) => {
            event.preventDefault();
            backToBoard();
          }}
        >
          {t("common.back")}
        </ButtonLink>
        <span className={styles.space} />
        <LanguageSwitch />
        <Button onClick={ask}>
          <IconRefresh size={18} aria-hidden="true" /> {t("report.again")}
        </Button>
        <Button disabled={!report} onClick={() => print()}>
          <IconPrinter size={18} aria-hidden="true" /> {t("report.print")}
        </Button>
        {report && (
          <ReportFileButton
            key={report.progress.version}
            campaign={campaign}
            timeZone={report.progress.campaign.timeZone}
            look="primary"
          />
        )}
      </nav>
      <main className={styles.sheet}>
        {problem && <FiguresProblem problem={problem} onRetry={ask} />}
        {!report && !problem && <LoadingState />}
        {report && <Sheet report={report} />}
      </main>
    </div>
  );
}

function Sheet({ report }: { report: Report }) {
  const t = useTranslations();
  const f = useFormat();
  const { campaign, asOf, version, recountedAt, drift } = report.progress;
  return (
    <>
      <header className={styles.head}>
        <Emblem className={styles.emblem} />
        <div className={styles.names}>
          <p className={styles.kind}>{t("report.title")}</p>
          <h1 className={styles.name}>
            <Words of={campaign.name} />
          </h1>
          <p className={styles.when}>
            <Words of={campaign.city} /> · {f.dateRange(campaign.startsOn, campaign.endsOn)}
          </p>
        </div>
        <div className={styles.marks}>
          {campaign.isDemonstration && <DemoMark />}
          {campaign.isRehearsal && <Pill tone="gold">{t("report.rehearsal")}</Pill>}
          <p>{t("receipt.asOf", { when: f.dateTime(asOf, campaign.timeZone) })}</p>
          <p className={styles.version}>{version}</p>
        </div>
      </header>
      <ReportHeadline report={report} />
      <ReportNumbers report={report} />
      <ReportParts report={report} />
      <ReportPhotos key={version} campaign={campaign.slug} />
      <footer className={styles.footer}>
        <p>{t("report.receipts", { address: new URL("/metric", location.href).href })}</p>
        <p>
          {t("board.footer.registry")}
          {recountedAt &&
            ` ${t("board.footer.recount", {
              time: f.dateTime(recountedAt, campaign.timeZone),
              drift: f.number(drift ?? 0, 1),
            })}`}
        </p>
      </footer>
    </>
  );
}
