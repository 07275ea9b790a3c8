/** What may be sent in, and how large it may be. */
export const uploads = {
  /** People of an organization, as CSV. */
  ROSTER: { mediaType: "text/csv", atMostBytes: 32 * 1024 * 1024 },
  /** A photo as it comes from a camera; what it is, its content says. */
  PHOTO: { mediaType: "application/octet-stream", atMostBytes: 12 * 1024 * 1024 },
} as const;

/** What a file is sent in for. */
export type UploadPurpose = keyof typeof uploads;

/** Whether a word is one of the purposes. */
export function isUploadPurpose(word: unknown): word is UploadPurpose {
  return typeof word === "string" && Object.hasOwn(uploads, word);
}
