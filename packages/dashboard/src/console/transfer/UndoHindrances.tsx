import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { UndoOutcomeFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./PastImports.module.css";

/** Which events keep an import from being undone, and why. */
export function UndoHindrances({ outcome }: { outcome: UndoOutcomeFragment }) {
  const t = useTranslations("console.pastImports");
  const f = useFormat();
  const { hindered: count, hindrances } = outcome;
  const rest = count - hindrances.length;
  return (
    <div className={styles.form}>
      <p role="alert">{t("hindered", { count, shown: f.number(count) })}</p>
      <ul className={styles.effects}>
        {hindrances.map(({ why, event }) => (
          <li key={event.id}>
            <Link to="/console/events/$event" params={{ event: event.id }}>
              <Words of={event.title} />
            </Link>{" "}
            — {t(`why.${why}`)}
          </li>
        ))}
        {rest > 0 && <li>{t("andMore", { shown: f.number(rest) })}</li>}
      </ul>
      <p className={styles.note}>{t("instead")}</p>
    </div>
  );
}
