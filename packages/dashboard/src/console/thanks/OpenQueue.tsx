import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { QueuedThankYouFragment } from "../../graphql/generated";
import { useKeyDown } from "../shell/use-key-down";
import { decisionsFor } from "./decision";
import { DecisionView } from "./DecisionView";
import { QueueList } from "./QueueList";
import styles from "./Queue.module.css";
import type { Queue } from "./use-queue";

interface OpenQueueProps {
  queue: Queue;
  selected: QueuedThankYouFragment;
}

/** A queue that is not empty. Its keys work while the focus is inside, as single letters must. */
export function OpenQueue({ queue, selected }: OpenQueueProps) {
  const t = useTranslations("console.thanks");
  const section = useRef<HTMLElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);

  function focusSelected() {
    const item = section.current?.querySelector<HTMLElement>("[aria-current=true]");
    // On a phone the list stands below the words: the focus must not drag the page there.
    item?.focus({ preventScroll: true });
    const list = item?.closest("ol");
    const article = section.current?.querySelector("article");
    if (list && item) keepInside(list, item);
    if (article && article.getBoundingClientRect().top < 0) article.scrollIntoView();
  }
  // The one that is looked at has the focus, from the first on and after each decision.
  useEffect(focusSelected, [selected.id]);

  useKeyDown(section, (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    // The place on the keyboard, so that the keys are the same in all three layouts.
    const decision = decisionsFor(selected).find(({ key }) => event.code === `Key${key}`);
    if (decision) section.current?.querySelector<HTMLElement>(`[data-key=${decision.key}]`)?.click();
    else if (event.code === "KeyJ" || event.key === "ArrowDown") queue.move(1);
    else if (event.code === "KeyK" || event.key === "ArrowUp") queue.move(-1);
    else if (/^[1-9]$/.test(event.key))
      section.current?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
    else if (event.code === "KeyE" && words.current) words.current.focus();
    else return;
    event.preventDefault();
  });

  return (
    <section ref={section} className={styles.queue} tabIndex={-1} aria-label={t("title")}>
      <QueueList queue={queue} />
      <DecisionView
        key={selected.id}
        queue={queue}
        thankYou={selected}
        words={words}
        onReasonCancelled={focusSelected}
      />
    </section>
  );
}

/** Scrolls a list as little as it takes to show one of its items whole. */
function keepInside(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
