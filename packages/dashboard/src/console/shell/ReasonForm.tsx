import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { Button } from "../../ui/Button";
import { useReasonRule } from "../reason-rule";
import styles from "./Form.module.css";
import { Refusal } from "./Refusal";

interface ReasonFormProps {
  /** What will come of it. */
  hint: string;
  label: string;
  submit: string;
  isWriting: boolean;
  /** Answers the code of a refusal, or undefined when it is written. */
  send: (reason: string) => Promise<string | undefined>;
  onDone: () => void;
}

/** Says what will come of a write, asks why, and keeps what was typed when it is refused. */
export function ReasonForm({ hint, label, submit, isWriting, send, onDone }: ReasonFormProps) {
  const [refusal, setRefusal] = useState<string>();
  const form = useForm({
    initialValues: { reason: "" },
    validate: { reason: useReasonRule() },
  });

  async function write({ reason }: typeof form.values) {
    setRefusal(undefined);
    const code = await send(reason.trim());
    if (code === undefined) onDone();
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((typed) => void write(typed))}>
      <p>{hint}</p>
      <TextInput
        {...form.getInputProps("reason")}
        label={label}
        maxLength={500}
        autoComplete="off"
        data-autofocus
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isWriting}>
        {submit}
      </Button>
    </form>
  );
}
