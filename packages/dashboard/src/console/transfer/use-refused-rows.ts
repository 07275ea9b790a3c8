import { useState } from "react";
import { useTranslations } from "use-intl";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { RefusedRowsDocument, type PastImportFragment } from "../../graphql/generated";
import { apiLanguages } from "../../i18n/api-language";
import { useLanguage } from "../../i18n/LanguageProvider";
import { refusedAsCsv } from "./import-rows";

/** The rows that a past import refused, as a file that can be tried, mended and read in like any other. */
export function useRefusedRows(onFile: (file: File, mends: string) => void) {
  const t = useTranslations("console.pastImports");
  const client = useClient();
  const { language } = useLanguage();
  const [refusal, setRefusal] = useState<string>();

  async function open({ id, fileName }: PastImportFragment) {
    const { data, error } = await client.query(
      RefusedRowsDocument,
      { import: id, language: apiLanguages[language] },
      { requestPolicy: "network-only" },
    );
    setRefusal(error && codeOfError(error));
    if (!data) return;
    const name = (fileName ?? t("noName")).replace(/\.(csv|xlsx)$/i, "");
    const text = refusedAsCsv(data.refusedImportRows);
    onFile(new File([text], t("mendedName", { name }), { type: "text/csv" }), id);
  }
  return { open, refusal };
}
