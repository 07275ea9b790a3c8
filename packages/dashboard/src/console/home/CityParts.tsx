import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Hexes } from "../../charts/Hexes";
import { useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Card } from "../../ui/Card";
import { ReceiptMark } from "../../ui/ReceiptMark";
import { useConsoleLive } from "../live/console-figures";
import { publicAddress } from "../public-address";
import styles from "./CityParts.module.css";

/** Where in the city people help; nothing while the campaign has no districts. */
export function CityParts() {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const figures = useSnapshot(useConsoleLive());
  const districts = useMemo(
    () =>
      figures?.byDistrict.map(({ district, activeVolunteers }) => ({
        id: district.code,
        name: district.name[language],
        value: activeVolunteers,
        shown: f.number(activeVolunteers),
      })) ?? [],
    [figures, f, language],
  );
  if (!figures || districts.length === 0) return null;
  const title = t("board.districts.title");
  return (
    <Card
      title={title}
      unit={`${t("board.districts.unit")} · ${t("common.schematic")}`}
      action={
        <ReceiptMark name={title} href={publicAddress("/metric/active_volunteers", figures.campaign.slug)} />
      }
    >
      <Hexes title={title} districts={districts} className={styles.hexes} />
      <p className={styles.note}>{t("board.districts.note")}</p>
    </Card>
  );
}
