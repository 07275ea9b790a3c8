import styles from "./FlagList.module.css";
import { flagTones, markedPieces, type ThankYouFlag } from "./flags";

/** A text in which what was noticed is marked. */
export function MarkedText({ text, flags }: { text: string; flags: readonly ThankYouFlag[] }) {
  let from = 0;
  return markedPieces(text, flags).map(({ words, flag }) => {
    const key = from;
    from += words.length;
    if (!flag) return words;
    return (
      <mark key={key} className={[styles.mark, styles[flagTones[flag.kind]]].join(" ")}>
        {words}
      </mark>
    );
  });
}
