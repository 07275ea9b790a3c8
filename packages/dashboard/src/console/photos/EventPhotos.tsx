import { IconCamera } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Card } from "../../ui/Card";
import { useMay } from "../access/use-session";
import { WriteButton } from "../results/WriteButton";
import type { PhotoEvent } from "./photo-fields";
import { PhotoForm } from "./PhotoForm";
import { PhotoGallery } from "./PhotoGallery";
import styles from "./Photos.module.css";
import { useEventPhotos } from "./use-event-photos";

/** What was photographed of an event, the newest first; each opens large. */
export function EventPhotos({ event }: { event: PhotoEvent }) {
  const t = useTranslations("console");
  const isOffice = useMay("RECORD_PARTICIPATION");
  const isOrganization = useMay("REPORT_OWN");
  const list = useEventPhotos(event.id);
  return (
    <Card title={t("photos.title")}>
      {(isOffice || isOrganization) && (
        <div className={styles.actions}>
          <WriteButton
            title={t("photos.add")}
            label={
              <>
                <IconCamera size={17} aria-hidden="true" /> {t("photos.add")}
              </>
            }
          >
            {(close) => (
              <PhotoForm
                event={event}
                onAttached={() => {
                  close();
                  list.retry();
                }}
              />
            )}
          </WriteButton>
        </div>
      )}
      <PhotoGallery list={list} timeZone={event.campaign.timeZone} none={t("photos.none")} />
    </Card>
  );
}
