import { memo, useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { ThankYouNote } from "../../ui/ThankYouNote";
import type { SceneThankYou } from "./scene-figures";
import { useWall } from "./use-wall";
import { useWholeCards } from "./use-whole-cards";
import styles from "./ThankYouWall.module.css";

interface ThankYouWallProps {
  /** Published thank-yous, the newest first; undefined until they are known. */
  published: readonly SceneThankYou[] | undefined;
  className?: string | undefined;
}

/** One more note this often, whatever the rate at which they come: people read them. */
const cardEveryMs = 5_000;

/** Cream notes with the words of those who were helped. Only whole notes are on the wall. */
export const ThankYouWall = memo(function ThankYouWall({ published, className }: ThankYouWallProps) {
  const t = useTranslations("screen");
  return (
    <section className={[styles.wall, className].filter(Boolean).join(" ")} aria-label={t("wall")}>
      <h2 className={styles.title}>{t("wall")}</h2>
      {published?.length === 0 && <p className={styles.empty}>{t("wallEmpty")}</p>}
      {published !== undefined && published.length > 0 && <Notes published={published} />}
    </section>
  );
});

function Notes({ published }: { published: readonly SceneThankYou[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { notes, turn } = useWall(published);
  const { placed, width } = useWholeCards(list, notes);
  const putUpOne = useEffectEvent(() => turn(new Set(placed.keys())));
  useEffect(() => {
    const timer = setInterval(() => putUpOne(), cardEveryMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <ul ref={list} className={styles.notes}>
      {notes.map(({ id, text, language: own, from, to }) => {
        const place = placed.get(id);
        return (
          <li
            key={id}
            className={[styles.place, place ? place.isMoving && styles.moving : styles.waiting]
              .filter(Boolean)
              .join(" ")}
            style={{ width, height: place?.height, translate: place && `${place.x}px ${place.y}px` }}
            aria-hidden={!place}
          >
            <ThankYouNote
              className={[styles.note, lengthClass(text)].filter(Boolean).join(" ")}
              text={text}
              language={own?.toLowerCase()}
              from={from}
              to={to.name}
              index={paperOf(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function lengthClass(text: string): string | undefined {
  if (text.length > 320) return styles.longer;
  return text.length > 160 ? styles.long : undefined;
}

/** A note keeps its paper while it moves down the wall. */
function paperOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;
}
