import type { MouseEventHandler } from "react";
import { useTranslations } from "use-intl";
import styles from "./ReceiptMark.module.css";

interface ReceiptMarkProps {
  /** Name of the number it explains, in the reader's language. */
  name: string;
  /** Address of the receipt. With it the mark is a link, without it a button. */
  href?: string | undefined;
  /** For a client-side page change or a sheet. */
  onClick?: MouseEventHandler<HTMLElement> | undefined;
  className?: string | undefined;
}

/** The receipt beside a number: how it is counted. Drawn at 26 px (32 on phones), pressed on 44. */
export function ReceiptMark({ name, href, onClick, className }: ReceiptMarkProps) {
  const t = useTranslations("common");
  const shared = {
    className: [styles.mark, className].filter(Boolean).join(" "),
    "aria-label": t("receiptOf", { name }),
    title: t("receiptOf", { name }),
    onClick,
  };
  const drawing = (
    <svg viewBox="0 0 16 18" width="14" height="16" aria-hidden="true">
      <path
        d="M2 1.5h12v15l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5-2 1.5zM5 6h6M5 9.5h4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
  if (href === undefined) {
    return (
      <button type="button" {...shared}>
        {drawing}
      </button>
    );
  }
  return (
    <a href={href} {...shared}>
      {drawing}
    </a>
  );
}
