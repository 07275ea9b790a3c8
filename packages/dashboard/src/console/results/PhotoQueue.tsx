import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { useCampaign } from "../campaigns/campaign-choice";
import { PhotoGallery } from "../photos/PhotoGallery";
import { useCampaignPhotos } from "../photos/use-campaign-photos";
import tabs from "../shell/Tabs.module.css";
import { photoStates, type PhotoState } from "./result-tabs";

/** Photos of all events of the campaign that can be public, by where they stand. */
export function PhotoQueue({ state }: { state: PhotoState }) {
  const t = useTranslations("console.photos");
  const { campaign } = useCampaign();
  const list = useCampaignPhotos(campaign.slug, state);
  return (
    <Card title={t("title")} unit={t("queueHint")}>
      <nav aria-label={t("tabs")} className={tabs.tabs}>
        {photoStates.map((one) => (
          <Link
            key={one}
            to="/console/results"
            search={(kept) => ({ ...kept, photos: one === "RECEIVED" ? undefined : one })}
            className={tabs.tab}
            data-open={one === state}
            aria-current={one === state ? "page" : undefined}
          >
            {t(`queue.${one}`)}
          </Link>
        ))}
      </nav>
      <PhotoGallery key={state} list={list} timeZone={campaign.timeZone} none={t("noneHere")} isQueue />
    </Card>
  );
}
