import { useEffect, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { ConsoleCampaignsDocument } from "../../graphql/generated";
import { DemoMark } from "../../ui/DemoMark";
import { Emblem } from "../../ui/Emblem";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import styles from "./Access.module.css";
import { useSessionState } from "./use-session";

interface AccessFrameProps {
  title: string;
  hint: string;
  children: ReactNode;
}

/** The page before the console: one box. Says so when what lies behind it is a demonstration. */
export function AccessFrame({ title, hint, children }: AccessFrameProps) {
  const t = useTranslations();
  const [{ data }] = useQuery({ query: ConsoleCampaignsDocument });
  const { viewer } = useSessionState();
  const isSignedIn = viewer !== undefined && viewer.kind !== "ANONYMOUS";
  const current = data?.campaigns.nodes.find(({ slug }) => slug === data.currentCampaign?.slug);
  useEffect(() => {
    document.title = `${title} · ${t("console.title")}`;
  }, [title, t]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.box}>
          <p className={styles.brand}>
            <Emblem />
            {t("common.brand")} · {t("console.title")}
          </p>
          <div>
            <h1 className={styles.title}>{title}</h1>
            <p className={styles.hint}>{hint}</p>
          </div>
          {current?.isDemonstration && (
            <div className={styles.demo}>
              <DemoMark />
              {!isSignedIn && <p>{t("console.signIn.demo")}</p>}
            </div>
          )}
          {children}
        </div>
      </main>
    </div>
  );
}
