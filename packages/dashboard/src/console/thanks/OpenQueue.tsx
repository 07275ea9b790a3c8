import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { QueuedThankYouFragment } from "../../graphql/generated";
import type { PageKey } from "../shell/keys/key-registry";
import { useKeys } from "../shell/keys/use-keys";
import { decisionsFor } from "./decision";
import { DecisionView } from "./DecisionView";
import { LastDecisions } from "./LastDecisions";
import { QueueList } from "./QueueList";
import type { QueueStatus } from "./queue-status";
import styles from "./Queue.module.css";
import type { Drafts } from "./use-drafts";
import { TogetherBar } from "./TogetherBar";
import type { Queue } from "./use-queue";

interface OpenQueueProps {
  queue: Queue;
  status: QueueStatus;
  selected: QueuedThankYouFragment;
  drafts: Drafts;
  /** Rises with every decision that was taken here. */
  decisions: number;
}

const wordOf = { APPROVED: "approve", STASHED: "stash", REJECTED: "reject", HIDDEN: "hide" } as const;

/** A queue that is not empty, moved through and decided with keys. */
export function OpenQueue({ queue, status, selected, drafts, decisions }: OpenQueueProps) {
  const t = useTranslations("console.thanks");
  const k = useTranslations("console.keys");
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

  const press = (key: string) => section.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  const allowed = decisionsFor(selected);
  const wordKeys: readonly PageKey[] = [
    { keys: ["E"], says: t("shortened"), run: () => words.current?.focus() },
    ...(selected.flags ?? []).slice(0, 9).map((_flag, index): PageKey => {
      const key = String(index + 1);
      return { keys: [key], says: t("flags.leaveOutMarked"), run: () => press(key) };
    }),
  ];
  useKeys([
    { keys: ["J"], says: k("next"), run: () => queue.move(1) },
    { keys: ["K"], says: k("previous"), run: () => queue.move(-1) },
    { keys: ["↓"], says: k("next"), inside: section, run: () => queue.move(1) },
    { keys: ["↑"], says: k("previous"), inside: section, run: () => queue.move(-1) },
    // With some chosen the letters decide about those.
    ...(queue.chosen.length > 0 ? [] : allowed).map(({ verdict, key }): PageKey => ({
      keys: [key],
      says: t(wordOf[verdict]),
      run: () => press(key),
    })),
    ...(allowed.some(({ verdict }) => verdict === "APPROVED") ? wordKeys : []),
  ]);

  return (
    <section ref={section} className={styles.queue} tabIndex={-1} aria-label={t("title")}>
      <QueueList queue={queue} status={status}>
        <TogetherBar queue={queue} status={status} onDone={focusSelected} />
      </QueueList>
      <DecisionView
        key={selected.id}
        queue={queue}
        thankYou={selected}
        drafts={drafts}
        words={words}
        onReasonCancelled={focusSelected}
      />
      <div className={styles.lastDecisions}>
        <LastDecisions queue={queue} decisions={decisions} />
      </div>
    </section>
  );
}

/** Scrolls a list as little as it takes to show one of its items whole. */
function keepInside(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
