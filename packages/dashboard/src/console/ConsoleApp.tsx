import { MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { Provider, type Client } from "urql";
import { consoleWords } from "../i18n/console/words";
import { LanguageProvider } from "../i18n/LanguageProvider";
import type { Language } from "../lib/language";
import type { ConsoleRouter } from "./router";
import { consoleVariables, theme } from "./shell/theme";

interface ConsoleAppProps {
  client: Client;
  router: ConsoleRouter;
  /** Overrides address, memory and browser. */
  language?: Language;
}

/** The front office's console. */
export function ConsoleApp({ client, router, language }: ConsoleAppProps) {
  return (
    <LanguageProvider consoleWords={consoleWords} {...(language && { initial: language })}>
      {/* Our tokens know day and night by themselves, so Mantine is told to stay with its day. */}
      <MantineProvider theme={theme} cssVariablesResolver={consoleVariables} forceColorScheme="light">
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      </MantineProvider>
    </LanguageProvider>
  );
}
