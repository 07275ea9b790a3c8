import { randomUUID } from "node:crypto";
import {
  DomainError,
  type ExportFormat,
  type ExportListInput,
  type ExportedList,
  type Language,
} from "@igilik/schema";
import { coerceInputValue, isInputType } from "graphql";
import { operatorViewer } from "../access/viewers.js";
import type { IgilikServer } from "../server.js";
import { filterNames } from "../transfer/exports/exports.service.js";
import { listExports } from "../transfer/exports/lists/lists.js";
import { writeList } from "../transfer/exports/write-list.js";
import type { Terminal } from "./terminal.js";
import { writeOut } from "./write-out.js";

/** A list to write into a file. */
export interface ExportCommand {
  list: ExportedList;
  format: ExportFormat;
  language: Language;
  /** Path of the file. */
  out: string;
  /** Slug; undefined: the current one, and where a list goes over all campaigns, all of them. */
  campaign: string | undefined;
  /** The list's filter as `exportList` takes it, in JSON. */
  filter: string | undefined;
}

/**
 * Writes a list into a file as the page with the same filter shows it, and notes that in the audit.
 *
 * @throws DomainError what the list refuses, and BAD_INPUT for a filter that it does not know
 */
export async function exportCommand(
  { schema, services, platform }: IgilikServer,
  { out, filter, campaign, ...command }: ExportCommand,
  terminal: Terminal,
): Promise<0 | 1> {
  const clientRef = randomUUID();
  const input = readInput(schema, {
    ...readFilter(filter),
    ...command,
    campaign: campaign ?? null,
    clientRef,
  });
  const list = listExports[input.list];
  const viewer = operatorViewer(clientRef);
  const ground = { services, platform, viewer, language: input.language };
  await list.tryOut(ground, input);
  await platform.writer.write(viewer, { operation: "exportList", input }, async () => ({
    ...{ answer: {}, campaignId: null, subjectKind: "list", subjectIds: [], fields: filterNames(input) },
  }));
  let count = 0;
  const bytes = writeList(list, ground, input, (rows) => {
    count = rows;
  });
  const code = await writeOut(out, bytes, terminal);
  if (code === 0) terminal.print(`${out}: ${count} rows`);
  return code;
}

function readFilter(filter: string | undefined): object {
  if (filter === undefined) return {};
  try {
    const given: unknown = JSON.parse(filter);
    if (typeof given === "object" && given !== null) return given;
  } catch {
    // Said below, with what was expected.
  }
  throw new DomainError("BAD_INPUT", '--filter is JSON, such as {"events":{"search":"tea"}}.');
}

/** What was given, held against the contract as a mutation's input is. */
function readInput(schema: IgilikServer["schema"], given: object): ExportListInput {
  const type = schema.getType("ExportListInput");
  if (!type || !isInputType(type)) throw new Error("the contract has no ExportListInput");
  return coerceInputValue(given, type, (path, _value, error) => {
    throw new DomainError("BAD_INPUT", `--filter ${path.join(".")}: ${error.message}`);
  }) as ExportListInput;
}
