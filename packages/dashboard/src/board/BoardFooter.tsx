import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { localDateOf, type LocalDate } from "../lib/local-date";
import { ThemeSwitch } from "../ui/ThemeSwitch";
import { followLink, hrefTo } from "./address";
import type { BoardFigures } from "./board-live";
import styles from "./BoardFooter.module.css";

interface BoardFooterProps {
  figures: BoardFigures | undefined;
  today: LocalDate | undefined;
}

/** Where the numbers come from and when they were last proved. */
export function BoardFooter({ figures, today }: BoardFooterProps) {
  const t = useTranslations("board");
  const f = useFormat();
  const zone = figures?.campaign.timeZone ?? "UTC";
  const recountedAt = figures?.recountedAt;
  const when = (instant: string) =>
    localDateOf(instant, zone) === today ? f.time(instant, zone) : f.dateTime(instant, zone);
  return (
    <footer className={styles.footer}>
      <p>
        {t("footer.registry")}
        {recountedAt &&
          ` ${t("footer.recount", { time: when(recountedAt), drift: f.number(figures.drift ?? 0, 1) })}`}
      </p>
      <p className={styles.links}>
        <a href={hrefTo("/metric")} onClick={followLink}>
          {t("nav.howWeCount")}
        </a>
        <a href={hrefTo("/report")} onClick={followLink}>
          {t("footer.report")}
        </a>
        <ThemeSwitch className={styles.theme} />
      </p>
    </footer>
  );
}
