import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ListedPersonFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { Words } from "../../ui/Words";
import { OrganizerField } from "../events/OrganizerField";
import { longestSearch, type PeopleSearch } from "./people-search";
import styles from "./PeoplePage.module.css";

interface PeopleFiltersProps {
  search: PeopleSearch;
  /** Those who are listed, from whom the chosen organization's name is known; undefined until they have come. */
  people: readonly ListedPersonFragment[] | undefined;
  /** What changes about the search; an empty text takes a filter away. */
  onChange: (change: Partial<Record<keyof PeopleSearch, string>>) => void;
}

/** Whom the list holds. */
export function PeopleFilters({ search, people, onChange }: PeopleFiltersProps) {
  const t = useTranslations("console.people");
  const chosen = people
    ?.flatMap(({ volunteer }) => volunteer.organizations)
    .find(({ id }) => id === search.organization);
  return (
    <div role="search" aria-label={t("filters")} className={styles.filters}>
      <TextInput
        label={t("search")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        type="search"
        maxLength={longestSearch}
        autoComplete="off"
        value={search.q ?? ""}
        onChange={({ currentTarget }) => onChange({ q: currentTarget.value })}
      />
      <div className={styles.organization}>
        {!search.organization && (
          <OrganizerField
            chosen={[]}
            error={undefined}
            label={t("organizations")}
            most={1}
            onChange={([organization]) => onChange({ organization: organization?.id ?? "" })}
          />
        )}
        {search.organization && (
          <Button className={styles.chosen} onClick={() => onChange({ organization: "" })}>
            {chosen ? <Words of={chosen.name} /> : t("oneOrganization")}
            <IconX size={16} aria-label={t("notOnlyThese")} />
          </Button>
        )}
      </div>
      <NativeSelect
        label={t("where")}
        data={[
          { value: "", label: t("everywhere") },
          { value: "yes", label: t("here") },
        ]}
        value={search.here ?? ""}
        onChange={({ currentTarget }) => onChange({ here: currentTarget.value })}
      />
      <NativeSelect
        label={t("young")}
        data={[
          { value: "", label: t("anyAge") },
          { value: "minor", label: t("onlyMinors") },
          { value: "guardian", label: t("guardianMissing") },
        ]}
        value={search.young ?? ""}
        onChange={({ currentTarget }) => onChange({ young: currentTarget.value })}
      />
      <NativeSelect
        label={t("order")}
        data={[
          { value: "", label: t("orders.NAME") },
          { value: "NEWEST", label: t("orders.NEWEST") },
        ]}
        value={search.sort ?? ""}
        onChange={({ currentTarget }) => onChange({ sort: currentTarget.value })}
      />
    </div>
  );
}
