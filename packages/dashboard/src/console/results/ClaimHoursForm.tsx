import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ClaimHoursDocument, HoursPeopleDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { usePages } from "../../lib/use-pages";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { useWrite } from "../use-write";
import { readAmount } from "./amount";

interface ClaimHoursFormProps {
  /** Id of the event. */
  event: string;
  onClaimed: () => void;
}

const pageSize = 100;
const mostHours = 24;

/** Hours that somebody who came is said to have given. */
export function ClaimHoursForm({ event, onClaimed }: ClaimHoursFormProps) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const client = useClient();
  const { write, isWriting } = useWrite(ClaimHoursDocument);
  const [refusal, setRefusal] = useState<string>();
  const load = useCallback(
    async (after: string | null) => {
      const { data, error } = await client.query(HoursPeopleDocument, { event, first: pageSize, after });
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.attendances;
    },
    [client, event],
  );
  const people = usePages(load, "");
  const form = useForm({
    initialValues: { attendance: "", hours: "" },
    validate: {
      attendance: (chosen) => (chosen === "" ? t("eventForm.required") : null),
      hours(typed) {
        const hours = readAmount(typed);
        return hours !== undefined && hours > 0 && hours <= mostHours ? null : t("hours.rule");
      },
    },
  });

  async function submit({ attendance, hours }: typeof form.values) {
    setRefusal(undefined);
    const code = await write({ attendance, hours: readAmount(hours) ?? 0 });
    if (code === undefined) onClaimed();
    else if (code === "WRONG_STATE") form.setFieldError("attendance", t("hours.hasHours"));
    else if (code === "BAD_INPUT") form.setFieldError("hours", t("hours.rule"));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>{t("hours.claimHint")}</p>
      <NativeSelect
        {...form.getInputProps("attendance")}
        label={t("hours.who")}
        data-autofocus
        data={[
          { value: "", label: t("eventForm.choose") },
          ...(people.nodes ?? [])
            .filter(({ state, hours }) => state !== "VOIDED" && hours === null)
            .map(({ id, card }) => ({
              value: id,
              label: `${card.familyName} ${card.givenName} · ${card.code}`,
            })),
        ]}
      />
      {people.hasMore && <Button onClick={people.more}>{t("hours.morePeople")}</Button>}
      {people.hasFailed && <p role="alert">{sentence("NETWORK")}</p>}
      <TextInput
        {...form.getInputProps("hours")}
        label={t("hours.howMany")}
        inputMode="decimal"
        maxLength={6}
        autoComplete="off"
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isWriting}>
        {t("hours.claim")}
      </Button>
    </form>
  );
}
