import { useCallback } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import { RosterRowsDocument, type RosterRowsQuery, type RosterVerdict } from "../../graphql/generated";
import { usePages, type Page, type Pages } from "../../lib/use-pages";

/** A row that somebody should look at. */
export type RosterRow = RosterRowsQuery["rosterImport"]["rows"]["nodes"][number];

/** Rows of an import, page by page; `all` reads them to the end, however many pages that takes. */
export function useRosterRows(
  id: string,
  verdict: RosterVerdict | null,
): Pages<RosterRow> & { all: () => Promise<RosterRow[]> } {
  const client = useClient();
  const load = useCallback(
    async (after: string | null): Promise<Page<RosterRow>> => {
      const { data, error } = await client.query(RosterRowsDocument, { id, verdict, after });
      if (!data) throw new Error(error ? codeOfError(error) : "NETWORK");
      return data.rosterImport.rows;
    },
    [client, id, verdict],
  );
  return {
    ...usePages(load, id),
    async all() {
      const rows: RosterRow[] = [];
      let after: string | null = null;
      do {
        const page: Page<RosterRow> = await load(after);
        rows.push(...page.nodes);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      return rows;
    },
  };
}
