import { IconDownload } from "@tabler/icons-react";
import { Fragment, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { RosterVerdict } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { download } from "../../lib/download";
import { Button } from "../../ui/Button";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Pill, type PillTone } from "../../ui/Pill";
import frame from "../transfer/ImportPage.module.css";
import table from "../transfer/ImportTable.module.css";
import { linesAsFile, readLines, type FileLines } from "./file-lines";
import styles from "./Roster.module.css";
import type { RosterStanding } from "./use-roster";
import { type RosterRow, useRosterRows } from "./use-roster-rows";

const tones: Record<RosterVerdict, PillTone> = {
  ADDED: "green",
  MAYBE_KNOWN: "gold",
  KNOWN: "teal",
  REPEATED: "gray",
  REFUSED: "coral",
};

/** Rows that somebody should look at, with what stands in the file, which is read here on the device. */
export function RosterRows({ standing, file }: { standing: RosterStanding; file: File }) {
  const t = useTranslations("console.rosters");
  const all = useTranslations("common");
  const f = useFormat();
  const [verdict, setVerdict] = useState<RosterVerdict | null>(standing.refused > 0 ? "REFUSED" : null);
  const list = useRosterRows(standing.id, verdict);
  const lines = useLines(file);
  const tabs: [RosterVerdict | null, number | undefined][] = [
    [null, undefined],
    ["REFUSED", standing.refused],
    ["MAYBE_KNOWN", standing.maybeKnown],
    ["REPEATED", standing.repeated],
  ];

  async function saveRefused() {
    if (!lines) return;
    const refused = (await list.all()).filter((row) => row.verdict === "REFUSED");
    download(
      t("refusedFile"),
      linesAsFile(
        lines,
        refused.map(({ line }) => line),
      ),
    );
  }

  return (
    <section className={frame.card} aria-label={t("list")}>
      <div className={frame.bar}>
        <div role="group" aria-label={t("filter")} className={frame.tabs}>
          {tabs.map(([each, count]) => (
            <button
              key={each ?? "all"}
              type="button"
              className={frame.tab}
              aria-pressed={each === verdict}
              onClick={() => setVerdict(each)}
            >
              {each ? t(`verdict.${each}`) : t("all")} {count === undefined ? "" : f.number(count)}
            </button>
          ))}
        </div>
        {verdict === "REFUSED" && standing.refused > 0 && (
          <Button onClick={() => void saveRefused()}>
            <IconDownload size={18} aria-hidden="true" /> {t("download")}
          </Button>
        )}
      </div>
      {list.hasFailed && <ErrorState onRetry={list.retry} />}
      {!list.nodes && !list.hasFailed && <LoadingState />}
      {list.nodes?.length === 0 && <p className={styles.nothing}>{t("nothing")}</p>}
      {list.nodes && list.nodes.length > 0 && <Table rows={list.nodes} lines={lines} />}
      {list.hasMore && (
        <Button className={styles.more} onClick={list.more}>
          {all("showMore")}
        </Button>
      )}
    </section>
  );
}

function Table({ rows, lines }: { rows: readonly RosterRow[]; lines: FileLines | undefined }) {
  const t = useTranslations("console.rosters");
  const f = useFormat();
  const why = useWhy();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("column.line")}</th>
          <th scope="col">{t("column.verdict")}</th>
          <th scope="col">{t("column.row")}</th>
          <th scope="col">{t("column.why")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} data-verdict={row.verdict}>
            <td className={table.line}>{f.number(row.line)}</td>
            <td>
              <Pill tone={tones[row.verdict]} className={table.verdict}>
                {t(`verdict.${row.verdict}`)}
              </Pill>
            </td>
            <td className={styles.raw} data-label={t("column.row")}>
              <Raw line={lines?.line(row.line) ?? ""} />
            </td>
            <td className={table.why}>{why(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line as it stands in the file; where there is no room it is broken behind a separator, not within a word. */
function Raw({ line }: { line: string }) {
  return line.split(/(?<=[;,\t])/).map((cell, index) => (
    <Fragment key={index}>
      {cell}
      <wbr />
    </Fragment>
  ));
}

/** Says in words what became of a row. */
function useWhy(): (row: RosterRow) => string {
  const t = useTranslations("console.rosters");
  const sentence = useErrorSentence();
  return ({ verdict, code, column }) => {
    if (code !== null) {
      const words = sentence(code);
      return column === null ? words : t("inColumn", { column, sentence: words });
    }
    return verdict === "MAYBE_KNOWN" || verdict === "REPEATED" ? t(`why.${verdict}`) : "";
  };
}

function useLines(file: File): FileLines | undefined {
  const [lines, setLines] = useState<FileLines>();
  useEffect(() => {
    let isLeft = false;
    void readLines(file).then((read) => {
      if (!isLeft) setLines(read);
    });
    return () => {
      isLeft = true;
    };
  }, [file]);
  return lines;
}
