import { memo } from "react";
import { useTranslations } from "use-intl";
import { Hexes } from "../../charts/Hexes";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Panel } from "./Panel";
import type { SceneFigures } from "./scene-figures";
import styles from "./drawing.module.css";

interface DistrictsPanelProps {
  byDistrict: SceneFigures["byDistrict"];
  className?: string | undefined;
}

/** People by district, as a drawing that says that it is no map. */
export const DistrictsPanel = memo(function DistrictsPanel({ byDistrict, className }: DistrictsPanelProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const format = useFormat();
  return (
    <Panel title={t("screen.districts")} note={t("common.schematic")} className={className}>
      <Hexes
        title={t("screen.districts")}
        fit="box"
        className={styles.drawing}
        districts={byDistrict.map(({ district, activeVolunteers: value }) => ({
          id: district.code,
          name: district.name[language],
          value,
          shown: format.number(value),
        }))}
      />
    </Panel>
  );
});
