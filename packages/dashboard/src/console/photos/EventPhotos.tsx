import { IconCamera } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { WriteButton } from "../results/WriteButton";
import { Dialog } from "../shell/Dialog";
import type { PhotoEvent } from "./photo-fields";
import { PhotoForm } from "./PhotoForm";
import { PhotoMarks } from "./PhotoMarks";
import styles from "./Photos.module.css";
import { PhotoViewer } from "./PhotoViewer";
import { useEventPhotos } from "./use-event-photos";

/** What was photographed of an event, the newest first; each opens large. */
export function EventPhotos({ event }: { event: PhotoEvent }) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const isOffice = useMay("RECORD_PARTICIPATION");
  const isOrganization = useMay("REPORT_OWN");
  const { nodes: photos = [], ...list } = useEventPhotos(event.id);
  const [shown, setShown] = useState<string>();
  const opener = useRef<HTMLElement>(null);
  const place = photos.findIndex(({ id }) => id === shown);
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
      {list.hasFailed && <ErrorState hint={sentence("NETWORK")} onRetry={list.retry} />}
      {list.openPages > 0 && photos.length === 0 && <EmptyState title={t("photos.none")} />}
      <ul className={styles.gallery}>
        {photos.map((photo) => (
          <li key={photo.id} className={styles.item}>
            <button
              type="button"
              className={styles.open}
              onClick={({ currentTarget }) => {
                opener.current = currentTarget;
                setShown(photo.id);
              }}
            >
              <img src={photo.smallPath} alt={photo.note} loading="lazy" className={styles.small} />
            </button>
            <p className={styles.marks}>
              <PhotoMarks photo={photo} />
            </p>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button className={styles.more} onClick={list.more}>
          {t("results.more")}
        </Button>
      )}
      <Dialog
        isOpen={place >= 0}
        isWide
        title={t("photos.title")}
        onClose={() => {
          setShown(undefined);
          opener.current?.focus();
        }}
      >
        <PhotoViewer
          photos={photos}
          place={place}
          timeZone={event.campaign.timeZone}
          onPlace={(to) => setShown(photos[to]?.id)}
          onTaken={list.retry}
        />
      </Dialog>
    </Card>
  );
}
