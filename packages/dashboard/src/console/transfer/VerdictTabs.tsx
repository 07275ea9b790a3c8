import { useTranslations } from "use-intl";
import type { ImportVerdict } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Key } from "../shell/Key";
import type { ImportOutcome } from "./import-rows";
import styles from "./ImportPage.module.css";

interface VerdictTabsProps {
  outcome: ImportOutcome;
  /** Undefined: all rows. */
  chosen: ImportVerdict | undefined;
  onChoose: (verdict: ImportVerdict | undefined) => void;
}

/** Which rows are listed, and the keys for going through them. */
export function VerdictTabs({ outcome, chosen, onChoose }: VerdictTabsProps) {
  const t = useTranslations("console.import");
  const f = useFormat();
  const tabs: [ImportVerdict | undefined, number | undefined][] = [
    [undefined, outcome.rows.length],
    ["REFUSED", outcome.refused],
    ["CHANGED", outcome.changed],
    ["REPEATED", outcome.repeated],
    ["IMPORTED", outcome.imported],
  ];
  return (
    <div className={styles.bar}>
      <div role="group" aria-label={t("filter")} className={styles.tabs}>
        {tabs.map(
          ([verdict, count]) =>
            count !== undefined && (
              <button
                key={verdict ?? "all"}
                type="button"
                className={styles.tab}
                aria-pressed={verdict === chosen}
                onClick={() => onChoose(verdict)}
              >
                {t(`tab.${verdict ?? "all"}`)} {f.number(count)}
              </button>
            ),
        )}
      </div>
      <p className={styles.keys}>
        <Key>↓</Key> <Key>↑</Key> {t("keyRows")} <Key>Enter</Key> {t("keyMend")}
      </p>
    </div>
  );
}
