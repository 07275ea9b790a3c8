import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PortalPeopleDocument } from "../../graphql/generated";
import { usePages } from "../../lib/use-pages";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useSessionState } from "../access/use-session";
import styles from "./Portal.module.css";
import { useOwnOrganization } from "./use-own-organization";

const route = getRouteApi("/portal/console/organization/people");
const pageSize = 50;

/** Who belongs to the organization, found by name or code. */
export function PortalPeoplePage() {
  const t = useTranslations();
  const client = useClient();
  const { id } = useOwnOrganization();
  const { hasEnded } = useSessionState();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, search: q ?? null, first: pageSize, after };
      const { data, error } = await client.query(PortalPeopleDocument, variables);
      if (!data?.organization) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.organization.people;
    },
    [client, id, q],
  );
  const { nodes, hasMore, hasFailed, more, retry } = usePages(load, String(hasEnded));
  useEffect(() => {
    document.title = `${t("console.portal.people")} · ${t("console.title")}`;
  }, [t]);
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <h1 className={styles.title}>{t("console.portal.people")}</h1>
      <p className={styles.note}>{t("console.portal.peopleHint")}</p>
      <TextInput
        aria-label={t("console.portal.searchPeople")}
        placeholder={t("console.portal.searchPeople")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        type="search"
        maxLength={100}
        value={q ?? ""}
        onChange={({ currentTarget }) =>
          void navigate({
            search: (kept) => ({ ...kept, q: currentTarget.value || undefined }),
            replace: true,
          })
        }
      />
      {hasFailed && <ErrorState onRetry={retry} />}
      {!nodes && !hasFailed && <LoadingState />}
      {nodes?.length === 0 && <EmptyState title={t("console.portal.nobody")} />}
      {nodes && nodes.length > 0 && (
        <div className={styles.form}>
          <ul aria-label={t("console.portal.people")}>
            {nodes.map((person) => (
              <li key={person.id} className={styles.line}>
                <span className={styles.what}>
                  <span className={styles.name}>
                    {person.familyName} {person.givenName}
                  </span>
                  {person.birthYear !== null && (
                    <span className={styles.note}>
                      {t("console.people.bornIn", { year: String(person.birthYear) })}
                    </span>
                  )}
                </span>
                <span className={styles.note}>{person.code}</span>
              </li>
            ))}
          </ul>
          {hasMore && <Button onClick={more}>{t("common.showMore")}</Button>}
        </div>
      )}
    </div>
  );
}
