import { useState } from "react";
import { useClient } from "urql";
import { codeOfError } from "../../graphql/errors";
import {
  MatchPeopleDocument,
  SubmitReportDocument,
  type MatchPeopleQuery,
  type SubmitReportInput,
  type SubmitReportMutation,
} from "../../graphql/generated";
import { createReferences } from "../../lib/reference";
import { amountOf, linesOf, type ReportFields } from "./report-fields";

type MatchedLine = NonNullable<MatchPeopleQuery["organization"]>["matchPeople"][number];
type Row = SubmitReportMutation["submitReport"]["rows"][number];

/** A line of the report, who is meant, and what becomes of it. */
export interface ReportLine extends MatchedLine {
  /** What the server says of the person; undefined when nobody is meant for certain, so that nobody is reported. */
  row: Row | undefined;
}

/** A report that was tried out or handed in. */
export interface ToldReport {
  content: Omit<SubmitReportInput, "clientRef">;
  lines: readonly ReportLine[];
  isDone: boolean;
}

/** Tries a report out and hands in just what was tried. */
export interface ReportSender {
  /** Answers the code of a refusal. */
  tryOut: (fields: ReportFields) => Promise<string | undefined>;
  handIn: () => Promise<string | undefined>;
  /** Typing on makes what was told about the report before untrue. */
  forget: () => void;
  told: ToldReport | undefined;
  isSending: boolean;
}

/** Reports for the organization with this id. */
export function useReport(organization: string): ReportSender {
  const client = useClient();
  const [references] = useState(createReferences);
  const [told, setTold] = useState<ToldReport>();
  const [isSending, setSending] = useState(false);

  async function match(lines: string[]): Promise<{ matched: readonly MatchedLine[] } | { code: string }> {
    if (lines.length === 0) return { matched: [] };
    const { data, error } = await client.query(MatchPeopleDocument, { id: organization, lines });
    if (data?.organization) return { matched: data.organization.matchPeople };
    return { code: error ? codeOfError(error) : "NETWORK" };
  }

  async function send(content: ToldReport["content"], matched: readonly MatchedLine[], dryRun: boolean) {
    const input = { ...content, clientRef: references.of(content) };
    const { data, error } = await client.mutation(SubmitReportDocument, { input, dryRun });
    if (!data) return error ? codeOfError(error) : "NETWORK";
    const { rows } = data.submitReport;
    let next = 0;
    const lines = matched.map((line) => ({ ...line, row: isCertain(line) ? rows[next++] : undefined }));
    setTold({ content, lines, isDone: !dryRun });
    if (!dryRun) references.settled();
    return undefined;
  }

  const busy = async (work: () => Promise<string | undefined>): Promise<string | undefined> => {
    if (isSending) return undefined;
    setSending(true);
    try {
      return await work();
    } finally {
      setSending(false);
    }
  };

  return {
    told,
    isSending,
    forget: () => setTold(undefined),
    tryOut: (fields) =>
      busy(async () => {
        const found = await match(linesOf(fields.people));
        return "code" in found ? found.code : send(contentOf(fields, found.matched), found.matched, true);
      }),
    handIn: () => busy(async () => (told ? send(told.content, told.lines, false) : undefined)),
  };
}

/** Whether somebody is reported by this line, now or by a report before. */
export function isTaken({ row }: Pick<ReportLine, "row">): boolean {
  return row !== undefined && row.outcome !== "REFUSED";
}

/** Lines by which nobody is reported, as they were typed. */
export function linesLeft({ lines }: ToldReport): string[] {
  return lines.filter((line) => !isTaken(line)).map(({ line }) => line);
}

/** Whether anything is left to hand in beside the lines by which nobody is reported. */
export function saysSomething({ lines, content }: ToldReport): boolean {
  const hasNumber = typeof content.headcountUnnamed === "number" || (content.impact ?? []).length > 0;
  return hasNumber || lines.some(isTaken);
}

/** One person and no other has this code or this name. */
export function isCertain({ people }: Pick<MatchedLine, "people">): boolean {
  return people.length === 1;
}

function contentOf(fields: ReportFields, matched: readonly MatchedLine[]): ToldReport["content"] {
  const hours = amountOf(fields.hours) ?? null;
  return {
    event: fields.event,
    people: matched
      .filter(isCertain)
      .flatMap(({ people }) => people.map(({ id }) => ({ volunteer: id, hours }))),
    headcountUnnamed: amountOf(fields.headcount) ?? null,
    headcountAtMost: amountOf(fields.headcountAtMost) ?? null,
    impact: Object.entries(fields.results).flatMap(([challenge, text]) => {
      const quantity = amountOf(text);
      return quantity === undefined ? [] : [{ challenge, quantity }];
    }),
  };
}
