import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./Dialog.module.css";

interface DialogProps {
  isOpen: boolean;
  title: string;
  /** Left out, it stays until what it asks for is done. */
  onClose?: (() => void) | undefined;
  /** As wide as the page lets it: for what is looked at. */
  isWide?: boolean;
  children: ReactNode;
}

/** One question over the page. The focus stays inside until it is answered. */
export function Dialog({ isOpen, title, onClose, isWide = false, children }: DialogProps) {
  const t = useTranslations("common");
  const canClose = onClose !== undefined;
  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => onClose?.()}
      closeOnEscape={canClose}
      closeOnClickOutside={canClose}
      centered
      radius="lg"
      returnFocus={false}
      size={isWide ? 940 : "md"}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body}>
          <div className={styles.head}>
            <Modal.Title className={styles.title}>{title}</Modal.Title>
            {canClose && <Modal.CloseButton aria-label={t("close")} />}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
