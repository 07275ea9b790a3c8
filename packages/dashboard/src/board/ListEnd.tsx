import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { Button } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { LoadingState } from "../ui/LoadingState";
import styles from "./ListEnd.module.css";
import type { Pages } from "../lib/use-pages";

interface ListEndProps {
  pages: Pages<unknown>;
  /** When the other numbers on the page were true, and the campaign's zone. */
  asOf: string;
  zone: string;
}

const shapes = [
  { width: 100, height: 18 },
  { width: 84, height: 18 },
  { width: 62, height: 18 },
];

/** The end of a list: its first page loading, a try that failed, or the way to what comes next. */
export function ListEnd({ pages, asOf, zone }: ListEndProps) {
  const t = useTranslations("common");
  const f = useFormat();
  if (pages.hasFailed) {
    return <ErrorState hint={t("failed.part", { time: f.time(asOf, zone) })} onRetry={pages.retry} />;
  }
  if (!pages.nodes) return <LoadingState shapes={shapes} />;
  if (!pages.hasMore) return null;
  return (
    <p className={styles.more}>
      <Button onClick={pages.more} disabled={pages.isLoading && pages.nodes.length === 0}>
        {t("showMore")}
      </Button>
    </p>
  );
}
