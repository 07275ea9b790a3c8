const everywhere = new Set(["0.0.0.0", "[::]"]);

/** Where a server is reached that listens at this address; null where it listens at all of the machine's. */
export function ownAddress(listeningOrigin: string): string | null {
  return everywhere.has(new URL(listeningOrigin).hostname) ? null : listeningOrigin;
}
