import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconFileImport,
  IconHeart,
  IconId,
  IconReportAnalytics,
  IconUserCheck,
} from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ActivityItemFragment, ActivityKind } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./ActivityCard.module.css";

const icon = { size: 20, stroke: 1.7, "aria-hidden": true, className: styles.icon } as const;

/** One thing that happened: what, where, by whom it concerns, when. */
export function ActivityLine({ item }: { item: ActivityItemFragment }) {
  const t = useTranslations("console.activity.kind");
  const f = useFormat();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const { amount, event, organization, project, challenge } = item;
  const { viewer } = useSessionState();
  // Whoever reads of their own organization alone need not be told each time which it is.
  const other = organization?.id === viewer?.organization?.id ? undefined : organization;
  const about = [event?.title, project?.name, other?.name].flatMap((name) => name?.[language] ?? []);
  return (
    <li className={styles.line}>
      <KindIcon kind={item.kind} />
      <span className={styles.words}>
        <span className={styles.what}>
          {t(item.kind, {
            count: amount ?? 0,
            shown: f.number(amount ?? 0, 1),
            unit: challenge?.unit[language] ?? "",
          })}
        </span>
        {about.length > 0 && <span className={styles.about}>{about.join(" · ")}</span>}
      </span>
      <time dateTime={item.at} className={styles.time}>
        {f.time(item.at, campaign.timeZone)}
      </time>
    </li>
  );
}

function KindIcon({ kind }: { kind: ActivityKind }) {
  if (kind === "CHECKED_IN") return <IconUserCheck {...icon} />;
  if (kind === "CHECK_IN_UNDONE" || kind === "IMPORT_UNDONE") return <IconArrowBackUp {...icon} />;
  if (kind === "PROGRAMME_IMPORTED") return <IconFileImport {...icon} />;
  if (kind.startsWith("EVENT_")) return <IconCalendarEvent {...icon} />;
  if (kind.startsWith("THANK")) return <IconHeart {...icon} />;
  if (kind.startsWith("CARDS_")) return <IconId {...icon} />;
  return <IconReportAnalytics {...icon} />;
}
