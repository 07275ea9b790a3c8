import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import type { ListedPersonFragment } from "../../graphql/generated";
import { Words } from "../../ui/Words";
import { PersonMarks } from "./PersonMarks";
import list from "../shell/ListPage.module.css";
import styles from "./PeoplePage.module.css";

/** People as lines, each of which opens the person's page. */
export function PersonRows({ people }: { people: readonly ListedPersonFragment[] }) {
  const t = useTranslations("console.people");
  return (
    <ul aria-label={t("list")}>
      {people.map((person) => (
        <li key={person.volunteer.id}>
          <Link
            to="/console/people/$person"
            params={{ person: person.volunteer.id }}
            className={styles.row}
            data-row
          >
            <span className={styles.what}>
              <span className={list.name}>
                {person.familyName} {person.givenName}
              </span>
              <span className={styles.note}>
                {person.birthYear !== null && `${t("bornIn", { year: String(person.birthYear) })} · `}
                {person.volunteer.organizations.length === 0 && t("onOwn")}
                {person.volunteer.organizations.map(({ id, name }, index) => (
                  <Fragment key={id}>
                    {index > 0 && ", "}
                    <Words of={name} />
                  </Fragment>
                ))}
              </span>
            </span>
            <span>
              <PersonMarks person={person} />
            </span>
            <span className={styles.code}>{person.code}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
