import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { ByNow } from "../ByNow";
import type { Overtaken } from "../overtaken";
import type { CampaignFields } from "./campaign-form";

/** What somebody else has made meanwhile of the fields of a campaign that the reader has changed too. */
export function CampaignByNow({ overtaken }: { overtaken: Overtaken<CampaignFields> | undefined }) {
  const t = useTranslations("console.newCampaign");
  const language = useTranslations("common.language");
  const { language: own } = useLanguage();
  const labels: Partial<Record<keyof CampaignFields, string>> = {
    ...{ kk: language("kk"), ru: language("ru"), en: language("en") },
    ...{ city: t("city"), startsOn: t("startsOn"), endsOn: t("endsOn"), consentAge: t("consentAge") },
    ...{ categories: t("categories"), districts: t("districts") },
  };
  return (
    <ByNow
      overtaken={overtaken}
      label={(name) => labels[name] ?? name}
      value={(name, newer) => {
        if (name === "city") return newer.city[own];
        if (name === "categories" || name === "districts")
          return newer[name].map((entry) => entry[own]).join(", ");
        return String(newer[name]);
      }}
    />
  );
}
