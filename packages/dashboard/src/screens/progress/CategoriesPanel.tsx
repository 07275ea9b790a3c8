import { memo, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { paletteColor } from "../../charts/palette";
import { Petals } from "../../charts/Petals";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Panel } from "./Panel";
import type { SceneFigures } from "./scene-figures";
import styles from "./CategoriesPanel.module.css";

interface CategoriesPanelProps {
  byCategory: SceneFigures["byCategory"];
  className?: string | undefined;
}

/** The turnouts of each category as petals of a tulip, with their names and shares beside it. */
export const CategoriesPanel = memo(function CategoriesPanel({
  byCategory,
  className,
}: CategoriesPanelProps) {
  const t = useTranslations("screen");
  const { language } = useLanguage();
  const format = useFormat();
  const whole = byCategory.reduce((sum, { volunteerTurnouts }) => sum + volunteerTurnouts, 0);
  const categories = byCategory.map(({ category, volunteerTurnouts: value }) => ({
    id: category.id,
    name: category.name[language],
    value,
    shown: format.number(value),
    share: format.percent(whole > 0 ? value / whole : 0),
  }));
  return (
    <Panel title={t("categories")} className={className}>
      <div className={styles.room}>
        <div className={styles.content} style={{ "--categories": categories.length } as CSSProperties}>
          <Petals fit="box" className={styles.flower} categories={categories} />
          <ul className={styles.list}>
            {categories.map(({ id, name, share }, index) => (
              <li key={id} className={styles.category}>
                <span className={styles.name}>{name}</span>
                <strong className={styles.share} style={{ color: paletteColor(index) }}>
                  {share}
                </strong>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
});
