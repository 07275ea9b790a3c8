import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import {
  longestSearch,
  organizationKinds,
  sizeClasses,
  type OrganizationsSearch,
} from "./organizations-search";
import styles from "./OrganizationsPage.module.css";

interface OrganizationFiltersProps {
  search: OrganizationsSearch;
  /** What changes about the search; an empty text takes a filter away. */
  onChange: (change: Partial<Record<keyof OrganizationsSearch, string>>) => void;
}

/** Which organizations are listed, and in which order. */
export function OrganizationFilters({ search, onChange }: OrganizationFiltersProps) {
  const t = useTranslations("console.organizations");
  const any = { value: "", label: t("any") };
  const choices = {
    kind: [any, ...organizationKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))],
    size: [any, ...sizeClasses.map((size) => ({ value: size, label: t(`sizes.${size}`) }))],
    checked: [any, { value: "yes", label: t("verified") }, { value: "no", label: t("unverified") }],
    here: [
      { value: "", label: t("everywhere") },
      { value: "yes", label: t("here") },
    ],
    order: [
      { value: "", label: t("byName") },
      { value: "newest", label: t("newest") },
    ],
  };
  const names = ["kind", "size", "checked", "here", "order"] as const;
  return (
    <div role="search" aria-label={t("filters")} className={styles.filters}>
      <TextInput
        className={styles.words}
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        type="search"
        maxLength={longestSearch}
        value={search.q ?? ""}
        onChange={({ currentTarget }) => onChange({ q: currentTarget.value })}
      />
      {names.map((name) => (
        <NativeSelect
          key={name}
          label={t(`by.${name}`)}
          data={choices[name]}
          value={search[name] ?? ""}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
