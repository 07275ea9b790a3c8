import { TextInput, type TextInputProps } from "@mantine/core";
import { useFormat } from "../../i18n/use-format";
import type { LocalDateTime } from "../../lib/zoned-time";

/**
 * A field for a day and a time of the campaign's clock. Browsers write both as the machine's language has it, so what is
 * chosen is said once more in words: 12/04 is not the same day everywhere.
 */
export function LocalTimeField({ value, ...field }: TextInputProps) {
  const f = useFormat();
  return (
    <TextInput
      {...field}
      value={value}
      type="datetime-local"
      description={typeof value === "string" && inWords(f, value)}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}

/** Nothing for a time that is not written to its end, or lies in a year that no calendar of ours has. */
function inWords(f: ReturnType<typeof useFormat>, local: LocalDateTime): string | undefined {
  const [day, time] = local.split("T");
  if (!day || !time || !/^\d{4}-/.test(day)) return undefined;
  return `${f.weekday(day)}, ${f.fullDate(day)}, ${time.slice(0, 5)}`;
}
