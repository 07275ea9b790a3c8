import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { PortalReportFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { PagedCard } from "../shell/PagedCard";
import styles from "./Portal.module.css";
import { useReports } from "./use-reports";
import { useUnnamed } from "./use-unnamed";

interface ReportsCardProps {
  /** Who reads them: the organization, or a coordinator, whom each line leads to its event. */
  reader: "own" | "office";
  /** Id. */
  organization: string;
}

/** What an organization has handed in, and what has become of it. */
export function ReportsCard({ reader, organization }: ReportsCardProps) {
  const t = useTranslations("console.portal");
  const f = useFormat();
  const unnamed = useUnnamed();
  const { timeZone, slug: campaign } = useCampaign().campaign;
  const pages = useReports(organization);
  const told = (report: PortalReportFragment) =>
    [
      report.peopleCounted > 0 &&
        t("toldPeople", { count: report.peopleCounted, shown: f.number(report.peopleCounted) }),
      unnamed(report),
      report.results > 0 && t("toldResults", { count: report.results, shown: f.number(report.results) }),
    ].filter(Boolean);
  return (
    <PagedCard
      title={t(reader === "own" ? "reports" : "reportsOfOne")}
      empty={t("noReports")}
      action={
        reader === "office" &&
        pages.nodes !== undefined &&
        pages.nodes.length > 0 && (
          <ExportButton list={{ list: "REPORTS", campaign, organization }} label={t("reportsAsFile")} />
        )
      }
      pages={pages}
    >
      {(reports) =>
        reports.map((report) => (
          <li key={report.id} className={styles.line}>
            <span className={styles.what}>
              <span className={styles.name}>
                {reader === "own" ? (
                  <Words of={report.event.title} />
                ) : (
                  <Link to="/console/events/$event" params={{ event: report.event.id }}>
                    <Words of={report.event.title} />
                  </Link>
                )}
              </span>
              <span className={styles.note}>{f.dateTime(report.reportedAt, timeZone)}</span>
              <span>{told(report).join(", ")}</span>
              {report.corrections.map(({ correctedAt, reason }) => (
                <span key={correctedAt} className={styles.note}>
                  {t("corrected", { when: f.dateTime(correctedAt, timeZone) })} <Words of={reason} />
                </span>
              ))}
            </span>
            {report.unchecked > 0 ? (
              <Pill tone="gold">{t("unchecked", { shown: f.number(report.unchecked) })}</Pill>
            ) : (
              report.confirmed > 0 && <Pill tone="green">{t("checked")}</Pill>
            )}
          </li>
        ))
      }
    </PagedCard>
  );
}
