import { IconX } from "@tabler/icons-react";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./Sheet.module.css";

interface SheetProps {
  /** What kind of paper it is, above the title. */
  kind?: string | undefined;
  title: string;
  /** Stands beside the sheet's head, over the darkened page. */
  mark?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A strip of paper over the page: everything else rests until it is closed by button, Escape or a press beside it. */
export function Sheet({ kind, title, mark, onClose, children }: SheetProps) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close(); // gives the focus back to where it was
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {mark && <div className={styles.mark}>{mark}</div>}
      <div className={styles.sheet}>
        <header className={styles.head}>
          <div className={styles.names}>
            {kind && <p className={styles.kind}>{kind}</p>}
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
          </div>
          <button type="button" className={styles.close} aria-label={t("close")} onClick={onClose}>
            <IconX size={22} aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
