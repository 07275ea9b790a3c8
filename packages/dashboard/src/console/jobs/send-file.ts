/** A file that the server keeps for a day, or why it does not. */
export type SentFile = { id: string; code?: undefined } | { id?: undefined; code: string };

/** What a file is sent for; the server has a limit for each. */
export type FilePurpose = "ROSTER" | "PHOTO";

/** As the server answers: the file's id, or a refusal in the shape of GraphQL's. */
interface Answer {
  id?: string;
  errors?: readonly { extensions?: { code?: string } }[];
}

/** Sends a file as it is, however large; it is not read into memory. */
export async function sendFile(purpose: FilePurpose, file: File): Promise<SentFile> {
  try {
    const asked = new URLSearchParams({ purpose, name: file.name });
    const response = await fetch(`/files?${asked}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const { id, errors } = (await response.json()) as Answer; // the server's own words
    return id === undefined ? { code: errors?.[0]?.extensions?.code ?? "INTERNAL" } : { id };
  } catch {
    return { code: "NETWORK" };
  }
}
