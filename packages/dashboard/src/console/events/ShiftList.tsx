import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import type { EventFields } from "./event-form";
import { LocalTimeField } from "./LocalTimeField";
import { mostShifts, newShift, withRole } from "./shift-fields";
import styles from "./ShiftList.module.css";

/** The shifts of the event in the form: a line for each, in the order in which they were written. */
export function ShiftList({ form }: { form: UseFormReturnType<EventFields> }) {
  const t = useTranslations("console.eventForm");
  const { language } = useLanguage();
  const f = useFormat();
  const { shifts } = form.values;
  const error = form.errors["shifts"];
  return (
    <fieldset className={styles.shifts}>
      <legend className={styles.legend}>{t("shifts")}</legend>
      {shifts.length === 0 && <p className={styles.hint}>{t("shiftsHint")}</p>}
      <ol className={styles.list}>
        {shifts.map((shift, index) => (
          <li key={shift.key}>
            <fieldset className={styles.shift}>
              <legend className={styles.number}>{t("shift", { number: index + 1 })}</legend>
              <LocalTimeField {...form.getInputProps(`shifts.${index}.startsAt`)} label={t("shiftStarts")} />
              <LocalTimeField {...form.getInputProps(`shifts.${index}.endsAt`)} label={t("shiftEnds")} />
              <TextInput
                label={t("shiftRole")}
                maxLength={120}
                autoComplete="off"
                value={shift.role[language]}
                onChange={({ currentTarget }) =>
                  form.replaceListItem("shifts", index, withRole(shift, language, currentTarget.value))
                }
              />
              <TextInput
                {...form.getInputProps(`shifts.${index}.capacity`)}
                label={t("shiftCapacity")}
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
              />
              {shift.registered > 0 ? (
                <p className={styles.hint}>{t("shiftTaken", { shown: f.number(shift.registered) })}</p>
              ) : (
                <Button
                  aria-label={t("withoutShift", { number: index + 1 })}
                  onClick={() => form.removeListItem("shifts", index)}
                >
                  <IconX size={16} aria-hidden="true" /> {t("takeAway")}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {shifts.length < mostShifts && (
        <Button onClick={() => form.insertListItem("shifts", newShift(form.values))}>
          <IconPlus size={16} aria-hidden="true" /> {t("addShift")}
        </Button>
      )}
    </fieldset>
  );
}
