import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { languages } from "../../lib/language";
import { Button } from "../../ui/Button";
import { ByNow } from "../ByNow";
import type { FormRefusal, Overtaken } from "../overtaken";
import type { OrganizationFields } from "./organization-form";
import { organizationKinds, sizeClasses } from "./organizations-search";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";

interface OrganizationFormProps {
  begun: OrganizationFields;
  isNew: boolean;
  isSending: boolean;
  /** Answers undefined when the organization is as the fields say. */
  onSubmit: (fields: OrganizationFields) => Promise<FormRefusal<OrganizationFields> | undefined>;
  /** The way back without doing anything. */
  cancel: ReactNode;
}

const longestName = 120;

/** The fields of an organization. What was typed stays whatever is refused. */
export function OrganizationForm({ begun, isNew, isSending, onSubmit, cancel }: OrganizationFormProps) {
  const t = useTranslations();
  const [refusal, setRefusal] = useState<string>();
  const [overtaken, setOvertaken] = useState<Overtaken<OrganizationFields>>();
  const form = useForm<OrganizationFields>({
    initialValues: begun,
    validate: {
      kk: (kk, { ru, en }) => (`${kk}${ru}${en}`.trim() === "" ? t("console.organizationForm.noName") : null),
    },
  });

  async function submit(fields: OrganizationFields) {
    setRefusal(undefined);
    const refused = await onSubmit(fields);
    if (!refused) return;
    setOvertaken(refused.overtaken);
    if (refused.fields) form.setValues(refused.fields);
    setRefusal(refused.code);
  }

  const labels: Record<keyof OrganizationFields, string> = {
    kk: t("common.language.kk"),
    ru: t("common.language.ru"),
    en: t("common.language.en"),
    kind: t("console.organizations.by.kind"),
    size: t("console.organizations.by.size"),
    verified: t("console.organizationForm.verified"),
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        () => form.getInputNode("kk")?.focus(),
      )}
    >
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t("console.organizationForm.name")}</legend>
        {languages.map((one) => (
          <TextInput
            key={one}
            {...form.getInputProps(one)}
            label={t(`common.language.${one}`)}
            lang={one}
            maxLength={longestName}
            autoComplete="off"
          />
        ))}
      </fieldset>
      <div className={styles.fields}>
        <NativeSelect
          {...form.getInputProps("kind")}
          label={t("console.organizations.by.kind")}
          data={organizationKinds.map((kind) => ({
            value: kind,
            label: t(`console.organizations.kinds.${kind}`),
          }))}
        />
        <NativeSelect
          {...form.getInputProps("size")}
          label={t("console.organizations.by.size")}
          data={[
            { value: "", label: t("console.organizationForm.unknownSize") },
            ...sizeClasses.map((size) => ({ value: size, label: t(`console.organizations.sizes.${size}`) })),
          ]}
        />
      </div>
      {!isNew && (
        <Checkbox
          {...form.getInputProps("verified", { type: "checkbox" })}
          label={t("console.organizationForm.verified")}
        />
      )}
      <Refusal code={refusal} />
      <ByNow
        overtaken={overtaken}
        label={(name) => labels[name]}
        value={(name, newer) => {
          if (name === "kind") return t(`console.organizations.kinds.${newer.kind}`);
          if (name === "size") return newer.size && t(`console.organizations.sizes.${newer.size}`);
          if (name === "verified") return t(newer.verified ? "console.byNow.yes" : "console.byNow.no");
          return newer[name];
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" large disabled={isSending}>
          {t(isNew ? "console.organizationForm.create" : "common.save")}
        </Button>
        {cancel}
      </div>
    </form>
  );
}
