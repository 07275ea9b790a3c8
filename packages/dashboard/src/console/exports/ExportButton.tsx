import { IconFileDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ExportListInput, FileJobFragment } from "../../graphql/generated";
import { WriteButton } from "../results/WriteButton";
import { ExportForm } from "./ExportForm";

/** What a page's list is asked for; how it is written is chosen in the form. */
export type ExportedFilter = Omit<ExportListInput, "clientRef" | "format" | "language">;

/** Takes a list away as a file, with the filter that the page has now. */
export function ExportButton({
  list,
  label,
}: {
  list: ExportedFilter;
  /** What the button says; left out, that the page's list goes into a file. */
  label?: string;
}) {
  const t = useTranslations("console.exports");
  const wished = JSON.stringify(list);
  const [order, setOrder] = useState<{ wished: string; job: FileJobFragment | undefined }>();
  // Another filter is another file.
  const begun = order?.wished === wished ? order.job : undefined;
  return (
    <WriteButton
      label={
        <>
          <IconFileDownload size={18} aria-hidden="true" /> {label ?? t("open")}
        </>
      }
      title={t("title")}
    >
      {() => <ExportForm list={list} begun={begun} onBegun={(job) => setOrder({ wished, job })} />}
    </WriteButton>
  );
}
