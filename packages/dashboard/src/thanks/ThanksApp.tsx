import { Provider, type Client } from "urql";
import { LanguageProvider } from "../i18n/LanguageProvider";
import { thanksPlaceOf } from "./thanks-place";
import { ThanksPage } from "./ThanksPage";

/** The public's form of thanks, for the whole marathon or for the event of the address. */
export function ThanksApp({ client }: { client: Client }) {
  const place = thanksPlaceOf(location.pathname);
  const campaign = new URLSearchParams(location.search).get("campaign");
  return (
    <LanguageProvider>
      <Provider value={client}>
        <ThanksPage place={place} asked={campaign} />
      </Provider>
    </LanguageProvider>
  );
}
