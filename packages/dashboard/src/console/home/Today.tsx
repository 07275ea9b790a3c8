import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { DayCurve } from "../../charts/DayCurve";
import { useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import { halfHourMs } from "../../lib/half-hours";
import { localDateOf } from "../../lib/local-date";
import { useRounds } from "../../lib/use-settled";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { useCampaign } from "../campaigns/campaign-choice";
import { useConsoleLive } from "../live/console-figures";
import { comparedDay } from "./compared-day";
import styles from "./Today.module.css";
import { useDay } from "./use-day";

const everyMs = 30_000;
const halfHoursADay = 48;

/** How many came in each half hour of today, beside the same day of the edition before, or yesterday. */
export function Today() {
  const t = useTranslations("console.home.today");
  const f = useFormat();
  const { campaign, campaigns } = useCampaign();
  const asOf = useSnapshot(useConsoleLive())?.asOf;
  const date = asOf === undefined ? undefined : localDateOf(asOf, campaign.timeZone);
  const today = useMemo(
    () => (date === undefined ? undefined : { campaign: campaign.slug, timeZone: campaign.timeZone, date }),
    [campaign, date],
  );
  const compared = useMemo(
    () => (date === undefined ? undefined : comparedDay(campaign, date, campaigns)),
    [campaign, campaigns, date],
  );
  const halfHours = useDay(today, useRounds(everyMs));
  const others = useDay(compared);
  const comparedWith = compared && t(compared.kind, { date: f.fullDate(compared.date) });

  const points = halfHours.map(({ begins, growth }, index) => {
    const time = f.time(begins, campaign.timeZone);
    const until = f.time(begins + halfHourMs, campaign.timeZone);
    const other = others[index];
    const said = [
      t("point", { from: time, until, shown: f.number(growth) }),
      other && compared && t(`${compared.kind}Point`, { shown: f.number(other.growth) }),
    ];
    return {
      share: (index + 0.5) / halfHoursADay,
      value: growth,
      time,
      said: said.filter(Boolean).join(", "),
    };
  });
  const isQuiet = points.every(({ value }) => value === 0) && others.every(({ growth }) => growth === 0);
  return (
    <Card title={t("title")} unit={t("unit")} className={styles.today}>
      {isQuiet ? (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      ) : (
        <DayCurve
          title={t("title")}
          points={points}
          others={others.map(({ growth }, index) => ({
            share: (index + 0.5) / halfHoursADay,
            value: growth,
          }))}
          number={f.number}
        />
      )}
      {comparedWith && others.length > 0 && <p className={styles.compared}>{comparedWith}</p>}
    </Card>
  );
}
