import { Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DemoMark } from "../../ui/DemoMark";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { Pill } from "../../ui/Pill";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { useCampaign } from "../campaigns/campaign-choice";
import { ConsoleLamp } from "../live/ConsoleLamp";
import styles from "./ConsoleFrame.module.css";
import { KeysButton } from "./keys/KeysButton";
import { KeysProvider } from "./keys/KeysProvider";
import { Sidebar } from "./Sidebar";
import { SignOut } from "./SignOut";

/** What stands around the pages of the console: the ways through it, how fresh its figures are, who is signed in. */
export function ConsoleFrame() {
  const t = useTranslations();
  const { campaign } = useCampaign();
  return (
    <KeysProvider>
      <div className={styles.page}>
        <a className={styles.skip} href="#content">
          {t("common.skipToContent")}
        </a>
        <Sidebar />
        <div className={styles.body}>
          <header className={styles.header}>
            <ConsoleLamp isDraft={campaign.phase === "DRAFT"} />
            {campaign.isDemonstration && <DemoMark />}
            {campaign.isRehearsal && <Pill tone="gold">{t("console.home.rehearsal")}</Pill>}
            <div className={styles.own}>
              <SignOut />
              <KeysButton />
              <ThemeSwitch />
              <LanguageSwitch />
            </div>
          </header>
          <main id="content" className={styles.main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
    </KeysProvider>
  );
}
