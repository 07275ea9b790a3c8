import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  RecordPersonConsentDocument,
  type ConsentGranter,
  type ConsentPurpose,
  type GuardianRelation,
  type RecordConsentInput,
} from "../../graphql/generated";
import { instantOf } from "../../lib/zoned-time";
import { Button } from "../../ui/Button";
import { useCampaign } from "../campaigns/campaign-choice";
import { DayField } from "../campaigns/DayField";
import { useWrite } from "../use-write";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";

const purposes = ["TAKE_PART", "SHOW_NAME", "PHOTO"] as const satisfies readonly ConsentPurpose[];
const granters = ["SELF", "GUARDIAN"] as const satisfies readonly ConsentGranter[];

const relations = ["MOTHER", "FATHER", "GUARDIAN", "OTHER"] as const satisfies readonly GuardianRelation[];

interface ConsentFields {
  purpose: ConsentPurpose;
  grantedBy: ConsentGranter;
  /** May stay blank where nobody knows. */
  guardian: string;
  relation: GuardianRelation;
  /** The last day of it; blank: it has no end. */
  lastDay: string;
}

const untouched: Omit<ConsentFields, "grantedBy"> = {
  purpose: "TAKE_PART",
  guardian: "",
  relation: "MOTHER",
  lastDay: "",
};

interface ConsentFormProps {
  /** Id. */
  volunteer: string;
  /** Then it is most likely a guardian who agrees. */
  isMinor: boolean;
  onRecorded: () => void;
}

/** A consent that was given to the front office. */
export function ConsentForm({ volunteer, isMinor, onRecorded }: ConsentFormProps) {
  const t = useTranslations("console.people");
  const { write, isWriting } = useWrite<RecordConsentInput>(RecordPersonConsentDocument);
  const [refusal, setRefusal] = useState<string>();
  const { timeZone } = useCampaign().campaign;
  const form = useForm<ConsentFields>({
    initialValues: { ...untouched, grantedBy: isMinor ? "GUARDIAN" : "SELF" },
    validate: {
      guardian: (name, { grantedBy }) =>
        grantedBy === "GUARDIAN" && name.trim().length === 1 ? t("guardianNameShort") : null,
    },
  });
  const isGuardian = form.values.grantedBy === "GUARDIAN";

  async function submit({ purpose, grantedBy, guardian, relation, lastDay }: ConsentFields) {
    setRefusal(undefined);
    const hasName = grantedBy === "GUARDIAN" && guardian.trim() !== "";
    const code = await write({
      ...{ volunteer, purpose, grantedBy },
      guardian: hasName ? { name: guardian.trim(), relation } : null,
      until: lastDay ? instantOf(`${lastDay}T23:59`, timeZone) : null,
    });
    if (code === undefined) onRecorded();
    else if (code === "ENDS_BEFORE_START") form.setFieldError("lastDay", t("lastDayPast"));
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
      {isGuardian && (
        <>
          <TextInput
            {...form.getInputProps("guardian")}
            label={t("guardianName")}
            description={t("guardianNameHint")}
            maxLength={100}
            autoComplete="off"
          />
          <NativeSelect
            {...form.getInputProps("relation")}
            label={t("relation")}
            data={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
          />
        </>
      )}
      <DayField {...form.getInputProps("lastDay")} label={t("lastDay")} />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isWriting}>
        {t("recordConsent")}
      </Button>
    </form>
  );
}
