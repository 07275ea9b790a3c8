import { useTranslations } from "use-intl";
import { Qr } from "../../ui/Qr";
import styles from "./FollowCard.module.css";

interface FollowCardProps {
  /** Address of the public board. */
  url: string;
  className?: string | undefined;
}

/** The way from the wall to one's own phone: a code that opens the public board. */
export function FollowCard({ url, className }: FollowCardProps) {
  const t = useTranslations("screen");
  return (
    <aside className={[styles.card, className].filter(Boolean).join(" ")}>
      <p>
        <strong className={styles.title}>{t("follow")}</strong>
        <span className={styles.hint}>{t("scan")}</span>
      </p>
      <Qr url={url} className={styles.code} />
    </aside>
  );
}
