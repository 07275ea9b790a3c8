import {
  IconAlertTriangle,
  IconCalendarQuestion,
  IconFileAlert,
  IconHeart,
  IconPhoto,
  IconScale,
  IconTargetArrow,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useCampaign } from "../campaigns/campaign-choice";
import { publicAddress } from "../public-address";
import type { Need } from "./needs";
import styles from "./NeedsYou.module.css";

const icon = { size: 22, stroke: 1.7, "aria-hidden": true } as const;

/** One thing that waits: what it is, how it stands, and the way there. */
export function NeedLine({ need }: { need: Need }) {
  const t = useTranslations("console.home.needs");
  const f = useFormat();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const when = (moment: string) => f.dateTime(moment, campaign.timeZone);
  switch (need.kind) {
    case "understaffed":
      return (
        <Line
          symbol={<IconAlertTriangle {...icon} className={styles.urgent} />}
          hint={t("understaffedHint", {
            taken: f.number(need.event.placesTaken),
            capacity: f.number(need.event.capacity ?? 0),
            when: when(need.event.startsAt),
          })}
        >
          <Link to="/console/events/$event" params={{ event: need.event.id }}>
            {t("understaffed", { title: need.event.title[language] })}
          </Link>
        </Line>
      );
    case "ended":
      return (
        <Line
          symbol={<IconCalendarQuestion {...icon} className={styles.urgent} />}
          hint={t("endedHint", { when: when(need.event.endsAt) })}
        >
          <Link to="/console/events/$event" params={{ event: need.event.id }}>
            {t("ended", { title: need.event.title[language] })}
          </Link>
        </Line>
      );
    case "moreUnderstaffed":
      return (
        <Line
          symbol={<IconAlertTriangle {...icon} className={styles.urgent} />}
          hint={t("moreUnderstaffedHint")}
        >
          <Link to="/console/events" search={{ status: "APPROVED" }}>
            {t("moreUnderstaffed", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "moreEnded":
      return (
        <Line symbol={<IconCalendarQuestion {...icon} className={styles.urgent} />} hint={t("moreEndedHint")}>
          <Link to="/console/events" search={{ status: "AWAITING" }}>
            {t("moreEnded", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "refusedRows":
      return (
        <Line symbol={<IconFileAlert {...icon} />} hint={t("refusedRowsHint")}>
          <Link to="/console/import">
            {t("refusedRows", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "results":
      return (
        <Line symbol={<IconTargetArrow {...icon} />} hint={t("resultsHint")}>
          <Link to="/console/results" search={(kept) => ({ ...kept, tab: "CLAIMED" })}>
            {t("results", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "photos":
      return (
        <Line symbol={<IconPhoto {...icon} />} hint={t("photosHint")}>
          <Link to="/console/results" search={(kept) => ({ ...kept, tab: "photos", photos: undefined })}>
            {t("photos", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "thanks":
      return (
        <Line
          symbol={<IconHeart {...icon} />}
          hint={need.oldest === null ? t("thanksHint") : t("oldest", { when: when(need.oldest) })}
        >
          <Link to="/console/thanks">{t("thanks", { count: need.count, shown: f.number(need.count) })}</Link>
        </Line>
      );
    case "duplicates":
      return (
        <Line symbol={<IconUsersGroup {...icon} />} hint={t("duplicatesHint")}>
          <Link to="/console/people/duplicates">
            {t("duplicates", { count: need.count, shown: f.number(need.count) })}
          </Link>
        </Line>
      );
    case "drift":
      return (
        <Line
          symbol={<IconScale {...icon} className={styles.urgent} />}
          hint={t("driftHint", { shown: f.number(need.by, 1) })}
        >
          <a href={publicAddress("/metric/active_volunteers", campaign.slug)}>{t("drift")}</a>
        </Line>
      );
  }
}

function Line({ symbol, hint, children }: { symbol: ReactNode; hint: string; children: ReactNode }) {
  return (
    <li className={styles.line}>
      {symbol}
      <span className={styles.words}>
        <span className={styles.what}>{children}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </li>
  );
}
