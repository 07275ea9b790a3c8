import { TextInput, type TextInputProps } from "@mantine/core";
import { useTranslations } from "use-intl";

/** The e-mail address that somebody signs in with, exactly as it is typed. */
export function EmailField(props: TextInputProps) {
  const t = useTranslations("console.signIn");
  return (
    <TextInput
      {...props}
      label={t("email")}
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
