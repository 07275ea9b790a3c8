import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import lines from "../shell/RecordLines.module.css";
import styles from "./OrganizationView.module.css";

interface Figures {
  members: number;
  progress: { activeVolunteers: number; volunteerTurnouts: number; hoursVerified: number } | null;
}

/** How many people belong to an organization, and what it has brought to the campaign. */
export function OrganizationFigures({ organization }: { organization: Figures }) {
  const t = useTranslations("console.organizations");
  const f = useFormat();
  const { members, progress } = organization;
  const figures = [
    ["belong", members],
    ["volunteers", progress?.activeVolunteers ?? 0],
    ["turnouts", progress?.volunteerTurnouts ?? 0],
    // As precisely as it is shown, so that the words go with what is read: "0 hours" of two minutes.
    ["hours", Math.round((progress?.hoursVerified ?? 0) * 10) / 10],
  ] as const;
  return (
    <ul className={styles.figures} aria-label={t("figures")}>
      {figures.map(([name, value]) => (
        <li key={name} className={styles.figure}>
          <p className={styles.value}>{f.number(value, name === "hours" ? 1 : 0)}</p>
          <p className={lines.note}>{t(`figure.${name}`, { count: value })}</p>
        </li>
      ))}
    </ul>
  );
}
