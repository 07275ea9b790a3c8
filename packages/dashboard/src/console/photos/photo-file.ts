import { useRef } from "react";
import { sendFile, type SentFile } from "../jobs/send-file";

/** What the server takes, as it is told to the dialog that chooses a file. */
export const photoTypes = "image/jpeg,image/png,image/webp";

/** As the server has it. */
export const photoAtMostBytes = 12 * 1024 * 1024;

/** Refusals that are about the file alone. */
export const isAboutFile = (code: string): boolean => code.startsWith("FILE_") || code.startsWith("PHOTO_");

/** Sends a photo once, however often its form is sent; `forget` when the server has none of it any more. */
export function useSentPhoto(): { send: (file: File) => Promise<SentFile>; forget: () => void } {
  const sent = useRef<{ file: File; id: string }>(undefined);
  return {
    async send(file) {
      if (sent.current?.file === file) return { id: sent.current.id };
      const answer = await sendFile("PHOTO", file);
      if (answer.id !== undefined) sent.current = { file, id: answer.id };
      return answer;
    },
    forget() {
      sent.current = undefined;
    },
  };
}
