import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { useCampaign } from "../campaigns/campaign-choice";
import tabs from "../shell/Tabs.module.css";
import { HoursList } from "./HoursList";
import { hoursStates, type HoursState } from "./result-tabs";
import { useHours } from "./use-hours";

/** Hours of all events of the campaign that no desk has measured, by where they stand. */
export function HoursQueue({ state }: { state: HoursState }) {
  const t = useTranslations("console.hours");
  const { campaign } = useCampaign();
  const hours = useHours(campaign.slug, null, state);
  return (
    <Card title={t("title")} unit={t("hint")}>
      <nav aria-label={t("tabs")} className={tabs.tabs}>
        {hoursStates.map((one) => (
          <Link
            key={one}
            to="/console/results"
            search={(kept) => ({ ...kept, hours: one === "CLAIMED" ? undefined : one })}
            className={tabs.tab}
            data-open={one === state}
            aria-current={one === state ? "page" : undefined}
          >
            {t(`state.${one}`)}
          </Link>
        ))}
      </nav>
      <HoursList key={state} hours={hours} state={state} hasEvent />
    </Card>
  );
}
