import { Readable } from "node:stream";
import { DomainError, tidyLine } from "@igilik/schema";
import { CsvError, parse } from "csv-parse";
import { requireTextBytes } from "../file-text.js";
import { type TableRow, count, hasSwallowedRows, rowReader, separatorOf } from "../table.js";

/** A row of one file is never as long as this, in characters: a quotation mark that never closes is. */
const longestRow = 64 * 1024;

/**
 * Reads the rows of a CSV file while it comes, so that a file of any length takes the same memory.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_WRONG_COLUMNS naming the headings, FILE_WRONG_ENCODING
 */
export async function* readRows<Column extends string>(
  bytes: AsyncIterable<Buffer>,
  headings: Readonly<Record<Column, string>>,
): AsyncIterable<TableRow<Column>> {
  const text = readText(bytes)[Symbol.asyncIterator]();
  const { value: first = "", done } = (await text.next()) as IteratorResult<string, undefined>;
  if (done || /^\s*(<|$)/.test(first)) throw new DomainError("FILE_NOT_CSV");
  const [firstLine = ""] = first.trimStart().split("\n", 1);
  const delimiter = separatorOf(firstLine);
  const width = count(firstLine, delimiter);
  const cuts = Readable.from(withFirst(first, text), { objectMode: false }).pipe(
    parse({
      delimiter,
      record_delimiter: "\n",
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRow,
    }),
  );
  let toRow: ReturnType<typeof rowReader<Column>> | undefined;
  let endOfLast = 0;
  try {
    // With `info` each record comes with its place.
    for await (const { record, info } of cuts as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const isTorn = hasSwallowedRows(record, delimiter, width);
      const cut = { line: endOfLast + 1, cells: record, isTorn };
      endOfLast = info.lines;
      if (!toRow) {
        if (cut.cells.some((cell) => tidyLine(cell) !== "")) toRow = rowReader(cut.cells, headings);
        continue;
      }
      const row = toRow(cut);
      if (row) yield row;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError("FILE_NOT_CSV");
    throw error;
  }
  if (!toRow) throw new DomainError("FILE_NOT_CSV");
}

/** How many lines a file has, the last one also without its end. */
export async function countLines(bytes: AsyncIterable<Buffer>): Promise<number> {
  let ends = 0;
  let last = 0x0a;
  for await (const part of bytes) {
    for (let at = part.indexOf(0x0a); at !== -1; at = part.indexOf(0x0a, at + 1)) ends++;
    last = part.at(-1) ?? last;
  }
  return last === 0x0a ? ends : ends + 1;
}

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncIterable<string> {
  yield first;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}

/** Decodes UTF-8 part by part, with ends of lines of one kind. */
async function* readText(bytes: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let kept = "";
  try {
    let isFirst = true;
    for await (const part of bytes) {
      if (isFirst) requireTextBytes(part);
      else if (part.includes(0)) throw new DomainError("FILE_NOT_CSV");
      isFirst = false;
      const text = kept + decoder.decode(part, { stream: true });
      // A carriage return at the end may be half of an end of a line.
      kept = text.endsWith("\r") ? "\r" : "";
      const ready = text.slice(0, text.length - kept.length).replaceAll(/\r\n?/g, "\n");
      if (ready !== "") yield ready;
    }
    const end = (kept + decoder.decode()).replaceAll("\r", "\n");
    if (end !== "") yield end;
  } catch (error) {
    if (error instanceof TypeError) throw new DomainError("FILE_WRONG_ENCODING");
    throw error;
  }
}
