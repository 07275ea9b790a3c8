import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { ImportChoicesDocument, type ProgrammeColumn } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { RouteButton } from "../shell/RouteButton";
import { ImportFrame } from "./ImportFrame";
import { ImportTable } from "./ImportTable";
import { PastImports } from "./PastImports";
import { RowChanges } from "./RowChanges";
import { useProgrammeImport } from "./use-programme-import";

/** The columns of the file that each column of the table shows. */
const shown: readonly [
  look: "event" | "when" | "district" | "organizer" | "capacity",
  columns: ProgrammeColumn[],
][] = [
  ["event", ["TITLE_RU"]],
  ["when", ["DATE", "START", "END"]],
  ["district", ["DISTRICT"]],
  ["organizer", ["ORGANIZER"]],
  ["capacity", ["CAPACITY"]],
];

/** As the contract has it for a cell of a programme. */
const longestCell = 300;

/** A programme's file comes in. */
export function ImportPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const mayManage = useMay("MANAGE_EVENTS");
  const importing = useProgrammeImport();
  const [{ data }] = useQuery({ query: ImportChoicesDocument, variables: { slug: campaign.slug } });
  const choices = useMemo(
    () => ({
      CATEGORY: data?.campaign?.categories.map(({ name }) => name[language]) ?? [],
      DISTRICT: data?.campaign?.districts.map(({ name }) => name[language]) ?? [],
      STATUS: ["подтверждено", "отменено", "перенесено", "на согласовании"],
    }),
    [data, language],
  );
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  return (
    <ImportFrame
      importing={importing}
      words="importProgramme"
      past={
        <PastImports
          round={String(importing.isWritten)}
          onFile={(file, mends) => {
            importing.startOver();
            void importing.choose(file, mends);
          }}
        />
      }
      next={
        <RouteButton to="/console/events" look="primary" large>
          {t("importProgramme.toEvents")}
        </RouteButton>
      }
    >
      {(rows) => (
        <ImportTable
          rows={rows}
          shown={shown.map(([look, columns]) => ({ label: t(`import.column.${look}`), columns, look }))}
          choices={choices}
          longest={longestCell}
          more={({ changes }) => <RowChanges changes={changes} />}
          isWritten={importing.isWritten}
          isWorking={importing.isWorking}
          onMend={(cell) => void importing.mend(cell)}
        />
      )}
    </ImportFrame>
  );
}
