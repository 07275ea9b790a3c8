// Promise: each code that is held before the camera is taken once, however long it is held there, and is tried again when
// the desk was not free for it.
import { codeOfScan } from "./code-of-scan";

interface ScanOptions {
  /** What the QR code in the camera's picture says now; undefined when there is none. */
  read: () => Promise<string | undefined>;
  /** Takes the code of a badge; false when the desk is not free for it. */
  onCode: (code: string) => boolean;
  /** Calls back when the next picture may be looked at; answers how to call that off. */
  later: (act: () => void, ms: number) => () => void;
}

const everyMs = 200;
/** A code that was away for so many pictures may come again. */
const forgottenAfter = 10;

/** Looks at the camera's picture five times a second until the returned function is called. */
export function startScanning({ read, onCode, later }: ScanOptions): () => void {
  let isOpen = true;
  let last: string | undefined;
  let missed = 0;
  let cancel: (() => void) | undefined;

  async function look(): Promise<void> {
    // A picture that cannot be read is followed by one that can.
    const text = await read().catch(() => undefined);
    if (!isOpen) return;
    const code = text === undefined ? undefined : codeOfScan(text);
    if (code === undefined) missed++;
    else missed = 0;
    if (missed >= forgottenAfter) last = undefined;
    if (code !== undefined && code !== last && onCode(code)) last = code;
    cancel = later(() => void look(), everyMs);
  }

  void look();
  return () => {
    isOpen = false;
    cancel?.();
  };
}
