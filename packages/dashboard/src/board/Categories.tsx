import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { PetalLegend } from "../charts/PetalLegend";
import { Petals } from "../charts/Petals";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { Card } from "../ui/Card";
import { EmptyState } from "../ui/EmptyState";
import type { BoardFigures } from "./board-live";
import styles from "./Categories.module.css";
import { MetricMark } from "./MetricMark";

/** The kinds of help as petals of a tulip; what is counted are turnouts. */
export function Categories({ figures: { byCategory } }: { figures: BoardFigures }) {
  const t = useTranslations("board.categories");
  const f = useFormat();
  const { language } = useLanguage();
  const categories = useMemo(() => {
    const total = byCategory.reduce((sum, { volunteerTurnouts }) => sum + volunteerTurnouts, 0);
    return byCategory.map(({ category, volunteerTurnouts }) => ({
      id: category.id,
      name: category.name[language],
      value: volunteerTurnouts,
      shown: f.number(volunteerTurnouts),
      share: f.percent(total === 0 ? 0 : volunteerTurnouts / total),
    }));
  }, [byCategory, f, language]);
  return (
    <Card
      title={t("title")}
      unit={t("unit")}
      action={<MetricMark metric="volunteer_turnouts" name={t("title")} />}
    >
      {categories.length === 0 ? (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      ) : (
        <div className={styles.body}>
          <Petals categories={categories} className={styles.flower} />
          <PetalLegend title={t("title")} categories={categories} className={styles.legend} />
        </div>
      )}
    </Card>
  );
}
