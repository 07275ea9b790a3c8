import { IconBrush, IconHeartHandshake, IconLeaf, IconMug } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { TierBar } from "../charts/TierBar";
import { TierLegend } from "../charts/TierLegend";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { Card } from "../ui/Card";
import { EmptyState } from "../ui/EmptyState";
import type { BoardFigures } from "./board-live";
import styles from "./Challenges.module.css";
import { Correction, LiveNumber } from "./LiveNumber";
import { MetricMark } from "./MetricMark";

// In the campaign's own order; an icon is decoration, the name says what it is.
const looks = [
  { Icon: IconBrush, color: "var(--teal)" },
  { Icon: IconMug, color: "var(--second)" },
  { Icon: IconLeaf, color: "var(--petal-1)" },
  { Icon: IconHeartHandshake, color: "var(--petal-4)" },
] as const;

/** Goals with a unit: what is verified, what is still being checked, and the target. */
export function Challenges({ figures }: { figures: BoardFigures }) {
  const t = useTranslations("board.challenges");
  return (
    <Card title={t("title")} action={<TierLegend />}>
      {figures.challenges.length === 0 && <EmptyState title={t("empty")} hint={t("emptyHint")} />}
      <ul>
        {figures.challenges.map((progress, index) => (
          <Challenge key={progress.challenge.code} figures={figures} progress={progress} index={index} />
        ))}
      </ul>
    </Card>
  );
}

interface ChallengeProps {
  figures: BoardFigures;
  progress: BoardFigures["challenges"][number];
  index: number;
}

function Challenge({ figures, progress, index }: ChallengeProps) {
  const t = useTranslations("board.challenges");
  const f = useFormat();
  const { language } = useLanguage();
  const { challenge, verified, reported, target } = progress;
  const { Icon, color } = looks[index % looks.length] ?? looks[0];
  const metric = `impact.${challenge.code}`;
  const name = challenge.name[language];
  const shown = { verified: f.number(verified), reported: f.number(reported) };
  return (
    <li className={styles.challenge}>
      <span className={styles.icon} style={{ "--look": color } as CSSProperties}>
        <Icon size={22} stroke={1.7} aria-hidden="true" />
      </span>
      <h3 className={styles.name}>{name}</h3>
      <MetricMark metric={metric} name={name} />
      <div className={styles.body}>
        <p className={styles.amount}>
          <LiveNumber figures={figures} metric={metric} value={verified} className={styles.number} />{" "}
          {challenge.unit[language]}
        </p>
        <Correction metric={metric} value={verified} />
        <TierBar
          label={t("bar", { name, ...shown })}
          verified={verified}
          reported={reported}
          target={target}
          color={color}
        />
        <p className={styles.notes}>
          <span>{reported > 0 && t("pending", { shown: shown.reported })}</span>
          <span>{target !== null && t("target", { shown: f.number(target) })}</span>
        </p>
      </div>
    </li>
  );
}
