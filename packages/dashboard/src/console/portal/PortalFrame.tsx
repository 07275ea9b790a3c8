import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DemoMark } from "../../ui/DemoMark";
import { Emblem } from "../../ui/Emblem";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { Words } from "../../ui/Words";
import { SignInAgain } from "../access/SignInAgain";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { CampaignProvider } from "../campaigns/CampaignProvider";
import { ConsoleLiveContext } from "../live/console-figures";
import { SignOut } from "../shell/SignOut";
import styles from "./Portal.module.css";
import { useOwnOrganization } from "./use-own-organization";

const route = getRouteApi("/portal");

/** All pages of an organization: one campaign, one stream of figures, and the question for the password over them. */
export function PortalFrame() {
  const { campaign } = route.useSearch();
  const live = route.useLoaderData();
  const { viewer } = useSessionState();
  // Who has just signed out is on the way to the sign-in.
  if (!viewer?.organization) return null;
  return (
    <>
      <ConsoleLiveContext value={live}>
        <CampaignProvider key={campaign ?? ""} wanted={campaign}>
          <PortalPage />
        </CampaignProvider>
      </ConsoleLiveContext>
      <SignInAgain />
    </>
  );
}

/** What stands around them: whose they are, the ways between them, who is signed in. */
function PortalPage() {
  const t = useTranslations();
  const { campaign } = useCampaign();
  const { name } = useOwnOrganization();
  const here = { activeOptions: { exact: true, includeSearch: false }, className: styles.way };
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("common.skipToContent")}
      </a>
      <header className={styles.header}>
        <Emblem className={styles.emblem} />
        <div className={styles.names}>
          <p className={styles.whose}>
            <Words of={name} />
          </p>
          <p className={styles.campaign}>
            <Words of={campaign.name} />
          </p>
        </div>
        <nav className={styles.ways} aria-label={t("console.portal.label")}>
          <Link to="/console/organization" {...here}>
            {t("console.portal.home")}
          </Link>
          <Link to="/console/organization/report" {...here}>
            {t("console.portal.report")}
          </Link>
          <Link to="/console/organization/photos" {...here}>
            {t("console.photos.title")}
          </Link>
          <Link to="/console/organization/people" {...here}>
            {t("console.portal.people")}
          </Link>
        </nav>
        {campaign.isDemonstration && <DemoMark form="short" />}
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
