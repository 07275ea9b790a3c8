import type { StoredFileView } from "@igilik/schema";
import type { StoredFileRow } from "./stored-file.repository.js";

/** A file as it is shown to whoever may read it. */
export function toFileView({ id, name, size, mediaType, expiresAt }: StoredFileRow): StoredFileView {
  return { id, name, size, mediaType, path: `/files/${id}`, expiresAt: expiresAt.toISOString() };
}
