import { IconChalkboard, IconDeviceTv, IconHeart, IconUserCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { publicAddress } from "../public-address";
import { useWaitingSentence } from "../thanks/use-waiting";
import styles from "./Tasks.module.css";

const icon = { size: 26, stroke: 1.7, "aria-hidden": true } as const;

/** What a coordinator comes for, each one click away. */
export function Tasks() {
  const t = useTranslations("console");
  const { campaign } = useCampaign();
  const mayCheckIn = useMay("RECORD_PARTICIPATION");
  const mayModerate = useMay("MODERATE_THANKS");
  return (
    <section aria-label={t("home.tasks")}>
      <ul className={styles.tasks}>
        <li>
          {mayCheckIn ? (
            <Link to="/console/desk" className={[styles.task, styles.first].join(" ")}>
              <IconUserCheck {...icon} />
              <Words name={t("nav.desk")}>{t("home.deskHint")}</Words>
            </Link>
          ) : (
            <p className={[styles.task, styles.disabled].join(" ")}>
              <IconUserCheck {...icon} />
              <Words name={t("nav.desk")}>{t("mayNot")}</Words>
            </p>
          )}
        </li>
        <li>
          {mayModerate ? (
            <Link to="/console/thanks" className={styles.task}>
              <IconHeart {...icon} />
              <Words name={t("nav.thanks")}>
                <Waiting />
              </Words>
            </Link>
          ) : (
            <p className={[styles.task, styles.disabled].join(" ")}>
              <IconHeart {...icon} />
              <Words name={t("nav.thanks")}>{t("mayNot")}</Words>
            </p>
          )}
        </li>
        <li>
          <a href={publicAddress("/", campaign.slug)} className={styles.task}>
            <IconChalkboard {...icon} />
            <Words name={t("nav.board")}>{t("home.boardHint")}</Words>
          </a>
        </li>
        <li>
          <a href={publicAddress("/screen", campaign.slug)} className={styles.task}>
            <IconDeviceTv {...icon} />
            <Words name={t("nav.screen")}>{t("home.screenHint")}</Words>
          </a>
        </li>
      </ul>
    </section>
  );
}

function Words({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.hint}>{children}</span>
    </span>
  );
}

function Waiting() {
  const t = useTranslations("console.home");
  return useWaitingSentence() ?? t("thanksHint");
}
