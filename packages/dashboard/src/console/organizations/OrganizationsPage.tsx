import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import { RouteButton } from "../shell/RouteButton";
import { useListKeys } from "../shell/keys/use-list-keys";
import { OrganizationFilters } from "./OrganizationFilters";
import { OrganizationRows } from "./OrganizationRows";
import { filterOf, isNarrowed, orderOf, readOrganizationsSearch } from "./organizations-search";
import list from "../shell/ListPage.module.css";
import styles from "./OrganizationsPage.module.css";
import { useOrganizations } from "./use-organizations";

const route = getRouteApi("/signed-in/frame/console/organizations");

/** The directory of organizations. The address says which of them and in which order. */
export function OrganizationsPage() {
  const t = useTranslations("console");
  const all = useTranslations("common");
  const f = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useCampaign();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { nodes, hasMore, hasFailed, more, retry } = useOrganizations(search);
  const section = useRef<HTMLElement>(null);
  useListKeys(section);
  useEffect(() => {
    document.title = `${t("organizations.title")} · ${t("title")}`;
  }, [t]);
  const count = nodes?.length ?? 0;
  return (
    <section ref={section} className={list.page} aria-labelledby="organizations">
      <div className={list.head}>
        <h1 id="organizations" className={list.title}>
          {t("organizations.title")}
        </h1>
        <p className={styles.count} aria-live="polite">
          {nodes &&
            t(hasMore ? "organizations.countMore" : "organizations.count", { count, shown: f.number(count) })}
        </p>
        {mayManage && (
          <ExportButton
            list={{
              list: "ORGANIZATIONS",
              campaign: search.here ? campaign.slug : null,
              organizations: filterOf(search),
              organizationOrder: orderOf(search),
            }}
          />
        )}
        {mayManage && (
          <RouteButton to="/console/organizations/new" look="primary">
            <IconPlus size={18} aria-hidden="true" /> {t("organizationForm.new")}
          </RouteButton>
        )}
      </div>
      <OrganizationFilters
        search={search}
        onChange={(change) =>
          void navigate({
            search: (kept) => ({ ...kept, ...readOrganizationsSearch({ ...kept, ...change }) }),
            replace: true,
          })
        }
      />
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes && count > 0 && (
        <div className={list.card}>
          <OrganizationRows organizations={nodes} />
          {hasMore && (
            <Button className={list.more} onClick={more}>
              {all("showMore")}
            </Button>
          )}
        </div>
      )}
      {nodes && count === 0 && !hasFailed && (
        <div className={list.card}>
          {isNarrowed(search) ? (
            <EmptyState
              title={t("organizations.none")}
              hint={t("organizations.noneHint")}
              action={<Button onClick={() => void navigate({ search: {} })}>{t("organizations.all")}</Button>}
            />
          ) : (
            <EmptyState title={t("organizations.empty")} hint={t("organizations.emptyHint")} />
          )}
        </div>
      )}
    </section>
  );
}
