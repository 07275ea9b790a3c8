import { IconCheck, IconWifiOff } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import type { Desk } from "./desk";
import type { DeskState } from "./desk-answer";
import styles from "./DeskBand.module.css";

interface DeskBandProps {
  desk: Desk;
  state: DeskState;
  /** The wish that waits is not to be sent. */
  onGiveUp: () => void;
}

/** Whether everything has reached the server. A lost network is a calm band, not an error. */
export function DeskBand({ desk, state, onGiveUp }: DeskBandProps) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  if (state.kind === "waiting") {
    return (
      <div className={[styles.band, styles.waiting].join(" ")}>
        <IconWifiOff size={24} aria-hidden="true" />
        <p className={styles.words}>
          <b>{t("waitingRow")}</b>
        </p>
        <Button
          onClick={() => {
            desk.clear();
            onGiveUp();
          }}
        >
          {t("giveUp")}
        </Button>
        <Button look="primary" onClick={desk.repeat}>
          {t("again")}
        </Button>
      </div>
    );
  }
  const tookMs = desk.lastAnswerMs();
  if (tookMs === undefined) return null;
  return (
    <div className={[styles.band, styles.sent].join(" ")}>
      <IconCheck size={24} aria-hidden="true" />
      <p className={styles.words}>
        <b>{t("sent")}</b>
        <br />
        {t("sentNote", { shown: f.number(Math.max(0.1, tookMs / 1000), 1) })}
      </p>
    </div>
  );
}
