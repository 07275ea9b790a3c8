import { memo } from "react";
import { useTranslations } from "use-intl";
import type { LocalizedWords } from "../lib/words-language";
import { Words } from "./Words";
import styles from "./ThankYouNote.module.css";

interface ThankYouNoteProps {
  text: string;
  /** Language of the text and of its sender as an HTML tag, so that they are read out rightly. */
  language?: string | undefined;
  /** Role of the sender ("street cleaning crew"), never an identity. Left out: someone who was helped. */
  from?: string | null | undefined;
  /** Whom it thanks. */
  to?: LocalizedWords | undefined;
  /** Place in its row: paper and cut corner alternate. */
  index?: number | undefined;
  className?: string | undefined;
}

/** A thank-you on cream paper, by day and by night. Sizes follow the font size of its place. */
export const ThankYouNote = memo(function ThankYouNote({
  text,
  language,
  from,
  to,
  index = 0,
  className,
}: ThankYouNoteProps) {
  const t = useTranslations("board.thanks");
  const paper = index % 2 === 0 ? styles.cream : styles.peach;
  return (
    <figure className={[styles.note, paper, className].filter(Boolean).join(" ")}>
      <blockquote className={styles.text} lang={language}>
        {text}
      </blockquote>
      <figcaption className={styles.sender}>
        <span className={styles.from} lang={from ? language : undefined}>
          {from || t("someone")}
        </span>
        {to && (
          <span className={styles.to}>
            <span aria-hidden="true">→ </span>
            <Words of={to} />
          </span>
        )}
      </figcaption>
    </figure>
  );
});
