import { IconBan } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../../i18n/use-error-sentence";
import { useFormat } from "../../../i18n/use-format";
import { Button } from "../../../ui/Button";
import styles from "../DeskBand.module.css";
import { nameOfWish } from "../name-of-wish";
import type { OutboxRow } from "./outbox-row";
import { useOutbox } from "./use-outbox";

/** What the server would not do, once it was heard again: each stays until a person has seen it. */
export function RefusedRows({ rows }: { rows: readonly OutboxRow[] }) {
  const t = useTranslations("console.desk");
  const f = useFormat();
  const sentence = useErrorSentence();
  const outbox = useOutbox();
  if (rows.length === 0) return null;
  return (
    <section className={[styles.band, styles.refused].join(" ")} aria-labelledby="refused-rows">
      <IconBan size={24} aria-hidden="true" />
      <div className={styles.words}>
        <h2 id="refused-rows" className={styles.title}>
          {t("refusedRows", { count: rows.length, shown: f.number(rows.length) })}
        </h2>
        <ul className={styles.refusals}>
          {rows.map(({ seq, at, notedAt, timeZone, wish, refusal }) => (
            <li key={seq} className={styles.refusal}>
              <span className={styles.words}>
                <b>{nameOfWish(wish)}</b> · {f.time(at ?? notedAt, timeZone)}
                <br />
                {refusal && sentence(refusal.code)}
              </span>
              {refusal?.canRepeat && <Button onClick={() => void outbox.retry(seq)}>{t("again")}</Button>}
              <Button onClick={() => void outbox.dismiss(seq)}>{t("seen")}</Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
