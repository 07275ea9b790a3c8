import type { Readable } from "node:stream";
import { DomainError } from "@igilik/schema";
import { standsBelow } from "./stands-below.js";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** A sheet of 2 MiB unpacks to about ten times as much; what claims or takes more was made to harm. */
const mostUnpackedBytes = 48 * 1024 * 1024;
const mostEntries = 500;
/** The last line of a sheet in which anything may stand: as many as a CSV file may have. */
export const lastLine = 10_000;

/** What a workbook in Microsoft's older container begins with: one of before 2007, or one that a password locks. */
const oldContainer = Buffer.from("d0cf11e0a1b11ae1", "hex");
const locked = Buffer.from("EncryptedPackage", "utf16le");

/** Whether a file is an archive, as workbooks are. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"));
}

/** Whether a file is a workbook that only a password opens. */
export function isLocked(bytes: Buffer): boolean {
  return bytes.subarray(0, oldContainer.length).equals(oldContainer) && bytes.includes(locked);
}

/**
 * Unpacks an archive once to nowhere, part by part, before anything reads it: it is a workbook, without programs, and
 * takes no more room than it says.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_UNPACKS_TOO_LARGE, TOO_MANY_ROWS
 */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  const archive = await open(bytes);
  if (archive.entryCount > mostEntries) throw new DomainError("FILE_UNPACKS_TOO_LARGE");
  const entries = await refuseDamage(listEntries(archive));
  if (!entries.some(({ fileName }) => fileName === "xl/workbook.xml")) throw new DomainError("FILE_NOT_CSV");
  if (entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))) {
    throw new DomainError("FILE_HAS_MACROS");
  }
  if (entries.some((entry) => entry.isEncrypted())) throw new DomainError("FILE_ENCRYPTED");
  const claimed = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (claimed > mostUnpackedBytes) throw new DomainError("FILE_UNPACKS_TOO_LARGE");
  // Each is held to what it claims: the library ends a stream that is longer.
  for (const entry of entries) {
    const stream = await refuseDamage(archive.openReadStreamPromise(entry));
    const isSheet = entry.fileName.startsWith("xl/worksheets/");
    if (await refuseDamage(isSheet ? standsBelow(lastLine, stream) : unpackToNowhere(stream))) {
      throw new DomainError("TOO_MANY_ROWS");
    }
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return refuseDamage(fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }));
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

async function unpackToNowhere(stream: Readable): Promise<false> {
  for await (const _ of stream);
  return false;
}

/** Whatever the library says of an archive means that it is none. */
async function refuseDamage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new DomainError("FILE_NOT_CSV");
  }
}
