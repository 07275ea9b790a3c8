import { DomainError } from "@igilik/schema";
import type { StoredFiles } from "../files/stored-files.js";
import { createTurns } from "../in-turn.js";
import { uploads } from "../files/uploads.js";
import { isUuid } from "../uuid.js";
import { type WrittenPhoto, writeAnew } from "./write-anew.js";

/** A photo that somebody sent in, ready to be kept. */
export interface Upload {
  fileId: string;
  photo: WrittenPhoto;
}

/** Reads what an account sent in. Undefined when it has no such file: it may have become a photo before. */
export type ReadUpload = (accountId: string | null, fileId: string) => Promise<Upload | undefined>;

/**
 * Reads photos one after another: each takes a good deal of memory for a moment.
 *
 * What it returns throws DomainError FILE_TOO_LARGE, FILE_NOT_PHOTO, PHOTO_TOO_LARGE.
 */
export function createUploadReader(files: StoredFiles): ReadUpload {
  const inTurn = createTurns();
  return async (accountId, fileId) => {
    const file = isUuid(fileId) ? await files.find(fileId) : undefined;
    if (!file || file.accountId !== accountId) return undefined;
    if (file.size > uploads.PHOTO.atMostBytes) throw new DomainError("FILE_TOO_LARGE");
    const photo = await inTurn(async () => {
      const parts: Buffer[] = [];
      for await (const part of files.read(file.id)) parts.push(part);
      return writeAnew(Buffer.concat(parts));
    });
    return { fileId: file.id, photo };
  };
}
