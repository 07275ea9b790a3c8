import { memo, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import { Panel } from "./Panel";
import type { SceneFigures } from "./scene-figures";
import styles from "./LeadingOrganizations.module.css";

const mostRows = 6;

interface LeadingOrganizationsProps {
  leading: SceneFigures["leading"];
  className?: string | undefined;
}

/** The organizations that brought the most people. Names are said in full, in as many lines as they need. */
export const LeadingOrganizations = memo(function LeadingOrganizations({
  leading,
  className,
}: LeadingOrganizationsProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const format = useFormat();
  const rows = leading.slice(0, mostRows);
  const most = Math.max(1, ...rows.map(({ activeVolunteers }) => activeVolunteers));
  return (
    <Panel title={t("screen.leading")} className={className}>
      {rows.length === 0 ? (
        <p className={styles.empty}>{t("board.organizations.empty")}</p>
      ) : (
        <ol className={styles.list}>
          {rows.map(({ organization, activeVolunteers }, index) => {
            const { name } = organization;
            return (
              <li
                key={organization.id}
                className={styles.row}
                style={{ "--share": `${((activeVolunteers / most) * 100).toFixed(1)}%` } as CSSProperties}
              >
                <span className={styles.rank} aria-hidden="true">
                  {index + 1}
                </span>
                <span className={[styles.name, lengthClass(name[language])].filter(Boolean).join(" ")}>
                  <Words of={name} />
                </span>
                <strong className={styles.number}>{format.number(activeVolunteers)}</strong>
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
});

function lengthClass(name: string): string | undefined {
  if (name.length > 60) return styles.longer;
  return name.length > 26 ? styles.long : undefined;
}
