import { DomainError } from "@igilik/schema";
import type { Database } from "../database/database.js";
import {
  type NewFile,
  type StoredFileRow,
  addPart,
  beginFile,
  bytesOf,
  findStoredFile,
  finishFile,
  forgetFile,
  readPart,
} from "./stored-file.repository.js";

/** Files in the database, in parts: every server has them, and none is ever whole in memory. */
export interface StoredFiles {
  /**
   * Keeps what comes, for a day.
   *
   * @param atMostBytes more is refused as soon as it has come
   * @throws DomainError FILE_TOO_LARGE, also when the account keeps too much already
   * @throws FileWithdrawn when somebody throws it away meanwhile
   */
  write(file: NewFile, chunks: AsyncIterable<Uint8Array>, atMostBytes: number): Promise<StoredFileRow>;
  find(id: string): Promise<StoredFileRow | undefined>;
  /** The file's bytes in order; empty for one that is gone. */
  read(id: string): AsyncIterable<Buffer>;
  forget(id: string): Promise<void>;
}

const partBytes = 512 * 1024;
const accountAtMostBytes = 512 * 1024 * 1024;

/** Thrown when a file is thrown away while it is being written, because what it holds may not be handed out any more. */
export class FileWithdrawn extends Error {
  override readonly name = "FileWithdrawn";
}

/** Opens the files of a database. */
export function openStoredFiles(db: Database): StoredFiles {
  return {
    async write(file, chunks, atMostBytes) {
      if ((await bytesOf(db, file.accountId)) + atMostBytes > accountAtMostBytes) {
        throw new DomainError(
          "FILE_TOO_LARGE",
          "You keep too many files here; those of yesterday go by themselves.",
        );
      }
      const id = await beginFile(db, file, atMostBytes);
      try {
        let size = 0;
        let part = 0;
        for await (const bytes of inParts(chunks)) {
          size += bytes.length;
          if (size > atMostBytes) throw new DomainError("FILE_TOO_LARGE");
          if (!(await addPart(db, id, part++, bytes))) throw new FileWithdrawn();
        }
        if (!(await finishFile(db, id, size))) throw new FileWithdrawn();
      } catch (error) {
        // What cannot be thrown away now was never whole, and goes with the day.
        await forgetFile(db, id).catch(() => {});
        throw error;
      }
      const written = await findStoredFile(db, id);
      if (!written) throw new FileWithdrawn();
      return written;
    },
    find: (id) => findStoredFile(db, id),
    async *read(id) {
      for (let part = 0; ; part++) {
        const bytes = await readPart(db, id, part);
        if (!bytes) return;
        yield bytes;
      }
    },
    forget: (id) => forgetFile(db, id),
  };
}

/** Gathers small chunks and cuts large ones, so that each part is one row of a fair size. */
async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    const whole = Buffer.concat(gathered);
    let from = 0;
    for (; whole.length - from >= partBytes; from += partBytes) yield whole.subarray(from, from + partBytes);
    gathered = [whole.subarray(from)];
    size = whole.length - from;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
