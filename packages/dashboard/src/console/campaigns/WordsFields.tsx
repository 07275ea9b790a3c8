import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type Language, languages } from "../../lib/language";
import shared from "../shell/Form.module.css";

interface WordsFieldsProps {
  legend: string;
  /** Of the field of a language: value, error and how it changes. */
  propsOf: (language: Language) => object;
  /** What is wrong with the three together. */
  problem?: ReactNode;
}

/** One text in three languages; one of them is enough. */
export function WordsFields({ legend, propsOf, problem }: WordsFieldsProps) {
  const t = useTranslations("common.language");
  return (
    <fieldset className={shared.fields}>
      <legend className={shared.legend}>{legend}</legend>
      {languages.map((language, index) => (
        <TextInput
          key={language}
          {...propsOf(language)}
          {...(problem && index === 0 ? { error: problem } : undefined)}
          label={t(language)}
          lang={language}
          maxLength={120}
          autoComplete="off"
        />
      ))}
    </fieldset>
  );
}
