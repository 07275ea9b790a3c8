import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { EventPhotoFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { useKeyDown } from "../shell/use-key-down";
import { PhotoMarks } from "./PhotoMarks";
import { PhotoSteps } from "./PhotoSteps";
import styles from "./Photos.module.css";

interface PhotoViewerProps {
  photos: readonly EventPhotoFragment[];
  /** Which of them is shown. */
  place: number;
  timeZone: string;
  /** Whether to say of which event each is. */
  hasEvent: boolean;
  onPlace: (place: number) => void;
  onTaken: () => void;
}

/** One photo, large, with all that is known of it; arrows lead to its neighbours. */
export function PhotoViewer({ photos, place, timeZone, hasEvent, onPlace, onTaken }: PhotoViewerProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const mayPublish = useMay("MANAGE_EVENTS");
  const figure = useRef<HTMLElement>(null);
  const go = (to: number) => {
    if (photos[to]) onPlace(to);
  };
  useKeyDown(figure, ({ key, target }) => {
    if (target instanceof HTMLInputElement) return; // there the arrows move the cursor
    if (key === "ArrowLeft") go(place - 1);
    if (key === "ArrowRight") go(place + 1);
  });
  const photo = photos[place];
  if (!photo) return null;
  const { id, note, path, width, height, attachedAt, event, organization, impact, takenDownBecause } = photo;
  return (
    <figure ref={figure} tabIndex={-1} data-autofocus className={styles.viewer}>
      <img key={id} src={path} alt={note} width={width} height={height} className={styles.large} />
      <figcaption className={styles.about}>
        <p className={styles.marks}>
          <PhotoMarks photo={photo} />
        </p>
        <p className={styles.words}>{note}</p>
        {hasEvent && (
          <p>
            <Link to="/console/events/$event" params={{ event: event.id }}>
              <Words of={event.title} />
            </Link>
          </p>
        )}
        <p className={styles.note}>
          {organization ? <Words of={organization.name} /> : t("results.office")} ·{" "}
          {f.dateTime(attachedAt, timeZone)}
          {impact && ` · ${f.number(impact.quantity, 3)} ${impact.challenge.unit[language]}`}
        </p>
        {takenDownBecause !== null && (
          <p className={styles.words}>
            {t("photos.why")} {takenDownBecause}
          </p>
        )}
        {photo.moment === "BEFORE" && <p className={styles.note}>{t("photos.beforeStays")}</p>}
        <nav className={styles.neighbours} aria-label={t("photos.title")}>
          <Button onClick={() => go(place - 1)} aria-disabled={place === 0} aria-label={t("photos.previous")}>
            <IconChevronLeft size={18} aria-hidden="true" />
          </Button>
          <span aria-live="polite">
            {t("photos.place", { shown: f.number(place + 1), total: f.number(photos.length) })}
          </span>
          <Button
            onClick={() => go(place + 1)}
            aria-disabled={place === photos.length - 1}
            aria-label={t("photos.next")}
          >
            <IconChevronRight size={18} aria-hidden="true" />
          </Button>
        </nav>
        {mayPublish && (
          <PhotoSteps
            key={`${id} ${photo.status}`}
            photo={photo}
            onTaken={() => {
              // The button is gone with the state in which it was offered.
              figure.current?.focus();
              onTaken();
            }}
          />
        )}
      </figcaption>
    </figure>
  );
}
