/**
 * The bytes of a stream that is opened when the first of them is asked for, and not before: nothing is read from a list
 * until there is a file to keep it.
 */
export async function* chunksOf(open: () => ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = open().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Whoever stops early lets the list go, too.
    await reader.cancel();
  }
}
