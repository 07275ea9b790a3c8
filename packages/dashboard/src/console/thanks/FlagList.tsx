import { IconAlertTriangle, IconLink, IconMoodKid, IconPhone } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Key } from "../shell/Key";
import styles from "./FlagList.module.css";
import { flagTones, type ThankYouFlag } from "./flags";

const icons = { PHONE: IconPhone, LINK: IconLink, CHILD: IconMoodKid, INSULT: IconAlertTriangle } as const;

interface FlagListProps {
  flags: readonly ThankYouFlag[];
  /** The words for the wall as they are now: what is in them can be left out. */
  shown: string;
  /** False where the words cannot be changed any more. */
  mayEdit: boolean;
  onLeaveOut: (flag: ThankYouFlag) => void;
}

/** What was noticed, and a key for each that leaves it out. A hint: the decision is the moderator's. */
export function FlagList({ flags, shown, mayEdit, onLeaveOut }: FlagListProps) {
  const t = useTranslations("console.thanks.flags");
  return (
    <ul className={styles.flags} aria-label={t("title")}>
      {flags.map((flag, index) => {
        const Icon = icons[flag.kind];
        const isShown = shown.includes(flag.words);
        const key = String(index + 1);
        return (
          <li key={`${flag.kind} ${flag.words}`} className={styles.flag}>
            <span className={[styles.icon, styles[flagTones[flag.kind]]].join(" ")}>
              <Icon size={20} aria-hidden="true" />
            </span>
            <span className={styles.what}>
              <span className={styles.kind}>{t(`kind.${flag.kind}`)}</span>
              <span className={styles.words}>{flag.words}</span>
            </span>
            {mayEdit && (
              <Button
                data-key={key}
                disabled={!isShown}
                onClick={() => onLeaveOut(flag)}
                aria-keyshortcuts={key}
              >
                {isShown ? t("leaveOut") : t("leftOut")} {index < 9 && <Key>{key}</Key>}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
