import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ListedOrganizationFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import list from "../shell/ListPage.module.css";
import styles from "./OrganizationsPage.module.css";

/** Organizations as lines, each of which opens its own page. */
export function OrganizationRows({
  organizations,
}: {
  organizations: readonly ListedOrganizationFragment[];
}) {
  const t = useTranslations("console.organizations");
  const f = useFormat();
  return (
    <ul aria-label={t("list")}>
      {organizations.map(({ id, name, kind, sizeClass, verified, members }) => (
        <li key={id}>
          <Link
            to="/console/organizations/$organization"
            params={{ organization: id }}
            className={styles.row}
            data-row
          >
            <span className={styles.what}>
              <span className={list.name}>
                <Words of={name} />
              </span>
              <span className={styles.note}>
                {t(`kinds.${kind}`)}
                {sizeClass && ` · ${t(`sizes.${sizeClass}`)}`}
              </span>
            </span>
            <span className={styles.marks}>{!verified && <Pill tone="gold">{t("unverified")}</Pill>}</span>
            <span className={styles.members}>
              {t("members", { count: members, shown: f.number(members) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
