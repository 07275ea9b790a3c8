import { useId } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { useLanguage } from "../i18n/LanguageProvider";
import { Button } from "../ui/Button";
import { Emblem } from "../ui/Emblem";
import styles from "./Thanks.module.css";
import { useSending } from "./use-sending";

const phrases = ["thanks", "warm", "proud"] as const;
const roles = ["resident", "parent", "pensioner", "worker", "teacher"] as const;
const roleAtMost = 80;

interface ThanksFormProps {
  /** Slug of the campaign. */
  campaign: string;
  /** Id of the event whose volunteers are thanked; null for all volunteers. */
  event: string | null;
  /** Of the poster that led here; null without one. */
  posterSignature: string | null;
}

/** A few words and from whom: one tap for a phrase, one to send it. */
export function ThanksForm({ campaign, event, posterSignature }: ThanksFormProps) {
  const t = useTranslations("thanks");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const id = useId();
  const { draft, sending, send, write, writeAnother } = useSending({
    client: useClient(),
    campaign,
    event,
    posterSignature,
    language,
  });
  if (sending.step === "sent") {
    return (
      <output className={styles.sent}>
        <Emblem className={styles.apple} />
        <h2>{t("sent")}</h2>
        <p>{t("sentHint")}</p>
        <Button large onClick={writeAnother}>
          {t("another")}
        </Button>
      </output>
    );
  }
  const problem = sending.step === "refused" ? sending.code : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <p className={styles.invite}>{t("invite")}</p>
      <ul className={styles.choices} aria-label={t("phrases")}>
        {phrases.map((phrase) => (
          <li key={phrase}>
            <Button
              aria-pressed={draft.text === t(`phrase.${phrase}`)}
              onClick={() => write({ text: t(`phrase.${phrase}`) })}
            >
              {t(`phrase.${phrase}`)}
            </Button>
          </li>
        ))}
      </ul>
      <label className={styles.label} htmlFor={`${id}-text`}>
        {t("text")}
      </label>
      <textarea
        id={`${id}-text`}
        className={styles.text}
        rows={4}
        value={draft.text}
        aria-describedby={`${id}-problem ${id}-hint`}
        aria-invalid={problem?.startsWith("TEXT_") || undefined}
        onChange={({ target }) => write({ text: target.value })}
      />
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem && (problem === "NETWORK" ? t("offline") : sentence(problem))}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {t("hint")}
      </p>
      <label className={styles.label} htmlFor={`${id}-from`}>
        {t("from")}
      </label>
      <input
        id={`${id}-from`}
        className={styles.from}
        maxLength={roleAtMost}
        autoComplete="off"
        value={draft.from}
        onChange={({ target }) => write({ from: target.value })}
      />
      <ul className={styles.choices} aria-label={t("roles")}>
        {roles.map((role) => {
          const name = t(`role.${role}`);
          return (
            <li key={role}>
              <Button aria-pressed={draft.from === name} onClick={() => write({ from: name })}>
                {name}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button
        type="submit"
        look="primary"
        large
        className={styles.send}
        disabled={sending.step === "sending"}
      >
        {sending.step === "sending" ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
