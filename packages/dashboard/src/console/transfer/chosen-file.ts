/** A file that somebody has chosen, as it is sent. */
export interface ChosenFile {
  name: string;
  base64: string;
}

const mostBytes = 2 * 1024 * 1024;

/** Reads a chosen file, or answers the code of a refusal; what is far too large is not even read. */
export async function readChosenFile(file: File): Promise<ChosenFile | "FILE_TOO_LARGE" | "FILE_NOT_CSV"> {
  if (file.size > mostBytes) return "FILE_TOO_LARGE";
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let from = 0; from < bytes.length; from += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
    }
    return { name: file.name, base64: btoa(binary) };
  } catch {
    return "FILE_NOT_CSV"; // a folder, or a file that is gone
  }
}
