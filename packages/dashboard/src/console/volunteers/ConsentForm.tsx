import { NativeSelect } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  RecordPersonConsentDocument,
  type ConsentGranter,
  type ConsentPurpose,
  type RecordConsentInput,
} from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { useWrite } from "../use-write";
import styles from "./PersonView.module.css";

const purposes = ["TAKE_PART", "SHOW_NAME", "PHOTO"] as const satisfies readonly ConsentPurpose[];
const granters = ["SELF", "GUARDIAN"] as const satisfies readonly ConsentGranter[];

interface ConsentFields {
  purpose: ConsentPurpose;
  grantedBy: ConsentGranter;
}

/** A consent that was given to the front office. */
export function ConsentForm({ volunteer, onRecorded }: { volunteer: string; onRecorded: () => void }) {
  const t = useTranslations("console.people");
  const sentence = useErrorSentence();
  const { write, isWriting } = useWrite<RecordConsentInput>(RecordPersonConsentDocument);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<ConsentFields>({ initialValues: { purpose: "TAKE_PART", grantedBy: "SELF" } });

  async function submit(chosen: ConsentFields) {
    setRefusal(undefined);
    const code = await write({ volunteer, ...chosen });
    if (code === undefined) onRecorded();
    else if (code === "NO_CONSENT") form.setFieldError("grantedBy", t("guardianOnly"));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((chosen) => void submit(chosen))}>
      <NativeSelect
        {...form.getInputProps("purpose")}
        label={t("purpose")}
        data={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        data-autofocus
      />
      <NativeSelect
        {...form.getInputProps("grantedBy")}
        label={t("grantedBy")}
        data={granters.map((value) => ({ value, label: t(`granters.${value}`) }))}
      />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <Button type="submit" look="primary" large disabled={isWriting}>
        {t("recordConsent")}
      </Button>
    </form>
  );
}
