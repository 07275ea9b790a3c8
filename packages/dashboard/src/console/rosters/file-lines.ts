/** The lines of a chosen file, so that a page can show what stands in a row that the server only numbers. */
export interface FileLines {
  /** The line with this number, from 1 for the heading; "" beyond the end. */
  line: (number: number) => string;
}

/** Reads a file that was sent to the server already; here it stays on the device. */
export async function readLines(file: Blob): Promise<FileLines> {
  const text = await file.text();
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  return { line: (number) => lines[number - 1] ?? "" };
}

/** The heading and these rows, as a file that spreadsheets open and that can be read in again. */
export function linesAsFile(file: FileLines, numbers: readonly number[]): string {
  // The mark tells Excel that it is UTF-8.
  return `\uFEFF${[1, ...numbers].map((number) => file.line(number)).join("\r\n")}\r\n`;
}
