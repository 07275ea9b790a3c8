import { createTheme, type CSSVariablesResolver } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { createElement } from "react";

/** Mantine in the clothes of the house. */
export const theme = createTheme({
  fontFamily: "var(--text)",
  headings: { fontFamily: "var(--display)" },
  defaultRadius: "md",
  radius: { md: "var(--radius-button)", lg: "var(--radius-card)" },
  components: {
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    NativeSelect: {
      defaultProps: {
        size: "md",
        // Mantine's own arrow brings the styles of all its comboboxes along.
        rightSection: createElement(IconChevronDown, { size: 17, "aria-hidden": true }),
      },
    },
    Textarea: { defaultProps: { size: "md" } },
    Checkbox: { defaultProps: { size: "md" } },
  },
});

/** Mantine's own red and gray are too pale on our paper: every colour it draws with is one of our tokens. */
const tokens = {
  "--mantine-color-body": "var(--card)",
  "--mantine-color-white": "var(--card)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--mute)",
  "--mantine-color-placeholder": "var(--mute)",
  "--mantine-color-error": "var(--coral-ink)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--tint)",
  "--mantine-color-default-border": "var(--edge)",
  "--mantine-color-disabled": "var(--tint)",
  "--mantine-color-disabled-color": "var(--mute)",
  "--mantine-color-gray-2": "var(--track)",
  "--mantine-color-gray-4": "var(--edge)",
  "--mantine-color-gray-light-color": "var(--mute)",
  "--mantine-color-gray-light-hover": "var(--tint)",
  "--mantine-color-blue-filled": "var(--teal)",
  "--mantine-color-blue-filled-hover": "var(--teal-hover)",
  "--mantine-primary-color-filled": "var(--teal)",
  "--mantine-primary-color-filled-hover": "var(--teal-hover)",
  "--mantine-primary-color-contrast": "var(--on-teal)",
};

export const consoleVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
