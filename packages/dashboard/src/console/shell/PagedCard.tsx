import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Pages } from "../../lib/use-pages";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import lines from "./RecordLines.module.css";

interface PagedCardProps<Node> {
  title: string;
  /** What is said when there is nothing. */
  empty: string;
  pages: Pages<Node>;
  /** Beside the title. */
  action?: ReactNode;
  /** Buttons below the title, where one beside it would press it. */
  ways?: ReactNode;
  /** Below the list. */
  footer?: ReactNode;
  children: (nodes: readonly Node[]) => ReactNode;
}

/** A list of what somebody has, a page at a time. */
export function PagedCard<Node>({
  title,
  empty,
  pages,
  action,
  ways,
  footer,
  children,
}: PagedCardProps<Node>) {
  const all = useTranslations("common");
  const { nodes, hasMore, hasFailed, more, retry } = pages;
  return (
    <Card title={title} action={action}>
      {ways}
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes?.length === 0 && <p className={lines.empty}>{empty}</p>}
      {nodes && nodes.length > 0 && <ul className={lines.lines}>{children(nodes)}</ul>}
      {hasMore && <Button onClick={more}>{all("showMore")}</Button>}
      {footer}
    </Card>
  );
}
