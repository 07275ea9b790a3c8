import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { RouteButton } from "../shell/RouteButton";
import { FlagPills } from "../thanks/FlagPills";
import { ImportFrame } from "./ImportFrame";
import { ImportTable } from "./ImportTable";
import { useThanksImport } from "./use-thanks-import";

/** The columns of the file that each column of the table shows. */
const shown = [
  ["text", "words", ["TEXT"]],
  ["when", "when", ["HEARD_AT"]],
  ["who", "role", ["FROM"]],
  ["language", "language", ["LANGUAGE"]],
  ["target", "role", ["TARGET"]],
] as const;
const choices = { LANGUAGE: ["kk", "ru", "en"] };
/** As the contract has it for a cell of thanks. */
const longestCell = 1_000;

/** A file of thanks that were heard in the street comes in. */
export function ImportThanksPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayModerate = useMay("MODERATE_THANKS");
  const importing = useThanksImport();
  if (!mayModerate) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  return (
    <ImportFrame
      importing={importing}
      words="importThanks"
      next={
        <RouteButton to="/console/thanks" look="primary" large>
          {t("thanks.heard.toQueue")}
        </RouteButton>
      }
    >
      {(rows) => (
        <ImportTable
          rows={rows}
          shown={shown.map(([name, look, columns]) => ({
            label: t(`importThanks.column.${name}`),
            columns,
            look,
          }))}
          choices={choices}
          longest={longestCell}
          more={({ flags }) => <FlagPills flags={flags} />}
          isWritten={importing.isWritten}
          isWorking={importing.isWorking}
          onMend={(cell) => void importing.mend(cell)}
        />
      )}
    </ImportFrame>
  );
}
