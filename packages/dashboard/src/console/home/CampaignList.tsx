import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Card } from "../../ui/Card";
import { DemoMark } from "../../ui/DemoMark";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./CampaignList.module.css";

/** The campaigns to choose from; nothing while there is only one. */
export function CampaignList() {
  const t = useTranslations("console.home");
  const f = useFormat();
  const { language } = useLanguage();
  const { campaign: chosen, current, campaigns } = useCampaign();
  if (campaigns.length < 2) return null;
  return (
    <Card title={t("campaigns")}>
      <ul className={styles.campaigns}>
        {campaigns.map((campaign) => (
          <li key={campaign.slug} className={styles.campaign}>
            <Link
              to="/console"
              search={(kept) => ({
                ...kept,
                campaign: campaign.slug === current ? undefined : campaign.slug,
              })}
              className={styles.name}
              activeProps={{}}
              inactiveProps={{}}
              aria-current={campaign.slug === chosen.slug ? "true" : undefined}
            >
              {campaign.name[language]}
            </Link>
            <span className={styles.when}>
              {campaign.city[language]} · {f.dateRange(campaign.startsOn, campaign.endsOn)}
            </span>
            <span className={styles.marks}>
              {campaign.slug === current && <Pill tone="teal">{t("current")}</Pill>}
              <Pill tone={campaign.phase === "LIVE" ? "green" : "gray"}>{t(`phase.${campaign.phase}`)}</Pill>
              {campaign.isDemonstration && <DemoMark form="short" />}
              {campaign.isRehearsal && <Pill tone="gold">{t("rehearsal")}</Pill>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
