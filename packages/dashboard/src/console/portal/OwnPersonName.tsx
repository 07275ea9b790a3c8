import { useTranslations } from "use-intl";
import type { OwnPersonFragment } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import styles from "./Portal.module.css";

interface OwnPersonNameProps {
  person: OwnPersonFragment;
  /** Left out where there is nobody to choose among. */
  onChoose?: (() => void) | undefined;
}

/** Somebody of the organization with what tells two of one name apart. */
export function OwnPersonName({ person, onChoose }: OwnPersonNameProps) {
  const t = useTranslations("console");
  const { familyName, givenName, code, birthYear } = person;
  const year = birthYear === null ? [] : [t("people.bornIn", { year: String(birthYear) })];
  const text = [`${familyName} ${givenName}`, code, ...year].join(" · ");
  if (!onChoose) return <span className={styles.note}>{text}</span>;
  return (
    <span className={styles.choose}>
      <Button onClick={onChoose}>{text}</Button>
    </span>
  );
}
