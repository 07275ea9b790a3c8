import { Textarea } from "@mantine/core";
import { useState, type RefObject } from "react";
import { useTranslations } from "use-intl";
import type { QueuedThankYouFragment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import { ThankYouNote } from "../../ui/ThankYouNote";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import { Key } from "../shell/Key";
import { decisionsFor, lengthOf, longestText, type Decision } from "./decision";
import { FlagList } from "./FlagList";
import { withoutWords } from "./flags";
import { MarkedText } from "./MarkedText";
import { DecisionButtons } from "./DecisionButtons";
import { Refusal } from "../shell/Refusal";
import styles from "./DecisionView.module.css";
import type { Drafts } from "./use-drafts";
import { ReasonForm } from "./ReasonForm";
import type { Queue } from "./use-queue";

interface DecisionViewProps {
  queue: Queue;
  thankYou: QueuedThankYouFragment;
  drafts: Drafts;
  /** Gets the field with the words for the wall. */
  words: RefObject<HTMLTextAreaElement | null>;
  onReasonCancelled: () => void;
}

/** What is wrong with the words for the wall: a code. */
function faultOf(shown: string, isTooLong: boolean, problem: string | undefined): string | undefined {
  if (isTooLong) return "TEXT_TOO_LONG";
  if (shown === "") return "TEXT_BLANK";
  return problem === "NOT_SHORTENED" ? problem : undefined;
}

/** One thank-you, how it would stand on the wall, and what to do with it. */
export function DecisionView(props: DecisionViewProps) {
  const { queue, thankYou, drafts, words, onReasonCancelled } = props;
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { timeZone } = useCampaign().campaign;
  const [text, setOwnText] = useState(drafts.of(thankYou));
  const setText = (words: string) => {
    setOwnText(words);
    drafts.keep(thankYou, words);
  };
  /** The decision whose reason is being written. */
  const [reasoning, setReasoning] = useState<Decision>();
  const lang = thankYou.language?.toLowerCase();
  const allowed = decisionsFor(thankYou);
  const mayEdit = allowed.some(({ verdict }) => verdict === "APPROVED");
  const shown = text.trim();
  const isChanged = shown !== thankYou.text;
  const isTooLong = lengthOf(shown) > longestText;
  const flags = thankYou.flags ?? [];
  const fault = faultOf(shown, isTooLong, queue.problem);
  const place = (queue.thankYous?.indexOf(thankYou) ?? 0) + 1;
  const total = queue.thankYous?.length ?? 0;

  return (
    <>
      <article className={styles.card}>
        <p className={styles.facts}>
          {thankYou.language && <Pill tone="gray">{t(`language.${thankYou.language}`)}</Pill>}
          <span>
            {t(`channel.${thankYou.channel}`)},{" "}
            {thankYou.heardAt && `${t("heardAt", { when: f.dateTime(thankYou.heardAt, timeZone) })}, `}
            {t("received", { when: f.dateTime(thankYou.receivedAt, timeZone) })}
            {thankYou.publishedAt &&
              `, ${t("published", { when: f.dateTime(thankYou.publishedAt, timeZone) })}`}
          </span>
          <span className={styles.place}>
            {t("place", { index: f.number(place), total: `${f.number(total)}${queue.hasMore ? "+" : ""}` })}{" "}
            <Key>J</Key> <Key>K</Key>
          </span>
        </p>
        <blockquote className={styles.text} lang={lang}>
          <MarkedText text={thankYou.text} flags={flags} />
        </blockquote>
        {thankYou.originalText !== null && thankYou.originalText !== thankYou.text && (
          <div className={styles.original}>
            <h2 className={styles.label}>{t("original")}</h2>
            <p lang={lang}>
              <MarkedText text={thankYou.originalText} flags={flags} />
            </p>
          </div>
        )}
        <dl className={styles.who}>
          <div>
            <dt>{t("from")}</dt>
            <dd lang={thankYou.from === null ? undefined : lang}>{thankYou.from ?? t("unsigned")}</dd>
          </div>
          <div>
            <dt>{t("to")}</dt>
            <dd>
              <Words of={thankYou.to.name} />
            </dd>
          </div>
        </dl>
        {flags.length > 0 && (
          <FlagList
            flags={flags}
            shown={text}
            mayEdit={mayEdit}
            onLeaveOut={({ words: left }) => setText(withoutWords(text, left))}
          />
        )}
        {mayEdit && (
          <Textarea
            ref={words}
            label={
              <>
                {t("shortened")} <Key>E</Key>
              </>
            }
            labelProps={{ className: styles.wordsLabel }}
            description={t("shortenedHint", { shown: f.number(lengthOf(shown)), max: f.number(longestText) })}
            inputWrapperOrder={["label", "input", "description", "error"]}
            error={fault && sentence(fault)}
            rows={3}
            lang={lang}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={(event) => {
              // Out of the field again, so that the letters decide.
              if (event.key === "Escape") event.currentTarget.closest<HTMLElement>("section")?.focus();
            }}
          />
        )}
        <Refusal code={queue.problem === fault ? undefined : queue.problem} />
        {reasoning ? (
          <ReasonForm
            decision={reasoning}
            isDeciding={queue.isDeciding}
            onSubmit={(reason) => void queue.decide(reasoning, { reason })}
            onCancel={() => {
              setReasoning(undefined);
              onReasonCancelled();
            }}
          />
        ) : (
          <DecisionButtons
            decisions={allowed}
            isDisabled={queue.isDeciding}
            canApprove={shown !== "" && !isTooLong}
            isShortened={isChanged}
            onChoose={(decision) =>
              decision.needsReason
                ? setReasoning(decision)
                : void queue.decide(decision, {
                    shortenedText: decision.verdict === "APPROVED" && isChanged ? shown : undefined,
                  })
            }
          />
        )}
      </article>
      <aside className={styles.preview} aria-label={t("preview")}>
        <h2 className={styles.label}>{t("preview")}</h2>
        <div className={styles.wall}>
          <ThankYouNote text={shown} language={lang} from={thankYou.from} to={thankYou.to.name} />
        </div>
      </aside>
    </>
  );
}
