import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent, Ref } from "react";
import { useTranslations } from "use-intl";
import { useMatch } from "../../lib/use-match";
import { Key } from "../shell/Key";
import styles from "./DeskField.module.css";

/** Id of the list of choices that the field moves through, and of its options. */
export const choicesId = "choices";
export const choiceId = (index: number) => `choice-${index}`;

interface DeskFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  /** Which choice the arrows stand at; undefined while there are none. */
  active: number | undefined;
  /** How many choices there are. */
  count: number;
  onChange: (value: string) => void;
  onSubmit: () => void;
  onMove: (index: number) => void;
  onEscape: () => void;
  /** Takes the last check-in back; undefined while there is none. */
  onUndo: (() => void) | undefined;
}

/** The one field of the desk: code, name or the last digits of a phone. */
export function DeskField(props: DeskFieldProps) {
  const { ref, value, active, count, onChange, onSubmit, onMove, onEscape, onUndo } = props;
  const t = useTranslations("console.desk");
  const isNarrow = useMatch("(width < 700px)");

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onSubmit();
    else if (event.key === "Escape") onEscape();
    else if (event.key === "ArrowDown" && active !== undefined) onMove((active + 1) % count);
    else if (event.key === "ArrowUp" && active !== undefined) onMove((active + count - 1) % count);
    // The letter's place on the keyboard, so that it works in all three layouts.
    else if (event.code === "KeyZ" && (event.ctrlKey || event.metaKey) && value === "" && onUndo) onUndo();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <IconSearch className={styles.icon} size={28} stroke={2} aria-hidden="true" />
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t("field")}
        aria-expanded={active !== undefined}
        aria-controls={active === undefined ? undefined : choicesId}
        aria-activedescendant={active === undefined ? undefined : choiceId(active)}
        aria-autocomplete="none"
        placeholder={t(isNarrow ? "fieldShort" : "field")}
        autoComplete="off"
        autoCapitalize="words"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={100}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={styles.submit}
        aria-label={t("submit")}
        title={t("submit")}
        onClick={onSubmit}
      >
        <Key>Enter</Key>
        <IconArrowRight className={styles.arrow} size={26} aria-hidden="true" />
      </button>
    </div>
  );
}
