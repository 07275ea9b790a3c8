import { Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { DemoMark } from "../../ui/DemoMark";
import { Emblem } from "../../ui/Emblem";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { Pill } from "../../ui/Pill";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { useCampaign } from "../campaigns/campaign-choice";
import { publicAddress } from "../public-address";
import styles from "./ConsoleFrame.module.css";
import { SignOut } from "./SignOut";

/** What stands around the pages of the console: whose it is, the way around, who is signed in. */
export function ConsoleFrame() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const exact = { activeOptions: { exact: true, includeSearch: false } };
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#content">
        {t("common.skipToContent")}
      </a>
      <header className={styles.header}>
        <Emblem className={styles.emblem} />
        <div className={styles.names}>
          <p className={styles.title}>{t("console.title")}</p>
          <p className={styles.campaign}>{campaign.name[language]}</p>
        </div>
        <nav className={styles.nav} aria-label={t("console.nav.label")}>
          <Link to="/console" className={styles.link} {...exact}>
            {t("console.nav.home")}
          </Link>
          <Link to="/console/events" className={styles.link} activeOptions={{ includeSearch: false }}>
            {t("console.nav.events")}
          </Link>
          <Link to="/console/desk" className={styles.link} activeOptions={{ includeSearch: false }}>
            {t("console.nav.desk")}
          </Link>
          <Link to="/console/thanks" className={styles.link} activeOptions={{ includeSearch: false }}>
            {t("console.nav.thanks")}
          </Link>
          <a href={publicAddress("/", campaign.slug)} className={styles.link}>
            {t("console.nav.board")}
          </a>
        </nav>
        <div className={styles.marks}>
          {campaign.isDemonstration && <DemoMark form="short" />}
          {campaign.isRehearsal && <Pill tone="gold">{t("console.home.rehearsal")}</Pill>}
        </div>
        <div className={styles.own}>
          <SignOut />
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
