import { useTranslations } from "use-intl";
import type { ListedPersonFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { ErrorState } from "../../ui/ErrorState";
import lines from "../shell/RecordLines.module.css";
import styles from "./PersonView.module.css";
import { usePeople } from "./use-people";

interface SamePersonChoicesProps {
  search: string;
  /** Id of the one whose other card is looked for. */
  except: string;
  onChoose: (person: ListedPersonFragment) => void;
}

/** Cards of which one may be the same person's. */
export function SamePersonChoices({ search, except, onChoose }: SamePersonChoicesProps) {
  const t = useTranslations("console.people");
  const { nodes, hasMore, hasFailed, more, retry } = usePeople({ q: search });
  const others = nodes?.filter(({ volunteer }) => volunteer.id !== except);
  if (hasFailed) return <ErrorState onRetry={retry} />;
  return (
    <div aria-live="polite">
      {others?.length === 0 && !hasMore && <p className={lines.empty}>{t("none")}</p>}
      <ul className={styles.choices} aria-label={t("list")}>
        {others?.map((person) => (
          <li key={person.volunteer.id}>
            <Button className={styles.choice} onClick={() => onChoose(person)}>
              {person.familyName} {person.givenName}
              {person.birthYear !== null && `, ${t("bornIn", { year: String(person.birthYear) })}`}
              <span className={lines.mono}>{person.code}</span>
            </Button>
          </li>
        ))}
      </ul>
      {hasMore && <Button onClick={more}>{t("moreChoices")}</Button>}
    </div>
  );
}
