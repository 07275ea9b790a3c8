import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/EmptyState";
import { Notice } from "./Notice";

/** There is no such address in the console. */
export function LostPage() {
  const t = useTranslations();
  return (
    <Notice>
      <EmptyState
        isPage
        title={t("common.notFound.title")}
        hint={t("common.notFound.hint")}
        action={<Link to="/console">{t("console.nav.home")}</Link>}
      />
    </Notice>
  );
}
