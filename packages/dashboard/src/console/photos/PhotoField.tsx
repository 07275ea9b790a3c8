import { Input } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { photoTypes } from "./photo-file";
import styles from "./PhotoField.module.css";

interface PhotoFieldProps {
  file: File | null;
  error: string | undefined;
  onFile: (file: File | null) => void;
}

/** Where a photo is chosen, or taken where the device can. The browser's own button speaks the browser's language. */
export function PhotoField({ file, error, onFile }: PhotoFieldProps) {
  const t = useTranslations("console.photos");
  const f = useFormat();
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      size="md"
      label={t("file")}
      description={t("fileHint", { shown: f.number(12) })}
      error={error}
      errorProps={{ role: "alert" }}
    >
      <div className={styles.field} data-wrong={error !== undefined || undefined}>
        <span className={styles.choose}>
          <IconCamera size={18} aria-hidden="true" /> {t(file ? "chooseAnother" : "choose")}
        </span>
        {file && <span className={styles.name}>{file.name}</span>}
        <input
          id={id}
          type="file"
          accept={photoTypes}
          className={styles.input}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-${error === undefined ? "description" : "error"}`}
          data-autofocus
          onChange={({ currentTarget }) => onFile(currentTarget.files?.[0] ?? null)}
        />
      </div>
    </Input.Wrapper>
  );
}
