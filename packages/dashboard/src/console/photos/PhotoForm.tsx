import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AttachPhotoDocument, type PhotoMoment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { useWrite } from "../use-write";
import { isAboutFile, photoAtMostBytes, useSentPhoto } from "./photo-file";
import type { PhotoEvent, PhotoFields } from "./photo-fields";
import { PhotoField } from "./PhotoField";
import { PhotoSource } from "./PhotoSource";
import { useReasonRule } from "../reason-rule";

interface PhotoFormProps {
  event: PhotoEvent;
  onAttached: () => void;
}

const moments = ["DURING", "AFTER", "BEFORE"] as const satisfies readonly PhotoMoment[];

/** A photo, when it was taken, what can be seen on it, for which result it speaks, and from whom it comes. */
export function PhotoForm({ event, onAttached }: PhotoFormProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const upload = useSentPhoto();
  const { write } = useWrite(AttachPhotoDocument);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const reasonRule = useReasonRule();
  const form = useForm<PhotoFields>({
    initialValues: {
      file: null,
      moment: "DURING",
      note: "",
      impact: "",
      organization: "",
    },
    validate: {
      file: (file) => {
        if (!file) return t("photos.fileRule");
        return file.size > photoAtMostBytes ? t("photos.tooLarge", { shown: f.number(12) }) : null;
      },
      note: reasonRule,
    },
  });

  async function submit({ file, moment, note, impact, organization }: PhotoFields) {
    if (!file || isSending) return;
    setRefusal(undefined);
    setSending(true);
    const sent = await upload.send(file);
    const code =
      sent.code ??
      (await write({
        ...{ event: event.id, file: sent.id, moment, note: note.trim() },
        ...{ impact: impact || null, organization: organization || null },
      }));
    setSending(false);
    if (code === undefined) onAttached();
    else if (isAboutFile(code)) {
      upload.forget();
      form.setFieldError("file", sentence(code));
    } else if (code === "IMPACT_NOT_FOUND") form.setFieldError("impact", sentence(code));
    else if (code === "ORGANIZATION_NOT_FOUND") form.setFieldError("organization", sentence(code));
    else if (code === "BAD_INPUT") form.setFieldError("note", sentence(code));
    else setRefusal(code);
  }

  const { error } = form.getInputProps("file") as { error?: string };
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>{t("photos.hint")}</p>
      <PhotoField
        file={form.values.file}
        error={error}
        onFile={(file) => {
          form.setFieldValue("file", file);
          form.clearFieldError("file");
        }}
      />
      <NativeSelect
        {...form.getInputProps("moment")}
        label={t("photos.when")}
        description={form.values.moment === "BEFORE" ? t("photos.beforeStays") : undefined}
        data={moments.map((value) => ({ value, label: t(`photos.moment.${value}`) }))}
      />
      <TextInput
        {...form.getInputProps("note")}
        label={t("photos.note")}
        description={t("photos.noteHint")}
        maxLength={300}
        autoComplete="off"
      />
      <PhotoSource event={event} form={form} />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isSending}>
        {isSending ? t("photos.sending") : t("photos.attach")}
      </Button>
    </form>
  );
}
