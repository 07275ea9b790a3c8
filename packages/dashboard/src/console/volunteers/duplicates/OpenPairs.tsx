import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/Button";
import { useKeys } from "../../shell/keys/use-keys";
import styles from "./DuplicatesPage.module.css";
import { PairView } from "./PairView";
import type { Duplicates } from "./use-duplicates";

/** The pairs that wait, and the one that is looked at; moved through and decided with keys. */
export function OpenPairs({ duplicates }: { duplicates: Duplicates }) {
  const t = useTranslations("console.people.duplicates");
  const k = useTranslations("console.keys");
  const all = useTranslations("common");
  const section = useRef<HTMLElement>(null);
  const { pairs = [], selected, select, move, hasMore, more } = duplicates;
  // The one that is looked at has the focus, from the first on and after each decision.
  useEffect(() => {
    const item = section.current?.querySelector<HTMLElement>("[aria-current=true]");
    item?.focus({ preventScroll: true });
  }, [selected?.id]);
  useKeys([
    { keys: ["J"], says: k("next"), run: () => move(1) },
    { keys: ["K"], says: k("previous"), run: () => move(-1) },
    { keys: ["↓"], says: k("next"), inside: section, run: () => move(1) },
    { keys: ["↑"], says: k("previous"), inside: section, run: () => move(-1) },
  ]);
  return (
    <section ref={section} className={styles.queue} aria-label={t("tab.OPEN")}>
      <div className={styles.side}>
        <ol className={styles.list} aria-label={t("list")}>
          {pairs.map(({ id, first, second, sign }) => {
            const isSelected = id === selected?.id;
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.item}
                  aria-current={isSelected}
                  tabIndex={isSelected ? 0 : -1}
                  onClick={() => select(id)}
                >
                  <span className={styles.itemName}>
                    {first.familyName} {first.givenName}
                  </span>
                  <span className={styles.note}>
                    {first.code} · {second.code} · {t(`signsShort.${sign}`)}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
        {hasMore && (
          <Button className={styles.more} onClick={more}>
            {all("showMore")}
          </Button>
        )}
      </div>
      {selected && <PairView key={selected.id} duplicates={duplicates} pair={selected} />}
    </section>
  );
}
