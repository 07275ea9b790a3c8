import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FoundGroup, FoundItem } from "./found-item";
import { partsOf } from "./found-words";
import styles from "./SearchBox.module.css";

interface FoundListProps {
  id: string;
  groups: readonly FoundGroup[];
  /** The line that Enter opens. */
  active: FoundItem | undefined;
  /** What is marked in the lines. */
  text: string;
  onOpen: (item: FoundItem) => void;
  /** The pointer is over a line. */
  onPoint: (item: FoundItem) => void;
}

/** What was found, sort by sort. */
export function FoundList({ id, groups, active, text, onOpen, onPoint }: FoundListProps) {
  const t = useTranslations("console.search");
  const place = useRef<HTMLDivElement>(null);
  const activeId = active?.id;
  useEffect(() => {
    const line = activeId && place.current?.querySelector("[aria-selected=true]");
    // Not returned: some browsers answer with a promise, which React would take for a clean-up.
    if (line) line.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div ref={place} id={id} role="listbox" aria-label={t("list")} className={styles.list} tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <p id={`${id}-${group.id}`} className={styles.group} role="presentation">
            {group.title}
          </p>
          {group.items.map((item) => {
            const { icon: Icon } = item;
            return (
              <button
                type="button"
                tabIndex={-1}
                key={item.id}
                id={`${id} ${item.id}`.replaceAll(/\s/g, "_")}
                role="option"
                aria-selected={item.id === activeId}
                className={styles.item}
                onClick={() => onOpen(item)}
                onPointerMove={() => item.id !== activeId && onPoint(item)}
              >
                <Icon size={20} stroke={1.7} aria-hidden="true" />
                <span className={styles.words}>
                  <span className={styles.title}>
                    <Marked text={item.title} search={text} />
                  </span>
                  {(item.hint ?? item.note) !== undefined && (
                    <span className={styles.hint}>
                      {item.hint !== undefined && <Marked text={item.hint} search={text} />}
                      {item.hint !== undefined && item.note !== undefined && " · "}
                      {item.note}
                    </span>
                  )}
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Marked({ text, search }: { text: string; search: string }) {
  return partsOf(text, search).map((part, index) =>
    // Parts have no other name than their place; they are made anew with the text.
    part.isFound ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
