import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./Choices.module.css";
import type { Desk } from "./desk";
import type { DeskState } from "./desk-answer";
import { choiceId, choicesId } from "./DeskField";

interface ChoicesProps {
  desk: Desk;
  state: DeskState & { kind: "choose" };
  /** Which choice the arrows stand at. */
  active: number;
  onDone: () => void;
}

/** Several people fit, or one who belongs to several organizations: the arrows choose, the focus stays in the field. */
export function Choices({ desk, state, active, onDone }: ChoicesProps) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const { candidates, hasMore } = state;
  useEffect(() => {
    document.getElementById(choiceId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const people = new Set(candidates.map(({ card }) => card.code)).size;
  const names = new Set(candidates.map(({ card }) => `${card.familyName} ${card.givenName}`));
  const hint = !hasMore ? "matchesHint" : names.size > 1 ? "moreMatches" : "moreNamesakes";
  const [first] = candidates;
  // Several choices may be one person's: then only who brought them is asked.
  const title =
    first && people === 1 && candidates.length > 1
      ? t("broughtBy", { name: `${first.card.familyName} ${first.card.givenName}` })
      : t("matches", { count: people, shown: f.number(people) });
  return (
    <>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{t(hint)}</p>
      <div id={choicesId} role="listbox" aria-label={title} className={styles.choices}>
        {candidates.map((candidate, index) => {
          const { card, organization } = candidate;
          const isSame = candidates[index - 1]?.card.code === card.code;
          return (
            <div
              key={`${card.code} ${organization?.id}`}
              id={choiceId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={isSame ? `${styles.choice} ${styles.same}` : styles.choice}
              onClick={() => {
                desk.wish({ kind: "check-in", candidate });
                onDone();
              }}
              onKeyDown={onDone}
            >
              <span className={styles.name}>
                {card.familyName} {card.givenName}
              </span>
              <span className={styles.facts}>
                {organization ? <Words of={organization.name} /> : t("onOwn")}
                {card.birthYear !== null && ` · ${t("bornIn", { year: String(card.birthYear) })}`}
              </span>
              <span className={styles.code}>{card.code}</span>
            </div>
          );
        })}
      </div>
    </>
  );
}
