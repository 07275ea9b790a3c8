import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { languages } from "../../lib/language";
import { nearestWords } from "../../lib/words-language";
import { Button } from "../../ui/Button";
import shared from "../shell/Form.module.css";
import styles from "./NewCampaign.module.css";
import type { CampaignFields } from "./campaign-form";

interface EntryListFieldProps {
  form: UseFormReturnType<CampaignFields>;
  list: "categories" | "districts";
  /** What has a code already stays: events may lie in it. */
  areKnownKept: boolean;
}

/** A list of the campaign, offered as Almaty has it: every name can be changed, taken out or added. */
export function EntryListField({ form, list, areKnownKept }: EntryListFieldProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const problemId = useId();
  const entries = form.getValues()[list];
  const problem = form.errors[list];
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || problem !== undefined;
  return (
    <details
      className={styles.list}
      open={isOpen}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={shared.legend}>{t(`console.newCampaign.${list}`)}</span>
        <span className={styles.names}>
          {entries
            .map((entry) => nearestWords(entry, language))
            .filter((name) => name !== "")
            .join(", ")}
        </span>
      </summary>
      {isOpen && (
        <>
          <p className={styles.hint}>
            {t(areKnownKept ? "console.newCampaign.keptHint" : "console.newCampaign.listHint")}
          </p>
          {problem && (
            <p id={problemId} role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <ol className={styles.entries} aria-describedby={problem ? problemId : undefined}>
            {entries.map((entry, index) => (
              <li key={entry.code || `new-${index}`} className={styles.entry}>
                {languages.map((of) => (
                  <TextInput
                    key={of}
                    {...form.getInputProps(`${list}.${index}.${of}`)}
                    aria-label={t("console.newCampaign.entryName", {
                      number: index + 1,
                      language: t(`common.language.${of}`),
                    })}
                    placeholder={t(`common.language.${of}`)}
                    lang={of}
                    maxLength={120}
                    autoComplete="off"
                  />
                ))}
                {!(areKnownKept && entry.code) && (
                  <Button
                    aria-label={t("console.newCampaign.remove", {
                      name: nearestWords(entry, language) || `${index + 1}`,
                    })}
                    onClick={() => form.removeListItem(list, index)}
                  >
                    <IconTrash size={18} aria-hidden="true" />
                  </Button>
                )}
              </li>
            ))}
          </ol>
          <Button onClick={() => form.insertListItem(list, { code: "", kk: "", ru: "", en: "" })}>
            <IconPlus size={18} aria-hidden="true" /> {t("console.newCampaign.add")}
          </Button>
        </>
      )}
    </details>
  );
}
