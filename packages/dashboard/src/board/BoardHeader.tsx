import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { DemoMark } from "../ui/DemoMark";
import { Emblem } from "../ui/Emblem";
import { LanguageSwitch } from "../ui/LanguageSwitch";
import { ThemeSwitch } from "../ui/ThemeSwitch";
import { followLink, hrefTo, useAddress } from "./address";
import type { BoardFigures } from "./board-live";
import styles from "./BoardHeader.module.css";

const sections = [
  { name: "results", href: "#results" },
  { name: "events", href: "#events" },
  { name: "thanks", href: "#thanks" },
] as const;

/** Whose board it is, the way around it, and the reader's own switches. */
export function BoardHeader({ campaign }: { campaign: BoardFigures["campaign"] | undefined }) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const { hash } = useAddress();
  const current = sections.find(({ href }) => href === hash)?.name ?? "results";
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Emblem className={styles.emblem} />
        <div className={styles.names}>
          <h1 className={styles.name}>{campaign ? campaign.name[language] : t("common.brand")}</h1>
          {campaign && (
            <p className={styles.when}>
              {campaign.city[language]} · {f.dateRange(campaign.startsOn, campaign.endsOn)}
            </p>
          )}
        </div>
        <nav className={styles.nav} aria-label={t("board.nav.label")}>
          {campaign &&
            sections.map(({ name, href }) => (
              <a key={name} className={styles.link} href={href} aria-current={name === current || undefined}>
                {t(`board.nav.${name}`)}
              </a>
            ))}
          <a className={styles.link} href={hrefTo("/metric")} onClick={followLink}>
            {t("board.nav.howWeCount")}
          </a>
        </nav>
        {campaign?.isDemonstration && <DemoMark className={styles.demo} />}
        <ThemeSwitch className={styles.theme} />
        <LanguageSwitch />
      </div>
    </header>
  );
}
