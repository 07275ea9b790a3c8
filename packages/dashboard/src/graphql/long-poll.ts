import type { TypedDocumentNode } from "@urql/core";
import { apiPath } from "./client";
import { nameOf } from "./document-name";

const waitSeconds = 10;
/** An answer that takes this much longer than it may was lost on the way. */
const lateMs = 10_000;

/**
 * Asks for what is newer than `after` as anybody may: by a GET that names the document, so that caches on the way may
 * answer it. The server answers when there is something newer, or after ten seconds with what there is. Undefined when
 * it cannot be had this way: nobody is there, or the server does not know the document, or refuses.
 */
export async function askForNewer<Data>(
  document: TypedDocumentNode<Data, never>,
  variables: { campaign: string | null; after: string },
  cut: AbortController,
): Promise<Data | undefined> {
  const name = nameOf(document);
  if (!name) return undefined;
  const search = new URLSearchParams({
    variables: JSON.stringify({ ...variables, wait: waitSeconds }),
    extensions: JSON.stringify(name),
  });
  const late = setTimeout(() => cut.abort(), waitSeconds * 1_000 + lateMs);
  try {
    const response = await fetch(`${apiPath}?${search.toString()}`, {
      credentials: "omit",
      signal: cut.signal,
    });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: unknown[] };
    return errors?.length ? undefined : (data ?? undefined);
  } catch {
    return undefined; // unreachable, cut, or not from our server
  } finally {
    clearTimeout(late);
  }
}
