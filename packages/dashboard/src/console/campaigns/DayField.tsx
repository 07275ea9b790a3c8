import { TextInput, type TextInputProps } from "@mantine/core";
import { useFormat } from "../../i18n/use-format";

/** A field for a day. Browsers write it as the machine's language has it, so it is said once more in words. */
export function DayField({ value, description, ...field }: TextInputProps) {
  const f = useFormat();
  const isWhole = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <TextInput
      {...field}
      value={value}
      type="date"
      description={description ?? (isWhole && `${f.weekday(value)}, ${f.fullDate(value)}`)}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
