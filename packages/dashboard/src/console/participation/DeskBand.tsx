import { IconCheck, IconWifiOff } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { useSessionState } from "../access/use-session";
import type { Desk } from "./desk";
import styles from "./DeskBand.module.css";
import { OthersRows } from "./outbox/OthersRows";
import { isWaiting } from "./outbox/outbox-row";
import { RefusedRows } from "./outbox/RefusedRows";
import { useOutbox, useOutboxRows } from "./outbox/use-outbox";

const timesAtMost = 4;

/** Whether everything has reached the server. A lost network is a calm band, not an error. */
export function DeskBand({ desk, timeZone }: { desk: Desk; timeZone: string }) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const outbox = useOutbox();
  const { rows, outage } = useOutboxRows();
  const { viewer } = useSessionState();
  const own = rows.filter(({ account }) => account === viewer?.accountId);
  const others = rows.filter(({ account }) => account !== viewer?.accountId);
  const waiting = own.filter(isWaiting);
  const tookMs = desk.lastAnswerMs();
  const isSignedOut = outage?.code === "NOT_SIGNED_IN";
  return (
    <div className={styles.bands}>
      <RefusedRows rows={own.filter((row) => !isWaiting(row))} />
      {others.length > 0 && viewer?.accountId && (
        <OthersRows rows={others} sender={{ id: viewer.accountId, name: viewer.displayName ?? "" }} />
      )}
      {outage ? (
        <div className={[styles.band, styles.waiting].join(" ")}>
          <IconWifiOff size={24} aria-hidden="true" />
          <p className={styles.words} role="status">
            <b>{isSignedOut ? t("signedOut") : t("outSince", { time: f.time(outage.since, timeZone) })}</b>
            <br />
            {waiting.length > 0
              ? t("waitingNote", { count: waiting.length, shown: f.number(waiting.length) })
              : t("nothingWaits")}
            {!outbox.isDurable() && waiting.length > 0 && ` ${t("keepOpen")}`}
          </p>
          <span className={styles.times} aria-hidden="true">
            {waiting
              .slice(-timesAtMost)
              .reverse()
              .map(({ seq, at, notedAt }) => (
                <span key={seq} className={styles.time}>
                  {f.time(at ?? notedAt, timeZone)}
                </span>
              ))}
          </span>
          {!isSignedOut && <Button onClick={outbox.send}>{t("again")}</Button>}
        </div>
      ) : (
        tookMs !== undefined &&
        waiting.length === 0 && (
          <div className={[styles.band, styles.sent].join(" ")}>
            <IconCheck size={24} aria-hidden="true" />
            <p className={styles.words}>
              <b>{t("sent")}</b>
              <br />
              {t("sentNote", { shown: f.number(Math.max(0.1, tookMs / 1000), 1) })}
            </p>
          </div>
        )
      )}
    </div>
  );
}
