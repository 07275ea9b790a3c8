import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ListedChallengeFragment } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Words } from "../../ui/Words";
import styles from "./ProjectsPage.module.css";
import type { ChallengeReached } from "./use-projects";

interface ChallengeLineProps {
  challenge: ListedChallengeFragment;
  reached: ChallengeReached | undefined;
  /** Left out for whoever may not change it. */
  onChange?: (() => void) | undefined;
}

/** A challenge with how far it is: what is checked, what is only reported, and what is wanted. */
export function ChallengeLine({ challenge, reached, onChange }: ChallengeLineProps) {
  const t = useTranslations("console.projects");
  const f = useFormat();
  const { language } = useLanguage();
  const { name, unit, target } = challenge;
  const { verified, reported } = reached ?? { verified: 0, reported: 0 };
  const share = target ? Math.min(100, (100 * verified) / target) : 0;
  return (
    <li className={styles.challenge}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Words of={name} />
        </h3>
        <p>
          <b className={styles.amount}>{f.number(verified, 3)}</b>{" "}
          {target !== null && <span>{t("of", { target: f.number(target, 3) })} </span>}
          <Words of={unit} />
        </p>
        {reported > 0 && <p className={styles.note}>{t("reported", { shown: f.number(reported, 3) })}</p>}
      </div>
      {onChange && (
        <Button onClick={onChange} aria-label={t("changeOne", { name: name[language] })}>
          {t("change")}
        </Button>
      )}
      {target !== null && (
        <Progress
          className={styles.bar}
          value={share}
          size="lg"
          radius="xl"
          aria-label={t("progress", { name: name[language] })}
        />
      )}
    </li>
  );
}
