import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslations } from "use-intl";

/** A password that can be shown; says to a screen reader as well when it is wrong. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTranslations("console.signIn");
  return (
    <PasswordInput
      {...props}
      label={t("password")}
      aria-invalid={props.error ? true : undefined}
      visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0 }}
    />
  );
}
