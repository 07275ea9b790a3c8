import { NativeSelect } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useMay } from "../access/use-session";
import { useResults } from "../results/use-results";
import type { PhotoEvent, PhotoFields } from "./photo-fields";

interface PhotoSourceProps {
  event: PhotoEvent;
  form: UseFormReturnType<PhotoFields>;
}

/** For which result a photo speaks; the front office also says from whom it comes. */
export function PhotoSource({ event, form }: PhotoSourceProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const isOffice = useMay("RECORD_PARTICIPATION");
  const results = useResults(event.campaign.slug, event.id, null);
  return (
    <>
      {results.nodes !== undefined && results.nodes.length > 0 && (
        <NativeSelect
          {...form.getInputProps("impact")}
          label={t("photos.result")}
          data={[
            { value: "", label: t("photos.wholeEvent") },
            ...results.nodes.map(({ id, quantity, challenge }) => ({
              value: id,
              label: `${f.number(quantity, 3)} ${challenge.unit[language]}`,
            })),
          ]}
        />
      )}
      {isOffice && (
        <NativeSelect
          {...form.getInputProps("organization")}
          label={t("photos.from")}
          data={[
            { value: "", label: t("results.office") },
            ...event.organizers.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
        />
      )}
    </>
  );
}
