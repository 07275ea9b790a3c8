/** Reads this browser's memory; a browser that forbids it remembers nothing. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes to this browser's memory where that is allowed. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A private window may refuse: the choice then lasts as long as the page.
  }
}

/** Removes it from this browser's memory. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What could not be written is not there.
  }
}
