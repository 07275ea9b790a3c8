import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventPhotos } from "../photos/EventPhotos";
import { EventField } from "./EventField";
import styles from "./Portal.module.css";

const route = getRouteApi("/portal/console/organization/photos");

/** Photos of an event: the organization's own, whatever has become of them, and the public ones. */
export function PortalPhotosPage() {
  const t = useTranslations("console");
  const { event } = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useCampaign();
  useEffect(() => {
    document.title = `${t("photos.title")} · ${t("title")}`;
  }, [t]);
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <h1 className={styles.title}>{t("photos.title")}</h1>
      <p className={styles.note}>{t("portal.photosHint")}</p>
      <EventField
        value={event ?? ""}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: (kept) => ({ ...kept, event: value || undefined }), replace: true })
        }
      />
      {event && <EventPhotos key={event} event={{ id: event, organizers: [], campaign }} />}
    </div>
  );
}
