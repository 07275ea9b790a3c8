import { IconUserQuestion } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../../i18n/use-format";
import { Button } from "../../../ui/Button";
import styles from "../DeskBand.module.css";
import type { Sender } from "./outbox";
import type { OutboxRow } from "./outbox-row";
import { useOutbox } from "./use-outbox";

interface OthersRowsProps {
  /** What other accounts have noted on this device. */
  rows: readonly OutboxRow[];
  /** Who is signed in now. */
  sender: Sender;
}

/** Rows of somebody else stay until they sign in again, or until the one who sits here now sends them, knowing whose they are. */
export function OthersRows({ rows, sender }: OthersRowsProps) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const outbox = useOutbox();
  const names = [...new Set(rows.map(({ accountName }) => accountName))].join(", ");
  return (
    <div className={[styles.band, styles.waiting].join(" ")}>
      <IconUserQuestion size={24} aria-hidden="true" />
      <p className={styles.words}>
        <b>{t("othersRows", { count: rows.length, shown: f.number(rows.length), names })}</b>
        <br />
        {t("othersNote")}
      </p>
      <Button onClick={() => void outbox.adopt(sender)}>{t("adopt")}</Button>
    </div>
  );
}
