import { IconChalkboard, IconDeviceTv, IconMenu2, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Emblem } from "../../ui/Emblem";
import { useCampaign } from "../campaigns/campaign-choice";
import { publicAddress } from "../public-address";
import { SearchEntrance } from "../search/SearchEntrance";
import { KnownTwice } from "../volunteers/duplicates/KnownTwice";
import { ways } from "./navigation";
import styles from "./Sidebar.module.css";
import { useKeyDown } from "./use-key-down";

const icon = { size: 20, stroke: 1.7, "aria-hidden": true } as const;

/** Whose console it is and the ways through it; where there is no room beside the page, behind a button above it. */
export function Sidebar() {
  const t = useTranslations("console");
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const side = useRef<HTMLElement>(null);
  const close = () => setOpen(false);
  useKeyDown(side, (event) => {
    if (event.key === "Escape") close();
  });
  return (
    <nav ref={side} className={styles.side} aria-label={t("nav.label")}>
      <div className={styles.head}>
        <Emblem className={styles.emblem} />
        <div className={styles.names}>
          <p className={styles.title}>{t("title")}</p>
          <p className={styles.campaign}>{campaign.name[language]}</p>
        </div>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <IconX {...icon} /> : <IconMenu2 {...icon} />}
          {t("nav.menu")}
        </button>
      </div>
      <SearchEntrance />
      <div id={list} className={styles.ways} data-open={isOpen || undefined}>
        <ul className={styles.list}>
          {ways.map(({ to, icon: Icon, name, isExact = false }) => (
            <li key={to}>
              <Link
                to={to}
                className={styles.way}
                activeOptions={{ exact: isExact, includeSearch: false }}
                onClick={close}
              >
                <Icon {...icon} />
                {t(`nav.${name}`)}
                {name === "people" && <KnownTwice />}
              </Link>
            </li>
          ))}
        </ul>
        <ul className={styles.list}>
          <li>
            <a href={publicAddress("/", campaign.slug)} className={styles.way}>
              <IconChalkboard {...icon} />
              {t("nav.board")}
            </a>
          </li>
          <li>
            <a href={publicAddress("/screen", campaign.slug)} className={styles.way}>
              <IconDeviceTv {...icon} />
              {t("nav.screen")}
            </a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
