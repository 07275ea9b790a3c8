import { DomainError } from "@igilik/schema";

const mostBytes = 2 * 1024 * 1024;

/** What spreadsheets, documents and archives begin with. */
const otherFormats = [
  Buffer.from("PK\x03\x04", "latin1"), // .xlsx, .ods, .zip
  Buffer.from("d0cf11e0", "hex"), // .xls
  Buffer.from("%PDF"),
  Buffer.from("{\\rtf"),
];
const utf16Marks = [Buffer.from("fffe", "hex"), Buffer.from("feff", "hex")];

/**
 * Decodes the base64 that a file came in.
 *
 * @throws DomainError FILE_TOO_LARGE, BAD_INPUT
 */
export function decodeFile(base64: string): Buffer {
  if (base64.length > mostBytes * 1.5) throw new DomainError("FILE_TOO_LARGE");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64.replaceAll(/\s+/g, "")))
    throw new DomainError("BAD_INPUT", "file is not base64.");
  return Buffer.from(base64, "base64");
}

/** @throws DomainError FILE_TOO_LARGE */
export function requireSize(bytes: Buffer): void {
  if (bytes.length > mostBytes) throw new DomainError("FILE_TOO_LARGE");
}

/**
 * Reads a file that should be text in UTF-8. A file in windows-1251, as Excel saves a plain "CSV" under a Russian
 * Windows, is refused and not read: that encoding has no ә, ғ, қ, ң, ө, ұ, ү and һ, so Excel has put question marks
 * in their place, and names would come in broken.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_WRONG_ENCODING
 */
export function readText(bytes: Buffer): string {
  requireTextBytes(bytes);
  const text = decodeUtf8(bytes);
  if (/^\s*(<|$)/.test(text)) throw new DomainError("FILE_NOT_CSV"); // a web page, or nothing
  return text;
}

/**
 * Looks at the beginning of a file, and for a NUL in all that is given of it.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_WRONG_ENCODING
 */
export function requireTextBytes(bytes: Buffer): void {
  if (utf16Marks.some((mark) => beginsWith(bytes, mark))) throw new DomainError("FILE_WRONG_ENCODING");
  if (otherFormats.some((mark) => beginsWith(bytes, mark)) || bytes.includes(0))
    throw new DomainError("FILE_NOT_CSV");
}

function beginsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes); // takes the byte-order mark away
  } catch {
    throw new DomainError("FILE_WRONG_ENCODING");
  }
}
