import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Hexes } from "../charts/Hexes";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { Card } from "../ui/Card";
import { EmptyState } from "../ui/EmptyState";
import type { BoardFigures } from "./board-live";
import styles from "./Districts.module.css";
import { MetricMark } from "./MetricMark";

/** The parts of the city as a schematic of hexagons; what is counted are people, and why they add up to more. */
export function Districts({ figures: { byDistrict } }: { figures: BoardFigures }) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const districts = useMemo(
    () =>
      byDistrict.map(({ district, activeVolunteers }) => ({
        id: district.code,
        name: district.name[language],
        value: activeVolunteers,
        shown: f.number(activeVolunteers),
      })),
    [byDistrict, f, language],
  );
  const title = t("board.districts.title");
  return (
    <Card
      title={title}
      unit={`${t("board.districts.unit")} · ${t("common.schematic")}`}
      action={<MetricMark metric="active_volunteers" name={title} />}
    >
      {districts.length === 0 ? (
        <EmptyState title={t("board.districts.empty")} hint={t("board.districts.emptyHint")} />
      ) : (
        <div className={styles.body}>
          <Hexes title={title} districts={districts} className={styles.hexes} />
          <div className={styles.side}>
            <p>{t("board.districts.note")}</p>
            <p className={styles.scale} aria-hidden="true">
              <span>{t("common.less")}</span>
              <i className={styles.ramp} />
              <span>{t("common.more")}</span>
            </p>
          </div>
        </div>
      )}
    </Card>
  );
}
