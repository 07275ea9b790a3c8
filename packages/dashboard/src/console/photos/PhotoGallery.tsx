import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { EventPhotoFragment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import type { Pages } from "../../lib/use-pages";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { Dialog } from "../shell/Dialog";
import { useListedKeys } from "../shell/keys/use-keys";
import { PhotoMarks } from "./PhotoMarks";
import styles from "./Photos.module.css";
import { PhotoViewer } from "./PhotoViewer";

interface PhotoGalleryProps {
  list: Pages<EventPhotoFragment>;
  timeZone: string;
  /** What is said when there is none. */
  none: string;
  /** Whether each step leads on to the next photo, because the one that was decided about leaves the list. */
  isQueue?: boolean;
}

/** Photos, small; each opens large, where it is published and taken down. */
export function PhotoGallery({ list, timeZone, none, isQueue = false }: PhotoGalleryProps) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { nodes: photos = [] } = list;
  const [shown, setShown] = useState<string>();
  const opener = useRef<HTMLElement>(null);
  useListedKeys(
    photos.length > 1
      ? [
          { keys: ["→"], says: t("keys.nextPhoto") },
          { keys: ["←"], says: t("keys.previousPhoto") },
        ]
      : [],
  );
  const place = photos.findIndex(({ id }) => id === shown);
  return (
    <>
      {list.hasFailed && <ErrorState hint={sentence("NETWORK")} onRetry={list.retry} />}
      {list.openPages > 0 && photos.length === 0 && <EmptyState title={none} />}
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
          timeZone={timeZone}
          hasEvent={isQueue}
          onPlace={(to) => setShown(photos[to]?.id)}
          onTaken={() => {
            if (isQueue) setShown((photos[place + 1] ?? photos[place - 1])?.id);
            list.retry();
          }}
        />
      </Dialog>
    </>
  );
}
